import { permutation, seededRandom } from '../../shared/random.ts';
import { add, dot, meanOf, minus, unit } from '../../shared/vectors.ts';
import { encode, newEncoder, type DualEncoder } from '../learn/dual-encoder.ts';
import { rankOf, ranksByCosine } from '../measure/ranks.ts';
import { bagOf, tokens } from '../represent/words.ts';
import { rowsOf, seeds, type Prepared } from './prepare.ts';
import { encodeTexts, textPairs, textTraining, type TrainedTexts, type Worded } from './texts.ts';

/** The gap of encoders trained at one temperature, averaged over seeds. */
export interface GapRow {
  temperature: number;
  /** Distance between the mean embedding of texts and that of pictures, on test emoji: before and after training. */
  before: number;
  after: number;
  /** After training, on training emoji. */
  trained: number;
  /** Mean cosine of an emoji's text and picture, and of two emoji. */
  own: number;
  other: number;
  /** Ranks by seed: as they are, and with the pictures moved by the gap of the training part. */
  plain: Float64Array[];
  moved: Float64Array[];
}

/** Measures the gap (Liang et al., 2022) of encoders of each temperature and seed. */
export function sweepGap(prepared: Prepared, worded: Worded, { byTemperature }: TrainedTexts): GapRow[] {
  const pairs = textPairs(prepared, worded);
  const { train, test } = prepared.split;
  return [...byTemperature].map(([temperature, encoders]) => {
    const training = textTraining(prepared, temperature);
    const runs = encoders.map((encoder, at) => {
      const start = encodeTexts(prepared, worded, newEncoder(pairs, training, seeds[at] ?? 1));
      const { texts, pictures } = encodeTexts(prepared, worded, encoder);
      const [ownTexts, ownPictures] = [rowsOf(texts, test), rowsOf(pictures, test)];
      const shift = gapOf(rowsOf(texts, train), rowsOf(pictures, train));
      const cosines = ownTexts.map((text) => ownPictures.map((picture) => dot(text, picture)));
      const own = cosines.map((row, at) => row[at] ?? 0);
      const size = own.length;
      const all = cosines.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
      const ownSum = own.reduce((a, b) => a + b, 0);
      return {
        before: length(gapOf(rowsOf(start.texts, test), rowsOf(start.pictures, test))),
        after: length(gapOf(ownTexts, ownPictures)),
        trained: length(shift),
        own: ownSum / size,
        other: (all - ownSum) / (size * (size - 1)),
        plain: ranksByCosine(ownTexts, ownPictures),
        moved: ranksByCosine(
          ownTexts,
          ownPictures.map((picture) => shifted(picture, shift)),
        ),
      };
    });
    const mean = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
    return {
      temperature,
      before: mean(({ before }) => before),
      after: mean(({ after }) => after),
      trained: mean(({ trained }) => trained),
      own: mean(({ own }) => own),
      other: mean(({ other }) => other),
      plain: runs.map(({ plain }) => plain),
      moved: runs.map(({ moved }) => moved),
    };
  });
}

/** From the mean of the pictures to the mean of the texts. */
export function gapOf(texts: readonly Float64Array[], pictures: readonly Float64Array[]): Float64Array {
  return minus(meanOf(texts), meanOf(pictures));
}

function shifted(vector: Float64Array, shift: Float64Array): Float64Array {
  const moved = Float64Array.from(vector);
  add(moved, shift, 1);
  return unit(moved);
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** The test emoji of which training knows a word of the name and one of the short names: only their embeddings say anything. */
export function withKnownWords(prepared: Prepared, { vocabulary }: Worded): Prepared {
  const isKnown = (text: string): boolean => tokens(text).some((word) => vocabulary.has(word));
  const test = prepared.split.test.filter((row) => {
    const item = prepared.items[row];
    return item !== undefined && isKnown(item.name) && isKnown(item.shortNames.join(' '));
  });
  return { ...prepared, split: { ...prepared.split, test } };
}

/** How scores of captions and of pictures are put into one ranking. */
export const mixings = ['raw', 'moved', 'standardized', 'interleaved'] as const;
export type Mixing = (typeof mixings)[number];

/** A list in which half of the emoji stand as caption, half as picture: query by query. */
export interface MixedList {
  mixing: Mixing;
  /** Rank of the right item, by seed, where it stands as a caption and where as a picture; not a number for the others. */
  captions: Float64Array[];
  pictures: Float64Array[];
  /** Share of captions among the first ten, averaged over seeds. */
  share: Float64Array;
}

/** Asks with short names for emoji that stand in one list by their Unicode name or by their picture. */
export function sweepMixed(prepared: Prepared, worded: Worded, encoders: readonly DualEncoder[]): MixedList[] {
  const { items, split } = prepared;
  const bags = (textOf: (item: (typeof items)[number]) => string): ReturnType<typeof bagOf>[] =>
    items.map((item) => bagOf(tokens(textOf(item)), worded.vocabulary));
  const captionBags = bags(({ name }) => name);
  const queryBags = bags(({ shortNames }) => shortNames.join(' '));
  const size = split.test.length;
  return mixings.map((mixing) => {
    const runs = encoders.map((encoder, at) => {
      const embedded = {
        captions: captionBags.map((bag) => encode(encoder.query, bag)),
        pictures: encodeTexts(prepared, worded, encoder).pictures,
        queries: queryBags.map((bag) => encode(encoder.query, bag)),
      };
      const shift = gapOf(rowsOf(embedded.captions, split.train), rowsOf(embedded.pictures, split.train));
      const pictures = mixing === 'moved' ? embedded.pictures.map((picture) => shifted(picture, shift)) : embedded.pictures;
      const spread = mixing === 'standardized' ? spreadsOf(prepared, { ...embedded, pictures }) : undefined;
      const order = permutation(size, seededRandom(seeds[at] ?? 1));
      const isCaption = (place: number): boolean => (order[place] ?? 0) < size / 2;
      const [ownCaptions, ownPictures] = [rowsOf(embedded.captions, split.test), rowsOf(pictures, split.test)];
      const found = rowsOf(embedded.queries, split.test).map((query, right) => {
        const raw = ownCaptions.map((caption, place) => {
          const side = isCaption(place) ? 'captions' : 'pictures';
          const cosine = dot(query, isCaption(place) ? caption : (ownPictures[place] ?? caption));
          return spread ? (cosine - spread[side].mean) / spread[side].deviation : cosine;
        });
        const scores = mixing === 'interleaved' ? interleaved(raw, isCaption) : raw;
        const first = scores
          .map((_, place) => place)
          .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
          .slice(0, 10);
        return { rank: rankOf(scores, right), isCaption: isCaption(right), share: first.filter(isCaption).length / first.length };
      });
      return {
        captions: Float64Array.from(found, ({ rank, isCaption: is }) => (is ? rank : Number.NaN)),
        pictures: Float64Array.from(found, ({ rank, isCaption: is }) => (is ? Number.NaN : rank)),
        share: found.map(({ share }) => share),
      };
    });
    return {
      mixing,
      captions: runs.map(({ captions }) => captions),
      pictures: runs.map(({ pictures }) => pictures),
      share: Float64Array.from({ length: size }, (_, query) => runs.reduce((sum, { share }) => sum + (share[query] ?? 0), 0) / runs.length),
    };
  });
}

/** Minus the rank of each item among those of its kind, ties before it: the first caption stands beside the first picture. */
export function interleaved(scores: readonly number[], isCaption: (place: number) => boolean): number[] {
  return scores.map((_, place) => -rankOf(scores, place, (other) => isCaption(other) !== isCaption(place)));
}

type Spread = Record<'captions' | 'pictures', { mean: number; deviation: number }>;

/** Mean and standard deviation of cosines with captions and with pictures, on development emoji. */
function spreadsOf({ split }: Prepared, all: Record<'captions' | 'pictures' | 'queries', readonly Float64Array[]>): Spread {
  const queries = rowsOf(all.queries, split.development);
  const of = (side: 'captions' | 'pictures'): Spread['captions'] => {
    const cosines = rowsOf(all[side], split.development).flatMap((item) => queries.map((query) => dot(query, item)));
    const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
    return { mean, deviation: Math.sqrt(cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length) };
  };
  return { captions: of('captions'), pictures: of('pictures') };
}
