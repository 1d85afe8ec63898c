import { Worker } from 'node:worker_threads';
import type { Labeled } from '../load/idx.ts';
import { sweepFreshness, type Kept } from './freshness.ts';
import { sweepMigrations, type Judged } from './migrate.ts';
import type { Trial } from './measure.ts';
import { prepare, type Sizes } from './prepare.ts';

/** On what indexes change. */
export interface ChangeTask {
  pictures: Labeled;
  queryPictures: Labeled;
  sizes: Sizes;
}

/** What changes cost: of the vectors, and of the embedding. */
export interface Changes {
  fresh: Kept[];
  migrations: { judged: Judged[]; trials: Trial[] };
}

/** Measures changes; here or on another core. */
export type ChangeSweeper = (task: ChangeTask) => Promise<Changes>;

/** Measures indexes that change. */
export function sweepChanges({ pictures, queryPictures, sizes }: ChangeTask): Changes {
  const prepared = prepare(pictures, queryPictures, sizes);
  return { fresh: sweepFreshness(prepared), migrations: sweepMigrations(prepared) };
}

/** The same on another core. */
export function inWorker(task: ChangeTask): Promise<Changes> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
