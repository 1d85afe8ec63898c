import type { Picture } from '../../shared/emoji-pictures/picture.ts';
import { meanOf, minus, unit } from '../../shared/vectors.ts';

/** The two hands: the drawing that is enrolled, and the one that is held against it. */
export interface Pairs<Item> {
  /** Noto's drawings, one an emoji. */
  enrolled: readonly Item[];
  /** Twemoji's drawings of the same emoji, in the same order. */
  probe: readonly Item[];
}

/** Drawings, and the vectors that stand for them: scores are inner products of vectors at length one. */
export type Drawings = Pairs<Picture>;
export type Templates = Pairs<Float64Array>;

/** The same for both hands. */
export function mapPairs<From, To>({ enrolled, probe }: Pairs<From>, each: (item: From) => To): Pairs<To> {
  return { enrolled: enrolled.map(each), probe: probe.map(each) };
}

/** The rows of one part. */
export function takePairs<Item>({ enrolled, probe }: Pairs<Item>, rows: Int32Array): Pairs<Item> {
  const pick = (items: readonly Item[]): Item[] =>
    Array.from(rows, (row) => {
      const item = items[row];
      if (item === undefined) throw new Error(`There is no row ${row}.`);
      return item;
    });
  return { enrolled: pick(enrolled), probe: pick(probe) };
}

/** Subtracts from each hand's vectors the mean of that hand's training vectors, so that a manner of drawing is no likeness. */
export function centered(vectors: Templates, train: Int32Array): Templates {
  const means = takePairs(vectors, train);
  const [enrolled, probe] = [meanOf(means.enrolled), meanOf(means.probe)];
  return {
    enrolled: vectors.enrolled.map((vector) => minus(vector, enrolled)),
    probe: vectors.probe.map((vector) => minus(vector, probe)),
  };
}

/** Vectors at length one. */
export function units(vectors: Templates): Templates {
  return mapPairs(vectors, unit);
}

/** The vectors of several representations joined, each weighing the same. */
export function joined(all: readonly Templates[]): Templates {
  const join = (vectors: readonly Float64Array[]): Float64Array => {
    const whole = new Float64Array(vectors.reduce((sum, vector) => sum + vector.length, 0));
    let at = 0;
    for (const vector of vectors) {
      whole.set(
        vector.map((value) => value / Math.sqrt(vectors.length)),
        at,
      );
      at += vector.length;
    }
    return whole;
  };
  const rows = all[0]?.enrolled.length ?? 0;
  const hand = (which: keyof Templates): Float64Array[] =>
    Array.from({ length: rows }, (_, row) => join(all.map((each) => each[which][row] ?? new Float64Array())));
  return { enrolled: hand('enrolled'), probe: hand('probe') };
}
