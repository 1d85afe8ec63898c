import type { Split } from '../../shared/emoji-pictures/split.ts';
import { developmentLoss, pick, type Trial } from '../experiments/choose.ts';
import { mapPairs, takePairs, units, type Templates } from '../represent/pairs.ts';
import { embed, trainEmbedding } from './embedding.ts';
import { marginSoftmax, tripletLoss } from './losses.ts';

/** Which loss is trained, on what. */
export interface TrainingTask {
  loss: 'triplet' | 'margin-softmax';
  /** Coordinates of all drawings. */
  inputs: Templates;
  split: Split;
  seeds: readonly number[];
  /** Numbers of an embedding. */
  width: number;
  epochs: number;
}

/** A trained embedding of all drawings, once a seed, with the settings that were chosen with the first seed. */
export interface Trained {
  templates: Templates[];
  trials: Trial[];
  /** Milliseconds to embed all drawings. */
  ms: number;
}

const grids = {
  triplet: [{ margin: 0.1 }, { margin: 0.2 }, { margin: 0.4 }],
  'margin-softmax': [
    { margin: 0, scale: 16 },
    { margin: 0.1, scale: 16 },
    { margin: 0.2, scale: 16 },
    { margin: 0.35, scale: 16 },
    { margin: 0.2, scale: 32 },
  ],
} as const;

/** Trains an embedding with each setting, keeps the best on development identities, and trains that with every seed. */
export function trainTask({ loss, inputs, split, seeds, width, epochs }: TrainingTask): Trained {
  const training = takePairs(inputs, split.train);
  const [first = 1, ...others] = seeds;
  const trainWith = (settings: (typeof grids)[typeof loss][number], seed: number): { templates: Templates; ms: number } => {
    const batchLoss = 'scale' in settings ? marginSoftmax(settings.margin, settings.scale) : tripletLoss(settings.margin);
    const batch = Math.min(100, training.enrolled.length);
    const embedding = trainEmbedding(training, { loss: batchLoss, width, epochs, batch, rate: 0.003 }, seed);
    const start = performance.now();
    const templates = units(mapPairs(inputs, (input) => embed(embedding, input)));
    return { templates, ms: performance.now() - start };
  };
  const candidates = grids[loss].map((settings) => {
    const { templates, ms } = trainWith(settings, first);
    return { settings: { ...settings, width, epochs }, own: settings, templates, ms, loss: developmentLoss(templates, split) };
  });
  const { best, trials } = pick(loss, candidates);
  const templates = [best.templates, ...others.map((seed) => trainWith(best.own, seed).templates)];
  return { templates, trials, ms: best.ms };
}
