import { chunkTerms, chunksOf, cuttingId, type Chunk, type Chunking, type Cutting } from '../corpus/chunk.ts';
import { bm25, type Bm25Settings } from '../../shared/lexical/bm25.ts';
import { indexOf } from '../../shared/lexical/inverted-index.ts';
import { topOf } from '../retrieve/ranking.ts';
import { choose, type Trial } from './choose.ts';
import { developmentLoss, evaluate, rankingDepth, type Measured } from './evaluate.ts';
import { questionsOf, type Prepared } from './prepare.ts';

/** Settings of BM25 that are tried, the customary ones first. */
export const bm25Grid: readonly Bm25Settings[] = [1.2, 0.8, 2].flatMap((k1) => [0.75, 0.4, 1].map((b) => ({ k1, b })));

/** All ways of cutting that are compared. */
export const cuttings: readonly Cutting[] = [
  { kind: 'section' },
  ...[60, 120, 240].map((words): Cutting => ({ kind: 'sentences', words })),
  ...(['section', 'page'] as const).flatMap((within) =>
    [60, 120, 240, 480].flatMap((words) => [0, 0.25, 0.5].map((overlap): Cutting => ({ kind: 'windows', words, overlap, within }))),
  ),
];

/** A chunking with the settings chosen for it, and what it gives on test questions. */
export interface ChunkingRun {
  chunking: Chunking;
  chunks: readonly Chunk[];
  settings: Bm25Settings;
  loss: number;
  test: Measured;
  rankings: readonly (readonly number[])[];
}

/** Tries BM25 with every chunking, and finds the one that misses least on development questions. */
export function compareChunkings(
  prepared: Prepared,
  all: readonly Cutting[] = cuttings,
): { runs: ChunkingRun[]; best: ChunkingRun; trials: Trial[] } {
  const trials: Trial[] = [];
  const runs = [false, true].flatMap((path) =>
    all.map((cutting) => {
      const { run, tried } = runChunking(prepared, { cutting, path });
      trials.push(...tried);
      return run;
    }),
  );
  const { best, trials: between } = choose(
    'chunking',
    runs.map((run) => ({ run, settings: settingsOf(run.chunking), loss: run.loss })),
  );
  return { runs, best: best.run, trials: [...trials, ...between] };
}

function runChunking(prepared: Prepared, chunking: Chunking): { run: ChunkingRun; tried: Trial[] } {
  const chunks = chunksOf(prepared.pages, chunking);
  const index = indexOf(chunks.map((chunk) => chunkTerms(prepared.pages, chunk)));
  const ranker =
    (settings: Bm25Settings) =>
    (question: number): number[] =>
      topOf(bm25(index, prepared.asked[question]?.tokens ?? [], settings), rankingDepth);
  const { best, trials } = choose(
    `bm25-${chunking.path ? 'path' : 'plain'}-${cuttingId(chunking.cutting)}`,
    bm25Grid.map((settings) => ({ settings: { ...settings }, own: settings, loss: developmentLoss(prepared, chunks, ranker(settings)) })),
  );
  const rankings = prepared.asked.map((_, question) => ranker(best.own)(question));
  const test = evaluate(prepared, chunks, questionsOf(prepared, 'test'), (question) => rankings[question] ?? []);
  return { run: { chunking, chunks, settings: best.own, loss: best.loss, test, rankings }, tried: trials };
}

/** A chunking in numbers, for the list of what was tried; `words` is 0 for whole sections. */
function settingsOf({ cutting, path }: Chunking): Record<string, number> {
  return {
    words: cutting.kind === 'section' ? 0 : cutting.words,
    overlap: cutting.kind === 'windows' ? cutting.overlap : 0,
    sentences: Number(cutting.kind === 'sentences'),
    acrossSections: Number(cutting.kind === 'windows' && cutting.within === 'page'),
    path: Number(path),
  };
}
