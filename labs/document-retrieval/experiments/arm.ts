import { topOf } from '../retrieve/ranking.ts';
import { rankingDepth } from './evaluate.ts';

/** A retriever at work: for each seed (one, where nothing is drawn) and each question, a score for every chunk. */
export interface Arm {
  id: string;
  label: string;
  scores: readonly (readonly Float64Array[])[];
  /** Milliseconds for a query, up to its scores. */
  queryMs: number;
}

/** A retriever that is compared: for each seed and each question, chunks, the best first. */
export interface Method {
  id: string;
  label: string;
  rankings: readonly (readonly (readonly number[])[])[];
  queryMs: number;
}

/** Ranks by the scores of an arm. */
export function methodOf({ id, label, scores, queryMs }: Arm): Method {
  return { id, label, queryMs, rankings: scores.map((questions) => questions.map((each) => topOf(each, rankingDepth))) };
}

/** The arm of a function that scores all chunks for a question. */
export function armOf(id: string, label: string, questions: number, score: (question: number) => Float64Array): Arm {
  const start = performance.now();
  const scores = Array.from({ length: questions }, (_, question) => score(question));
  return { id, label, scores: [scores], queryMs: (performance.now() - start) / Math.max(1, questions) };
}

/** The scores that an arm gave with a seed; those of its only seed where it draws nothing. */
export function scoresOf({ scores }: Pick<Arm, 'scores'>, seed: number, question: number): Float64Array {
  return scores[Math.min(seed, scores.length - 1)]?.[question] ?? new Float64Array();
}
