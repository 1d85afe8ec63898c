import type { Corpus } from '../corpus/load.ts';
import type { Arm, Method } from './arm.ts';
import { methodOf } from './arm.ts';
import type { Trial } from './choose.ts';
import { compareChunkings, cuttings as allCuttings, type ChunkingRun } from './chunkings.ts';
import { encoderGrid, finishTraining, inWorker, startTraining, type DenseArms, type EncoderSetting, type Trainer } from './dense-arm.ts';
import { evaluate, type Measured } from './evaluate.ts';
import { fuse } from './fusions.ts';
import { lexicalArms, type LexicalArms } from './lexical-arms.ts';
import { prepare, questionsOf, type Prepared } from './prepare.ts';
import { rerankings } from './rerankings.ts';
import type { Cutting } from '../corpus/chunk.ts';

/** A retriever with what it gives on test questions, once a seed. */
export interface MeasuredMethod extends Method {
  test: readonly Measured[];
}

/** Everything that was found out about chunkings and retrievers. */
export interface Findings {
  prepared: Prepared;
  chunkings: readonly ChunkingRun[];
  best: ChunkingRun;
  lexical: LexicalArms;
  dense: Arm;
  lsa: Arm;
  /** The word-counting arm that others build on. */
  first: Arm;
  methods: readonly MeasuredMethod[];
  rerankWeights: readonly Float64Array[];
  /** The encoder, and the pseudo-queries that it was trained on. */
  encoder: Omit<DenseArms, 'trials'>;
  trainingPairs: number;
  trials: Trial[];
}

/** How much is tried, and how large what is trained; tests take less. */
export interface Scope {
  encoders: readonly EncoderSetting[];
  cuttings: readonly Cutting[];
  train: Trainer;
}

/** Everything, as for the real pages. */
export const fullScope: Scope = { encoders: encoderGrid, cuttings: allCuttings, train: inWorker };

/** Compares chunkings with BM25, then retrievers with the chunking that misses least on development questions. */
export async function runExperiments(corpus: Corpus, { encoders, cuttings, train }: Scope = fullScope): Promise<Findings> {
  const prepared = prepare(corpus);
  // Training needs no chunking, so it begins on the other core.
  const training = startTraining(prepared, encoders, train);
  const { runs, best, trials } = compareChunkings(prepared, cuttings);
  const lexical = lexicalArms(prepared, best.chunks);
  const { trials: denseTrials, ...encoder } = await finishTraining(prepared, best.chunks, training, train);
  const dense = encoder.arm;
  const [lsa, first] = ['lsa', 'bm25-stemmed'].map((id) => lexical.arms.find((arm) => arm.id === id));
  if (!lsa || !first) throw new Error('An arm is missing.');
  const fusions = [lsa, dense].map((other) => fuse(prepared, best.chunks, first, other));
  const reranked = rerankings(prepared, best.chunks, {
    ...{ analyze: lexical.stemmed.analyze, settings: lexical.stemmed.settings },
    ...{ first, lsa, dense },
  });
  const methods = [...[...lexical.arms, encoder.untrained, dense, ...fusions.flatMap(({ arms }) => arms)].map(methodOf), reranked.method];
  const test = questionsOf(prepared, 'test');
  return {
    ...{ prepared, chunkings: runs, best, lexical, dense, lsa, first },
    methods: methods.map((method) => ({
      ...method,
      test: method.rankings.map((rankings) => evaluate(prepared, best.chunks, test, (question) => rankings[question] ?? [])),
    })),
    rerankWeights: reranked.weights,
    encoder,
    trainingPairs: training.pairs,
    trials: [...trials, ...lexical.trials, ...denseTrials, ...fusions.flatMap((fusion) => fusion.trials), ...reranked.trials],
  };
}
