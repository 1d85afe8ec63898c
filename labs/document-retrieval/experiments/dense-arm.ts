import { Worker } from 'node:worker_threads';
import { chunkTerms, type Chunk } from '../corpus/chunk.ts';
import { encode, encodeAll, newEncoder, type Encoder } from '../learn/encoder.ts';
import { bagOf, vocabularyOf, type Vocabulary } from '../learn/features.ts';
import type { BagPair } from '../learn/gradient.ts';
import { pseudoPairs } from '../learn/pseudo-queries.ts';
import type { TrainingTask } from '../learn/train.ts';
import { analyzer } from '../retrieve/analyze.ts';
import { products } from '../retrieve/dense.ts';
import { topOf } from '../retrieve/ranking.ts';
import type { Arm } from './arm.ts';
import { choose, type Trial } from './choose.ts';
import { developmentLoss, rankingDepth } from './evaluate.ts';
import type { Prepared } from './prepare.ts';

/** Seeds of the encoder; the first one chooses the settings. */
export const seeds = [1, 2, 3, 4, 5];

/** Trains encoders; here or on another core. */
export type Trainer = (task: TrainingTask) => Promise<Encoder[]>;

/** What is tried: numbers a vector, hashed pieces of words beside the words, and rounds of training. */
export interface EncoderSetting {
  width: number;
  pieces: number;
  epochs: number;
}

/** What is tried on the real pages; tests try less. */
export const encoderGrid: readonly EncoderSetting[] = [
  { width: 256, pieces: 0, epochs: 2 },
  { width: 256, pieces: 0, epochs: 1 },
  { width: 128, pieces: 0, epochs: 2 },
  { width: 128, pieces: 2048, epochs: 2 },
];

/** The rest of the training, fixed after trials on development questions that the README counts. */
const fixed = { temperature: 0.1, batch: 64, rate: 0.02 };

const analyze = analyzer({ stem: true, dropStopWords: true });

/** Encoders for every setting with the first seed; training starts at once, so that other work can be done meanwhile. */
export interface DenseTraining {
  candidates: Promise<{ setting: EncoderSetting; vocabulary: Vocabulary; bags: BagPair[]; encoder: Encoder }[]>;
  pairs: number;
}

/** Starts to train an encoder for each setting, on pairs that the pages themselves suggest. */
export function startTraining(prepared: Prepared, grid: readonly EncoderSetting[], train: Trainer): DenseTraining {
  const pairs = pseudoPairs(prepared.pages, analyze);
  const jobs = [...new Set(grid.map(({ pieces }) => pieces))].map(async (pieces) => {
    const vocabulary = vocabularyOf(
      pairs.map(({ query, text }) => [...query, ...text]),
      pieces,
    );
    const bags = pairs.map(({ section, query, text }) => ({ section, query: bagOf(query, vocabulary), text: bagOf(text, vocabulary) }));
    const settings = grid.filter((setting) => setting.pieces === pieces);
    const runs = settings.map((setting) => ({ training: { ...fixed, ...setting }, seed: seeds[0] ?? 1 }));
    const encoders = await train({ pairs: bags, idf: vocabulary.idf, runs });
    return settings.flatMap((setting, at) => {
      const encoder = encoders[at];
      return encoder ? [{ setting, vocabulary, bags, encoder }] : [];
    });
  });
  return { candidates: Promise.all(jobs).then((found) => found.flat()), pairs: pairs.length };
}

/** The dense arm, and the same encoder before its first step: random vectors weighted by idf. */
export interface DenseArms {
  arm: Arm;
  untrained: Arm;
  trials: Trial[];
  /** Numbers of a vector, and of the whole encoder. */
  width: number;
  numbers: number;
}

/** Chooses the settings with the first seed and trains the others; two workers at a time. */
export async function finishTraining(
  prepared: Prepared,
  chunks: readonly Chunk[],
  { candidates }: DenseTraining,
  train: Trainer,
): Promise<DenseArms> {
  const { best, trials } = choose(
    'dense',
    (await candidates).map((candidate) => {
      const scores = scoresWith(prepared, chunks, candidate.vocabulary, candidate.encoder);
      const loss = developmentLoss(prepared, chunks, (question) => topOf(scores.scores[question] ?? new Float64Array(), rankingDepth));
      return { ...candidate, settings: { ...candidate.setting }, scores, loss };
    }),
  );
  const others = seeds.slice(1);
  const middle = Math.ceil(others.length / 2);
  const encoders = await Promise.all(
    [others.slice(0, middle), others.slice(middle)].map((some) =>
      train({
        pairs: best.bags,
        idf: best.vocabulary.idf,
        runs: some.map((seed) => ({ training: { ...fixed, ...best.setting }, seed })),
      }),
    ),
  );
  const all = [best.scores, ...encoders.flat().map((encoder) => scoresWith(prepared, chunks, best.vocabulary, encoder))];
  const blank = seeds.map((seed) =>
    scoresWith(prepared, chunks, best.vocabulary, newEncoder(best.vocabulary.idf, best.setting.width, seed)),
  );
  const armWith = (id: string, label: string, found: typeof all): Arm => ({
    ...{ id, label, queryMs: best.scores.queryMs },
    scores: found.map(({ scores }) => scores),
  });
  return {
    arm: armWith('dense', 'Dense, trained from scratch', all),
    untrained: armWith('dense-untrained', 'Dense, not trained at all', blank),
    trials,
    width: best.setting.width,
    numbers: best.encoder.vectors.values.length + best.encoder.gates.length + 2 * best.setting.width ** 2,
  };
}

function scoresWith(
  { pages, asked }: Prepared,
  chunks: readonly Chunk[],
  vocabulary: Vocabulary,
  encoder: Encoder,
): { scores: Float64Array[]; queryMs: number } {
  const block = encodeAll(
    encoder,
    chunks.map((chunk) => bagOf(analyze(chunkTerms(pages, chunk)), vocabulary)),
    'text',
  );
  const start = performance.now();
  const scores = asked.map(({ tokens }) => products(block, encode(encoder, bagOf(analyze(tokens), vocabulary), 'query').out));
  return { scores, queryMs: (performance.now() - start) / asked.length };
}

/** Trains on another core. */
export function inWorker(task: TrainingTask): Promise<Encoder[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('../learn/worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
