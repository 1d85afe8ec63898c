import { Worker } from 'node:worker_threads';
import type { Negatives } from './negatives.ts';
import type { Prepared } from './prepare.ts';

/** What training with negatives is given. */
export interface NegativesTask {
  prepared: Prepared;
  temperature: number;
}

/** Trains with negatives; here or on another core. */
export type NegativesSweeper = (task: NegativesTask) => Promise<Negatives[]>;

/** Trains on another core. */
export function inWorker(task: NegativesTask): Promise<Negatives[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
