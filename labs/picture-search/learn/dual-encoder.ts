import { seededRandom, type Random } from '../../shared/random.ts';
import { add, dot } from '../../shared/vectors.ts';
import { infoNce } from './info-nce.ts';

/** A vector by its entries that are not zero. */
export interface Sparse {
  indices: Int32Array;
  values: Float64Array;
}

/** A linear encoder: what each number of an input adds to the output; outputs are brought to length one. */
export type Tower = readonly Float64Array[];

/** Two linear encoders whose outputs are compared by cosine. */
export interface DualEncoder {
  query: Tower;
  item: Tower;
}

/** Pairs that belong together, as training draws them. */
export interface TrainingPairs {
  count: number;
  /** Lengths of the inputs. */
  widths: { query: number; item: number };
  /** A pair; where an item has several drawings, one of them is drawn. */
  draw: (pair: number, random: Random) => { query: Sparse; item: Sparse };
  /** Pairs in batches, for one epoch. */
  batches: (random: Random) => readonly Int32Array[];
  /** Whether two pairs are known to show one thing, so that neither is the other's negative. */
  isSame?: (one: number, other: number) => boolean;
}

/** How a dual encoder is trained. */
export interface Training {
  /** Numbers of an embedding. */
  width: number;
  epochs: number;
  temperature: number;
  rate: number;
  /** How both encoders begin: with leading coordinates, or at random. */
  start: 'leading' | 'random';
}

/** Adam's constants (Kingma and Ba, 2015). */
const adam = { first: 0.9, second: 0.999, floor: 1e-8 };

/** The encoders before training: the seed draws them. */
export function newEncoder({ widths }: Pick<TrainingPairs, 'widths'>, { width, start }: Training, seed: number): DualEncoder {
  const random = seededRandom(seed);
  const tower = (length: number): Float64Array[] =>
    Array.from({ length }, (_, at) =>
      Float64Array.from({ length: width }, (_value, out) =>
        start === 'leading' ? (at === out ? 1 : 0) + 0.02 * random.normal() : random.normal() / Math.sqrt(width),
      ),
    );
  return { query: tower(widths.query), item: tower(widths.item) };
}

/** Trains two linear encoders with a symmetric InfoNCE loss against the other items of the batch, by Adam. The seed draws start and batches. */
export function trainDualEncoder(pairs: TrainingPairs, training: Training, seed: number): DualEncoder {
  const encoder = newEncoder(pairs, training, seed);
  const random = seededRandom(seed + 1000);
  const towers = [encoder.query, encoder.item];
  const moments = towers.map((tower) =>
    tower.map((row) => ({ first: new Float64Array(row.length), second: new Float64Array(row.length) })),
  );
  let step = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (const batch of pairs.batches(random)) {
      const drawn = Array.from(batch, (pair) => pairs.draw(pair, random));
      const same = pairs.isSame && ((row: number, column: number) => pairs.isSame?.(batch[row] ?? 0, batch[column] ?? 0) ?? false);
      const gradient = gradientOf(encoder, drawn, training.temperature, same);
      step++;
      const corrections = [1 - adam.first ** step, 1 - adam.second ** step] as const;
      [gradient.query, gradient.item].forEach((slopes, which) => {
        for (const [at, slope] of slopes) {
          const [row, moment] = [towers[which]?.[at], moments[which]?.[at]];
          if (row && moment) move(row, moment, slope, training.rate, corrections);
        }
      });
    }
  }
  return encoder;
}

/** A step of Adam; inputs that a batch has none of stay as they are. */
function move(
  row: Float64Array,
  moment: { first: Float64Array; second: Float64Array },
  slope: Float64Array,
  rate: number,
  corrections: readonly [number, number],
): void {
  for (let at = 0; at < row.length; at++) {
    const own = slope[at] ?? 0;
    const first = (moment.first[at] = adam.first * (moment.first[at] ?? 0) + (1 - adam.first) * own);
    const second = (moment.second[at] = adam.second * (moment.second[at] ?? 0) + (1 - adam.second) * own * own);
    row[at] = (row[at] ?? 0) - (rate * (first / corrections[0])) / (Math.sqrt(second / corrections[1]) + adam.floor);
  }
}

/** The output for an input, at length one. */
export function encode(tower: Tower, input: Sparse): Float64Array {
  return forward(tower, input).out;
}

function forward(tower: Tower, { indices, values }: Sparse): { out: Float64Array; length: number } {
  const raw = new Float64Array(tower[0]?.length ?? 0);
  indices.forEach((index, at) => {
    const row = tower[index];
    if (row) add(raw, row, values[at] ?? 0);
  });
  const length = Math.sqrt(dot(raw, raw)) + 1e-12;
  return { out: raw.map((value) => value / length), length };
}

/** Derivatives of a batch's loss by what each number of an input adds; inputs without any are left out. */
export interface Gradient {
  query: Map<number, Float64Array>;
  item: Map<number, Float64Array>;
}

/** The gradient of the loss of a batch. */
export function gradientOf(
  { query, item }: DualEncoder,
  drawn: readonly { query: Sparse; item: Sparse }[],
  temperature: number,
  isSame?: (row: number, column: number) => boolean,
): Gradient {
  const size = drawn.length;
  const queries = drawn.map((pair) => forward(query, pair.query));
  const items = drawn.map((pair) => forward(item, pair.item));
  const cosines = new Float64Array(size * size);
  queries.forEach((one, row) => {
    items.forEach((other, column) => {
      cosines[row * size + column] = dot(one.out, other.out);
    });
  });
  const { slopes } = infoNce(cosines, size, temperature, isSame);
  const gradient: Gradient = { query: new Map(), item: new Map() };
  const back = (own: typeof queries, others: typeof queries, side: keyof Gradient, stride: number, step: number): void => {
    own.forEach(({ out, length }, index) => {
      const pull = new Float64Array(out.length);
      others.forEach((other, column) => {
        add(pull, other.out, slopes[index * stride + column * step] ?? 0);
      });
      // Length one is a constraint: what points along the output changes nothing.
      add(pull, out, -dot(pull, out));
      const input = drawn[index]?.[side];
      input?.indices.forEach((feature, at) => {
        const slope = gradient[side].get(feature) ?? new Float64Array(out.length);
        add(slope, pull, (input.values[at] ?? 0) / length);
        gradient[side].set(feature, slope);
      });
    });
  };
  back(queries, items, 'query', size, 1);
  back(items, queries, 'item', 1, size);
  return gradient;
}
