import { wordCount, type Chunk } from '../corpus/chunk.ts';
import { tokenStretch, type PageText } from '../corpus/page-text.ts';
import { answersAlone, heldQuotes, type Judged } from './evidence.ts';

/** Words that the generator is given, at which evidence is counted. */
export const budgets = [500, 1000, 2000, 4000] as const;

/** What is measured of a ranking. */
export const metricNames = [
  ...(['recall1', 'recall5', 'recall10', 'success5', 'mrr', 'ndcg', 'unlisted5'] as const),
  ...(['at500', 'at1000', 'at2000', 'at4000'] as const),
  ...(['answered500', 'answered1000', 'answered2000', 'answered4000'] as const),
] as const;

/** The name of a metric. */
export type MetricName = (typeof metricNames)[number];

/** What is measured of a ranking for one question. */
export type Metrics = Record<MetricName, number>;

/** The ranks that MRR and nDCG look at. */
const depth = 10;

/**
 * Measures the ranking of a question: chunks, the best first. Recall, success and MRR count passages that answer alone; nDCG counts those
 * that answer in part too.
 */
export function measure(question: Judged, ranking: readonly Chunk[], pages: readonly PageText[]): Metrics {
  const alone = answersAlone(question);
  const [seen, recalls] = [new Set<number>(), [0, 0, 0]];
  let [first, gain] = [Number.POSITIVE_INFINITY, 0];
  ranking.slice(0, depth).forEach((chunk, index) => {
    const fresh = heldQuotes(question, chunk).filter((quote) => !seen.has(quote));
    if (fresh.some((quote) => alone.has(quote))) first = Math.min(first, index + 1);
    for (const quote of fresh) {
      seen.add(quote);
      gain += gainOf(question, quote) / Math.log2(index + 2);
    }
    [1, 5, 10].forEach((cutoff, at) => {
      if (index < cutoff) recalls[at] = shareOf(seen, alone);
    });
  });
  const [recall1 = 0, recall5 = 0, recall10 = 0] = recalls;
  const held = quotesWithin(question, ranking, pages, budgets);
  const [at500 = 0, at1000 = 0, at2000 = 0, at4000 = 0] = held.map((quotes) => shareOf(quotes, alone));
  const [answered500 = 0, answered1000 = 0, answered2000 = 0, answered4000 = 0] = held.map((quotes) => Number(shareOf(quotes, alone) > 0));
  return {
    ...{ recall1, recall5, recall10, success5: Number(first <= 5), mrr: 1 / first },
    ...{ ndcg: Math.min(1, gain / bestGain(question)), unlisted5: unlisted(question, ranking.slice(0, 5)) },
    ...{ at500, at1000, at2000, at4000, answered500, answered1000, answered2000, answered4000 },
  };
}

function shareOf(seen: ReadonlySet<number>, of: ReadonlySet<number>): number {
  return seen.intersection(of).size / of.size;
}

function gainOf({ quotes }: Pick<Judged, 'quotes'>, quote: number): number {
  return 2 ** (quotes[quote]?.grade ?? 0) - 1;
}

/** The share of some chunks from sections that the judge did not list: what may be relevant without anybody having said so. */
function unlisted({ quotes }: Pick<Judged, 'quotes'>, chunks: readonly Chunk[]): number {
  const listed = new Set(quotes.map(({ section }) => section));
  return chunks.filter(({ sections }) => !sections.some((section) => listed.has(section))).length / Math.max(1, chunks.length);
}

/**
 * The gain of the best order there could be, whatever the chunking: for each section, all of its quotes in one chunk, the richest first. A
 * quote counts once, in the first chunk that holds it (Järvelin and Kekäläinen, 2002, with gains 2^grade − 1).
 */
export function bestGain(question: Pick<Judged, 'quotes'>): number {
  const bySection = Map.groupBy(question.quotes.keys(), (quote) => question.quotes[quote]?.section);
  return [...bySection.values()]
    .map((own) => own.reduce((sum, quote) => sum + gainOf(question, quote), 0))
    .sort((one, other) => other - one)
    .slice(0, depth)
    .reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/**
 * The evidence that reaches the generator when chunks, the best first, fill so many words, for each of several numbers of words; the chunk that no longer fits is
 * cut off. Headers and what overlapping chunks repeat take up words as they would in a prompt.
 */
export function quotesWithin(
  question: Judged,
  ranking: readonly Chunk[],
  pages: readonly PageText[],
  words: readonly number[],
): Set<number>[] {
  const found = words.map(() => new Set<number>());
  const most = Math.max(...words);
  let used = 0;
  for (const chunk of ranking) {
    if (used >= most) break;
    const whole = heldQuotes(question, chunk);
    if (whole.length > 0)
      words.forEach((budget, at) => {
        const left = budget - used;
        if (left <= 0) return;
        for (const quote of wordCount(chunk) <= left ? whole : heldQuotes(question, cutTo(chunk, left, pages))) found[at]?.add(quote);
      });
    used += wordCount(chunk);
  }
  return found;
}

/** A chunk as far as it fits into so many words, its header first. */
function cutTo(chunk: Chunk, words: number, pages: readonly PageText[]): Pick<Chunk, 'page' | 'tokens'> {
  const page = pages[chunk.page];
  if (!page || wordCount(chunk) <= words) return chunk;
  const last = chunk.first + Math.max(0, words - chunk.headerWords);
  return { page: chunk.page, tokens: tokenStretch(page, { first: chunk.first, last }) };
}

/** What settings are chosen by: the mean of the evidence recalls over the four budgets. */
export function meanRecall({ at500, at1000, at2000, at4000 }: Pick<Metrics, 'at500' | 'at1000' | 'at2000' | 'at4000'>): number {
  return (at500 + at1000 + at2000 + at4000) / budgets.length;
}
