import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parseResponses } from '../responses.ts';
import { measureRandomSplit } from './random-split.ts';
import { measureTimeSplit } from './time-split.ts';

/** What a worker is asked for. */
export interface Task {
  half: 'random' | 'time';
  /** Path of bank-full.csv. */
  dataFile: string;
}

const { half, dataFile } = workerData as Task;
const responses = parseResponses(readFileSync(dataFile, 'utf8'));
parentPort?.postMessage(half === 'random' ? measureRandomSplit(responses) : measureTimeSplit(responses));
