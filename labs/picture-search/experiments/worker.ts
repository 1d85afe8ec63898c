import { parentPort, workerData } from 'node:worker_threads';
import type { NegativesTask } from './negatives-task.ts';
import { sweepNegatives } from './negatives.ts';

const { prepared, temperature } = workerData as NegativesTask;
parentPort?.postMessage(sweepNegatives(prepared, temperature));
