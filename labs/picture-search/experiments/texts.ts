import { dot, unit } from '../../shared/vectors.ts';
import { applyMap, ridge } from '../../shared/ridge.ts';
import type { Part } from '../../shared/emoji-pictures/split.ts';
import { bm25 } from '../../shared/lexical/bm25.ts';
import { indexOf } from '../../shared/lexical/inverted-index.ts';
import { randomBatches } from '../learn/batches.ts';
import { encode, trainDualEncoder, type DualEncoder, type Sparse, type Training, type TrainingPairs } from '../learn/dual-encoder.ts';
import { rankOf, ranksByCosine, reciprocalRank } from '../measure/ranks.ts';
import { bagOf, vocabularyOf, withConstant, wordsOf, type Vocabulary, type Wording } from '../represent/words.ts';
import { choose, rowsOf, seeds, type Prepared, type Trial } from './prepare.ts';

/** Words of all emoji, with what training knows of them. */
export interface Worded {
  wording: Wording;
  words: readonly (readonly string[])[];
  vocabulary: Vocabulary;
  bags: readonly Sparse[];
}

/** Reads the names; the vocabulary is that of the training part. */
export function wordAll({ items, split }: Prepared, wording: Wording): Worded {
  const words = items.map((item) => wordsOf(item, wording));
  const vocabulary = vocabularyOf(rowsOf(words, split.train));
  return { wording, words, vocabulary, bags: words.map((each) => bagOf(each, vocabulary)) };
}

/** A way to rank pictures or names of one part; ranks once, or once a seed. */
export interface TextRung {
  id: string;
  label: string;
  runs: readonly Float64Array[];
}

/** How text encoders are trained: from a random start. */
export function textTraining({ sizes }: Prepared, temperature: number): Training {
  return { width: sizes.width, epochs: sizes.epochs, temperature, rate: 0.01, start: 'random' };
}

/** Names with drawings of either hand. */
export function textPairs({ coordinates, split, sizes }: Prepared, { bags, vocabulary }: Worded): TrainingPairs {
  const texts = rowsOf(bags, split.train);
  const [noto, twemoji] = [coordinates.noto, coordinates.twemoji].map((hand) => rowsOf(hand, split.train).map(withConstant));
  const nothing = { indices: new Int32Array(), values: new Float64Array() };
  return {
    count: texts.length,
    widths: { query: vocabulary.size + 1, item: 1 + (coordinates.noto[0]?.length ?? 0) },
    draw: (pair, random) => ({ query: texts[pair] ?? nothing, item: (random.below(2) === 0 ? noto : twemoji)?.[pair] ?? nothing }),
    batches: randomBatches(texts.length, sizes.batch),
  };
}

/** Embeddings of texts and of Twemoji's drawings in one space. */
export function encodeTexts(
  { coordinates }: Prepared,
  { bags }: Worded,
  { query, item }: DualEncoder,
): { texts: Float64Array[]; pictures: Float64Array[] } {
  return {
    texts: bags.map((bag) => encode(query, bag)),
    pictures: coordinates.twemoji.map((vector) => encode(item, withConstant(vector))),
  };
}

/** Temperatures that are tried. */
export const temperatures = [0.02, 0.05, 0.1, 0.3];

/** Dual encoders of words and pictures, trained at some temperatures. */
export interface TrainedTexts {
  /** Of each temperature that was trained with every seed, the encoders by seed. */
  byTemperature: ReadonlyMap<number, readonly DualEncoder[]>;
  /** Those of the temperature that was chosen on development emoji, with the first seed. */
  encoders: readonly DualEncoder[];
  trials: Trial[];
}

/** Trains at each temperature; with every seed where `allSeeds`, otherwise only at the temperature that is chosen. */
export function trainTexts(prepared: Prepared, worded: Worded, tried: readonly number[], allSeeds: boolean): TrainedTexts {
  const pairs = textPairs(prepared, worded);
  const train = (temperature: number, seed: number): DualEncoder => trainDualEncoder(pairs, textTraining(prepared, temperature), seed);
  const candidates = tried.map((temperature) => {
    const encoders = (allSeeds ? seeds : seeds.slice(0, 1)).map((seed) => train(temperature, seed));
    const { texts, pictures } = encodeTexts(prepared, worded, encoders[0] ?? train(temperature, 1));
    return { settings: { temperature }, encoders, loss: 1 - reciprocalRank(ranksIn(prepared, texts, pictures, 'development')) };
  });
  const { best, trials } = choose(`dual-encoder-${worded.wording}`, candidates);
  const others = seeds.slice(best.encoders.length).map((seed) => train(best.settings.temperature, seed));
  return {
    byTemperature: new Map(candidates.map(({ settings, encoders }) => [settings.temperature, encoders])),
    encoders: [...best.encoders, ...others],
    trials,
  };
}

function ranksIn({ split }: Prepared, queries: readonly Float64Array[], items: readonly Float64Array[], part: Part): Float64Array {
  return ranksByCosine(rowsOf(queries, split[part]), rowsOf(items, split[part]));
}

/** Words to pictures: ridge regression and a dual encoder. */
export function climbTexts(prepared: Prepared, worded: Worded, encoders: readonly DualEncoder[]): { rungs: TextRung[]; trials: Trial[] } {
  const suffix = worded.wording === 'names' ? '' : '-subgroup';
  const said = worded.wording === 'names' ? 'names' : 'names and subgroup';
  const regression = regress(prepared, worded);
  const runs = encoders.map((encoder) => {
    const { texts, pictures } = encodeTexts(prepared, worded, encoder);
    return ranksIn(prepared, texts, pictures, 'test');
  });
  return {
    rungs: [
      { id: `text-ridge${suffix}`, label: `Text to picture, ridge, ${said}`, runs: [regression.ranks] },
      { id: `text-dual${suffix}`, label: `Text to picture, two encoders, ${said}`, runs },
    ],
    trials: regression.trials,
  };
}

/** From words to the coordinates of Twemoji's drawing. */
function regress(prepared: Prepared, worded: Worded): { ranks: Float64Array; trials: Trial[] } {
  const { coordinates, split, sizes } = prepared;
  const width = worded.vocabulary.size;
  const dense = worded.bags.map(({ indices, values }) => {
    const vector = new Float64Array(width);
    // The constant comes last, and ridge has its own.
    indices.forEach((index, at) => {
      if (index < width) vector[index] = values[at] ?? 0;
    });
    return vector;
  });
  const targets = coordinates.twemoji.map((vector) => unit(vector.slice(0, 2 * sizes.width)));
  const candidates = [0.3, 3, 30].map((penalty) => {
    const map = ridge(rowsOf(dense, split.train), rowsOf(targets, split.train), penalty);
    const texts = dense.map((vector) => unit(applyMap(map, vector)));
    return { settings: { penalty }, texts, loss: 1 - reciprocalRank(ranksIn(prepared, texts, targets, 'development')) };
  });
  const { best, trials } = choose(`text-ridge-${worded.wording}`, candidates);
  return { ranks: ranksIn(prepared, best.texts, targets, 'test'), trials };
}

/**
 * A picture asks for a name: it takes the words of the training pictures nearest to it as tags, and BM25 finds names with them. The other way to cross
 * from pictures to texts, without a common space.
 */
export function climbTags(prepared: Prepared, worded: Worded): { rungs: TextRung[]; trials: Trial[] } {
  const candidates = [1, 3, 10].map((neighbors) => ({
    settings: { neighbors },
    loss: 1 - reciprocalRank(tagRanks(prepared, worded, neighbors, 'development')),
  }));
  const { best, trials } = choose(`tags-${worded.wording}`, candidates);
  const ranks = tagRanks(prepared, worded, best.settings.neighbors, 'test');
  const suffix = worded.wording === 'names' ? '' : '-subgroup';
  const said = worded.wording === 'names' ? 'names' : 'names and subgroup';
  return { rungs: [{ id: `tags${suffix}`, label: `Picture to name, tags of its neighbors and BM25, ${said}`, runs: [ranks] }], trials };
}

function tagRanks({ joined, split }: Prepared, { words }: Worded, neighbors: number, part: Part): Float64Array {
  const known = rowsOf(joined.noto, split.train);
  const knownWords = rowsOf(words, split.train);
  const index = indexOf(rowsOf(words, split[part]));
  return Float64Array.from(rowsOf(joined.noto, split[part]), (picture, right) => {
    const cosines = known.map((other) => dot(picture, other));
    const nearest = cosines
      .map((_, at) => at)
      .sort((one, other) => (cosines[other] ?? 0) - (cosines[one] ?? 0))
      .slice(0, neighbors);
    const tags = nearest.flatMap((at) => knownWords[at] ?? []);
    return rankOf(bm25(index, tags, { k1: 1.2, b: 0.75 }), right);
  });
}

/** A picture asks for a name in the common space. */
export function pictureToName(prepared: Prepared, worded: Worded, encoders: readonly DualEncoder[]): TextRung {
  const runs = encoders.map(({ query, item }) =>
    ranksIn(
      prepared,
      prepared.coordinates.noto.map((vector) => encode(item, withConstant(vector))),
      worded.bags.map((bag) => encode(query, bag)),
      'test',
    ),
  );
  const suffix = worded.wording === 'names' ? '' : '-subgroup';
  const said = worded.wording === 'names' ? 'names' : 'names and subgroup';
  return { id: `name-dual${suffix}`, label: `Picture to name, two encoders, ${said}`, runs };
}
