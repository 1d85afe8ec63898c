import { chunkTerms, type Chunk } from '../corpus/chunk.ts';
import { analyzer, type Analysis } from '../retrieve/analyze.ts';
import { bm25, type Bm25Settings } from '../../shared/lexical/bm25.ts';
import { indexOf, type InvertedIndex } from '../../shared/lexical/inverted-index.ts';
import { decompose, latentCosines, latentSpace } from '../retrieve/lsa.ts';
import { topOf } from '../retrieve/ranking.ts';
import { cosines, queryVector, vectorSpace } from '../retrieve/tf-idf.ts';
import { armOf, type Arm } from './arm.ts';
import { choose, type Trial } from './choose.ts';
import { bm25Grid } from './chunkings.ts';
import { developmentLoss, rankingDepth } from './evaluate.ts';
import type { Prepared } from './prepare.ts';

/** The arms that count words, with what later steps build on. */
export interface LexicalArms {
  arms: Arm[];
  trials: Trial[];
  /** Stemmed, without stop words: what tf-idf, LSA and the re-ranker read. */
  stemmed: { index: InvertedIndex; settings: Bm25Settings; analyze: (tokens: readonly string[]) => string[] };
  lsaDimensions: number;
}

const analyses: readonly (Analysis & { id: string; label: string })[] = [
  { id: 'bm25', label: 'BM25', stem: false, dropStopWords: false },
  { id: 'bm25-stop-words', label: 'BM25, stop words dropped', stem: false, dropStopWords: true },
  { id: 'bm25-stemmed', label: 'BM25, stemmed, stop words dropped', stem: true, dropStopWords: true },
];

/** Dimensions that are tried for LSA; the decomposition is made once for the largest. */
const dimensionGrid = [100, 50, 200, 300];

/** BM25 with three analyses, tf-idf and LSA, each with its settings chosen on development questions. */
export function lexicalArms(prepared: Prepared, chunks: readonly Chunk[]): LexicalArms {
  const trials: Trial[] = [];
  const ask = (score: (question: number) => Float64Array) => (question: number) => topOf(score(question), rankingDepth);
  const bm25Arms = analyses.map((analysis) => {
    const analyze = analyzer(analysis);
    const index = indexOf(chunks.map((chunk) => analyze(chunkTerms(prepared.pages, chunk))));
    const scorer = (settings: Bm25Settings) => (question: number) => bm25(index, analyze(tokensOf(prepared, question)), settings);
    const { best, trials: tried } = choose(
      analysis.id,
      bm25Grid.map((own) => ({ settings: { ...own }, own, loss: developmentLoss(prepared, chunks, ask(scorer(own))) })),
    );
    trials.push(...tried);
    return { arm: armOf(analysis.id, analysis.label, prepared.asked.length, scorer(best.own)), index, settings: best.own, analyze };
  });
  const stemmed = bm25Arms.at(-1);
  if (!stemmed) throw new Error('There is no stemmed index.');
  const space = vectorSpace(stemmed.index);
  const query = (question: number): string[] => stemmed.analyze(tokensOf(prepared, question));
  const tfIdf = armOf('tf-idf', 'tf-idf, cosine', prepared.asked.length, (question) => cosines(space, queryVector(space, query(question))));
  const decomposition = decompose(space, Math.max(...dimensionGrid));
  const { best, trials: tried } = choose(
    'lsa',
    dimensionGrid.map((dimensions) => {
      const latent = latentSpace(space, decomposition, dimensions);
      const score = (question: number): Float64Array => latentCosines(latent, query(question));
      return { settings: { dimensions }, score, loss: developmentLoss(prepared, chunks, ask(score)) };
    }),
  );
  const lsa = armOf('lsa', 'LSA', prepared.asked.length, best.score);
  return {
    arms: [...bm25Arms.map(({ arm }) => arm), tfIdf, lsa],
    trials: [...trials, ...tried],
    stemmed,
    lsaDimensions: best.settings.dimensions,
  };
}

function tokensOf({ asked }: Prepared, question: number): readonly string[] {
  return asked[question]?.tokens ?? [];
}
