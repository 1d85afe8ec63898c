import { parentPort, workerData } from 'node:worker_threads';
import type { Parameters } from '../parameters.ts';
import { otherCity } from './seeds.ts';

/** What the worker is asked: the parameters, and the seeds of the cities. */
export interface Task {
  parameters: Parameters;
  seeds: readonly number[];
}

const { parameters, seeds } = workerData as Task;
parentPort?.postMessage(seeds.map((seed) => otherCity(parameters, seed)));
