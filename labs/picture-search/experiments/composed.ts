import { permutation, seededRandom } from '../../shared/random.ts';
import { dot, unit } from '../../shared/vectors.ts';
import type { Part } from '../../shared/emoji-pictures/split.ts';
import { encode, type DualEncoder } from '../learn/dual-encoder.ts';
import { rankOf, reciprocalRank } from '../measure/ranks.ts';
import { bagOf, tokens, withConstant } from '../represent/words.ts';
import { choose, rowsOf, type Prepared, type Trial } from './prepare.ts';
import type { Worded } from './texts.ts';
import type { Vectors } from './visual.ts';

/** "This one, but …": a picture, the words that it lacks, and the relative that is meant. Numbers are places in the part. */
export interface Composed {
  from: number;
  words: readonly string[];
  to: number;
  family: string;
}

/** At most so many of one family, drawn at random. */
const mostOfFamily = 40;

/** Pairs of one family whose names share a word, where the other has words that training knows and the first lacks. */
export function composedPairs({ items, split }: Prepared, { vocabulary }: Worded, part: Part): Composed[] {
  const own = rowsOf(items, split[part]);
  const names = own.map(({ name }) => new Set(tokens(name)));
  const all = own.flatMap(({ family }, from) =>
    own.flatMap((other, to): Composed[] => {
      const [mine, theirs] = [names[from], names[to]];
      if (from === to || other.family !== family || !mine || !theirs) return [];
      const words = [...theirs].filter((word) => !mine.has(word) && vocabulary.has(word));
      const isAlike = [...theirs].some((word) => mine.has(word));
      return words.length > 0 && isAlike ? [{ from, words, to, family }] : [];
    }),
  );
  const families = new Map<string, Composed[]>();
  for (const pair of all) families.set(pair.family, [...(families.get(pair.family) ?? []), pair]);
  return [...families.values()].flatMap((pairs) =>
    Array.from(permutation(pairs.length, seededRandom(3)).subarray(0, mostOfFamily), (at) => pairs[at]).filter(
      (pair) => pair !== undefined,
    ),
  );
}

/** What a composed query is made of. */
export const compositions = ['picture', 'picture-common', 'words', 'sum', 'scores'] as const;
export type Composition = (typeof compositions)[number];

/** Ranks of what is meant, by composition and seed; the picture that was asked with is not in the gallery. */
export interface ComposedResult {
  pairs: readonly Composed[];
  runs: Record<Composition, Float64Array[]>;
  trials: Trial[];
}

/** Asks with pictures and words: each alone, their embeddings added, and their scores added. Weights are chosen on development pairs, first seed. */
export function sweepComposed(prepared: Prepared, worded: Worded, encoders: readonly DualEncoder[], visual: Vectors): ComposedResult {
  const weights = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
  const [first] = encoders;
  if (!first) throw new Error('There is no encoder.');
  const development = composedPairs(prepared, worded, 'development');
  const test = composedPairs(prepared, worded, 'test');
  const chosen = (composition: Composition): { weight: number; trials: Trial[] } => {
    const { best, trials } = choose(
      `composed-${composition}`,
      weights.map((weight) => ({
        settings: { weight },
        loss: 1 - reciprocalRank(ranksOf(prepared, worded, first, visual, development, 'development', composition, weight)),
      })),
    );
    return { weight: best.settings.weight, trials };
  };
  const [sum, scores] = [chosen('sum'), chosen('scores')];
  const weightOf: Record<Composition, number> = { picture: 0, 'picture-common': 0, words: 1, sum: sum.weight, scores: scores.weight };
  const runs = compositions.map((composition) => [
    composition,
    encoders.map((encoder) => ranksOf(prepared, worded, encoder, visual, test, 'test', composition, weightOf[composition])),
  ]);
  return { pairs: test, runs: Object.fromEntries(runs) as ComposedResult['runs'], trials: [...sum.trials, ...scores.trials] };
}

function ranksOf(
  { coordinates, split }: Prepared,
  { vocabulary }: Worded,
  { query, item }: DualEncoder,
  visual: Vectors,
  pairs: readonly Composed[],
  part: Part,
  composition: Composition,
  weight: number,
): Float64Array {
  const embedded = (hand: 'noto' | 'twemoji'): Float64Array[] =>
    rowsOf(coordinates[hand], split[part]).map((vector) => encode(item, withConstant(vector)));
  const [asked, gallery] = [embedded('noto'), embedded('twemoji')];
  const [seen, shown] = [rowsOf(visual.noto, split[part]), rowsOf(visual.twemoji, split[part])];
  return Float64Array.from(pairs, ({ from, words, to }) => {
    const text = encode(query, bagOf(words, vocabulary));
    const picture = asked[from] ?? text;
    const both = unit(picture.map((value, at) => (1 - weight) * value + weight * (text[at] ?? 0)));
    const scores = gallery.map((other, at) => {
      const looks = dot(seen[from] ?? other, shown[at] ?? other);
      if (composition === 'picture') return looks;
      return composition === 'scores' ? (1 - weight) * looks + weight * dot(text, other) : dot(both, other);
    });
    return rankOf(scores, to, (place) => place === from);
  });
}
