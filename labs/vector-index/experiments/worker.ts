import { parentPort, workerData } from 'node:worker_threads';
import { sweepChanges, type ChangeTask } from './changes.ts';

parentPort?.postMessage(sweepChanges(workerData as ChangeTask));
