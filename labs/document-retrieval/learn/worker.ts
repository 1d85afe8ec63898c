import { parentPort, workerData } from 'node:worker_threads';
import { trainTask, type TrainingTask } from './train.ts';

parentPort?.postMessage(trainTask(workerData as TrainingTask));
