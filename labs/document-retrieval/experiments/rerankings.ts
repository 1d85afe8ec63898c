import type { Chunk } from '../corpus/chunk.ts';
import { heldQuotes } from '../judge/evidence.ts';
import { meanOf } from '../judge/bootstrap.ts';
import { meanRecall, measure } from '../judge/metrics.ts';
import type { Bm25Settings } from '../../shared/lexical/bm25.ts';
import { topOf } from '../retrieve/ranking.ts';
import { featuresOf, fieldsOf, type Fields } from '../retrieve/rerank-features.ts';
import { rerank, rerankDepth, trainReranker, type RankedExample } from '../retrieve/rerank.ts';
import { scoresOf, type Arm, type Method } from './arm.ts';
import { choose, type Trial } from './choose.ts';
import { rankingDepth } from './evaluate.ts';
import { questionsOf, type Prepared } from './prepare.ts';

/** Penalties that are tried, and parts of the cross-validation. */
const [penalties, folds] = [[0.01, 0.001, 0.1], 5] as const;

/** What the re-ranker builds on. */
export interface RerankInputs {
  analyze: (tokens: readonly string[]) => string[];
  settings: Bm25Settings;
  first: Arm;
  lsa: Arm;
  dense: Arm;
}

/** Candidates of a question with their features. */
interface Listed extends RankedExample {
  ranking: readonly number[];
}

/**
 * Re-ranks the first candidates of BM25 with weights learned on the development questions: the penalty is chosen by five-fold cross-validation among them, then
 * all of them train the weights that are used on test questions. Once for each seed of the dense arm.
 */
export function rerankings(
  prepared: Prepared,
  chunks: readonly Chunk[],
  inputs: RerankInputs,
): { method: Method; trials: Trial[]; weights: Float64Array[] } {
  const fields = fieldsOf(prepared.pages, chunks, inputs.analyze);
  const development = questionsOf(prepared, 'development');
  const start = performance.now();
  const listed = inputs.dense.scores.map((_, seed) =>
    prepared.asked.map((__, question) => list(prepared, chunks, fields, inputs, question, seed)),
  );
  const listMs = (performance.now() - start) / (listed.length * prepared.asked.length);
  const take = (seed: number, questions: readonly number[]): Listed[] => questions.flatMap((question) => listed[seed]?.[question] ?? []);
  const { best, trials } = choose(
    'rerank',
    penalties.map((penalty) => {
      const recalls = crossValidation(development, folds).map(({ training, held }) => {
        const weights = trainReranker(take(0, training), penalty);
        return held.map((question) => recallOf(prepared, chunks, question, reordered(listed[0]?.[question], weights)));
      });
      return { settings: { penalty, folds }, loss: 1 - meanOf(recalls.flat()) };
    }),
    'evidence missed by questions left out of training (share, mean of four prompts)',
  );
  const weights = listed.map((_, seed) => trainReranker(take(seed, development), best.settings.penalty));
  const method = {
    id: 'rerank',
    label: `BM25, first ${rerankDepth} re-ranked`,
    rankings: listed.map((questions, seed) => questions.map((each) => reordered(each, weights[seed] ?? new Float64Array()))),
    queryMs: inputs.first.queryMs + inputs.lsa.queryMs + inputs.dense.queryMs + listMs,
  };
  return { method, trials, weights };
}

/** Parts to train on and, for each, the rest to judge by; every item is judged once. */
export function crossValidation<Item>(items: readonly Item[], parts: number): { training: Item[]; held: Item[] }[] {
  return Array.from({ length: parts }, (_, part) => ({
    training: items.filter((__, at) => at % parts !== part),
    held: items.filter((__, at) => at % parts === part),
  }));
}

function list(prepared: Prepared, chunks: readonly Chunk[], fields: Fields, inputs: RerankInputs, question: number, seed: number): Listed {
  const asked = prepared.asked[question];
  const scores = scoresOf(inputs.first, 0, question);
  const ranking = topOf(scores, rankingDepth);
  const candidates = ranking.slice(0, rerankDepth);
  const arms = { bm25: scores, lsa: scoresOf(inputs.lsa, 0, question), dense: scoresOf(inputs.dense, seed, question) };
  const features = featuresOf(fields, inputs.analyze(asked?.tokens ?? []), candidates, arms, inputs.settings);
  const relevant = candidates.map((place) => {
    const chunk = chunks[place];
    return asked?.judged !== undefined && chunk !== undefined && heldQuotes(asked.judged, chunk).length > 0;
  });
  return { ranking, features, relevant };
}

function reordered(listed: Listed | undefined, weights: Float64Array): number[] {
  return listed ? rerank(listed.ranking, listed.features, weights) : [];
}

function recallOf({ asked, pages }: Prepared, chunks: readonly Chunk[], question: number, ranking: readonly number[]): number {
  const judged = asked[question]?.judged;
  if (!judged) return 0;
  return meanRecall(
    measure(
      judged,
      ranking.flatMap((place) => chunks[place] ?? []),
      pages,
    ),
  );
}
