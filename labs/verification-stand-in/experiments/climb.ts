import { Worker } from 'node:worker_threads';
import type { Trained, TrainingTask } from '../learn/train.ts';
import { mapPairs } from '../represent/pairs.ts';
import { scaled } from '../../shared/principal-components.ts';
import type { Trial } from './choose.ts';
import { climbComponents, climbEigenImages, componentsOf } from './component-rungs.ts';
import { climbPlain } from './plain-rungs.ts';
import type { Prepared } from './prepare.ts';
import type { Rung } from './rung.ts';

/** Seeds of the embeddings; the first one chooses the settings. */
export const seeds = [1, 2, 3, 4, 5];

/** The rung with which thresholds are studied, with the first seed: named because face recognition trains with such a loss, not for its numbers here. */
export const headline = 'margin-softmax';

/** How large the learned parts are; tests make them small. */
export interface Sizes {
  components: number;
  width: number;
  epochs: number;
}

/** Trains an embedding; here or on another core. */
export type Trainer = (task: TrainingTask) => Promise<Trained>;

/** Numbers as they are for the real drawings. */
export const fullSizes: Sizes = { components: 256, width: 128, epochs: 10 };

/** All rungs, in the order of the ladder, with every configuration that was tried. */
export async function climb(
  { aligned, asDrawn, split }: Prepared,
  sizes: Sizes = fullSizes,
  train: Trainer = inWorker,
): Promise<{ rungs: Rung[]; trials: Trial[] }> {
  const plain = climbPlain(aligned, asDrawn, split);
  const joined = rungOf(plain.rungs, 'joined');
  const [templates] = joined.templates;
  if (!templates) throw new Error('Nothing was joined.');
  const coordinates = componentsOf(templates, split, sizes.components);
  const { components, values } = coordinates;
  const inputs = mapPairs(values, (vector) => scaled(components, vector, sizes.components, 0.5));
  const task = { inputs, split, seeds, width: sizes.width, epochs: sizes.epochs };
  // The two losses share no numbers, so they train side by side; the other rungs are climbed meanwhile.
  const training = Promise.all([train({ ...task, loss: 'triplet' }), train({ ...task, loss: 'margin-softmax' })]);
  const eigen = climbEigenImages(aligned, split);
  const others = climbComponents(coordinates, joined, split);
  const [triplet, softmax] = await training;
  const representMs = joined.representMs + coordinates.ms;
  const simple = plain.rungs.filter(({ id }) => !id.startsWith('joined'));
  return {
    rungs: [
      ...simple,
      eigen.rung,
      ...plain.rungs.filter(({ id }) => id.startsWith('joined')),
      ...others.rungs,
      { id: 'triplet', label: 'Embedding, triplet loss', templates: triplet.templates, representMs: representMs + triplet.ms },
      { id: 'margin-softmax', label: 'Embedding, margin softmax', templates: softmax.templates, representMs: representMs + softmax.ms },
    ],
    trials: [...plain.trials, ...eigen.trials, ...others.trials, ...triplet.trials, ...softmax.trials],
  };
}

/** A rung by its id. */
export function rungOf(rungs: readonly Rung[], id: string): Rung {
  const rung = rungs.find((each) => each.id === id);
  if (!rung) throw new Error(`There is no rung "${id}".`);
  return rung;
}

function inWorker(task: TrainingTask): Promise<Trained> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('../learn/worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
