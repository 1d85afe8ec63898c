import { seededRandom } from '../../shared/random.ts';
import { applyMap, ridge } from '../../shared/ridge.ts';
import type { Part } from '../../shared/emoji-pictures/split.ts';
import { multiply, unit } from '../../shared/vectors.ts';
import { randomBatches } from '../learn/batches.ts';
import { encode, trainDualEncoder, type DualEncoder, type Training, type TrainingPairs } from '../learn/dual-encoder.ts';
import { ranksByCosine, reciprocalRank } from '../measure/ranks.ts';
import { describe, descriptions, type Description } from '../represent/features.ts';
import { withConstant } from '../represent/words.ts';
import { choose, hands, rowsOf, seeds, type Hand, type Prepared, type Trial } from './prepare.ts';

/** Vectors at length one, of all drawings of either hand. */
export type Vectors = Record<Hand, readonly Float64Array[]>;

/** A representation: its vectors, once or once a seed. */
export interface Rung {
  id: string;
  label: string;
  runs: readonly Vectors[];
}

/** Ranks of the Twemoji drawing among those of a part, asked with Noto's. */
export function visualRanks({ split }: Prepared, { noto, twemoji }: Vectors, part: Part): Float64Array {
  return ranksByCosine(rowsOf(noto, split[part]), rowsOf(twemoji, split[part]));
}

/** The ladder from picture to picture. */
export function climbVisual(prepared: Prepared): { rungs: Rung[]; trials: Trial[] } {
  const plain = (Object.keys(descriptions) as Description[]).map((name) => climbPlain(prepared, name));
  const joined: Rung = { id: 'joined', label: 'All three joined', runs: [prepared.joined] };
  const projected: Rung = {
    id: 'random-projection',
    label: 'Joined, random projection to 128',
    runs: seeds.map((seed) => projectAtRandom(prepared, seed)),
  };
  const learned = [climbComponents(prepared), climbRidge(prepared), climbContrastive(prepared)];
  return {
    rungs: [...plain.map(({ rung }) => rung), joined, projected, ...learned.map(({ rung }) => rung)],
    trials: [...plain, ...learned].flatMap(({ trials }) => trials),
  };
}

interface Climbed {
  rung: Rung;
  trials: Trial[];
}

const labels: Record<Description, string> = { histogram: 'Color histogram', pixels: 'Pixels, 16 × 16', gradients: 'Oriented gradients' };

function lossOf(prepared: Prepared, vectors: Vectors): number {
  return 1 - reciprocalRank(visualRanks(prepared, vectors, 'development'));
}

function bothHands(each: (hand: Hand) => readonly Float64Array[]): Vectors {
  return { noto: each('noto'), twemoji: each('twemoji') };
}

function climbPlain(prepared: Prepared, name: Description): Climbed {
  const candidates = [0, 1].map((centered) => {
    const means = centered === 1 ? prepared.means : undefined;
    const vectors = bothHands((hand) => prepared.pictures[hand].map((picture) => describe(picture, name, means)));
    return { settings: { centered }, vectors, loss: lossOf(prepared, vectors) };
  });
  const { best, trials } = choose(name, candidates);
  return { rung: { id: name, label: labels[name], runs: [best.vectors] }, trials };
}

function projectAtRandom({ joined }: Prepared, seed: number): Vectors {
  const random = seededRandom(seed);
  const length = joined.noto[0]?.length ?? 0;
  const rows = Array.from({ length: 128 }, () => Float64Array.from({ length }, () => random.normal()));
  return bothHands((hand) => joined[hand].map((vector) => unit(multiply(rows, vector))));
}

function climbComponents(prepared: Prepared): Climbed {
  const { spreads } = prepared.components;
  const candidates = [64, 128, 192]
    .filter((count) => count <= prepared.sizes.components || count === 64)
    .flatMap((count) =>
      [0, 0.5, 1].map((power) => {
        // Coordinates come divided by the root of the spread.
        const vectors = bothHands((hand) =>
          prepared.coordinates[hand].map((vector) =>
            unit(vector.slice(0, count).map((value, at) => value * (spreads[at] ?? 0) ** (0.5 - power))),
          ),
        );
        return { settings: { count, power }, vectors, loss: lossOf(prepared, vectors) };
      }),
    );
  const { best, trials } = choose('components', candidates);
  return { rung: { id: 'components', label: 'Joined, principal components', runs: [best.vectors] }, trials };
}

/** A linear map from Noto's coordinates to Twemoji's, by ridge regression. */
function climbRidge(prepared: Prepared): Climbed {
  const { coordinates, split } = prepared;
  const candidates = [0.01, 0.1, 1, 10].map((penalty) => {
    const map = ridge(rowsOf(coordinates.noto, split.train), rowsOf(coordinates.twemoji, split.train), penalty);
    const vectors = { noto: coordinates.noto.map((vector) => unit(applyMap(map, vector))), twemoji: coordinates.twemoji.map(unit) };
    return { settings: { penalty }, vectors, loss: lossOf(prepared, vectors) };
  });
  const { best, trials } = choose('ridge', candidates);
  return { rung: { id: 'ridge', label: 'Linear map from Noto to Twemoji, ridge', runs: [best.vectors] }, trials };
}

const temperatures = [0.05, 0.1, 0.2];

function climbContrastive(prepared: Prepared): Climbed {
  const { split, sizes } = prepared;
  const pairs = visualPairs(prepared, randomBatches(split.train.length, sizes.batch));
  const candidates = temperatures.map((temperature) => {
    const vectors = encodeVisual(prepared, trainDualEncoder(pairs, visualTraining(prepared, temperature), seeds[0] ?? 1));
    return { settings: { temperature }, vectors, loss: lossOf(prepared, vectors) };
  });
  const { best, trials } = choose('contrastive', candidates);
  const others = seeds
    .slice(1)
    .map((seed) => encodeVisual(prepared, trainDualEncoder(pairs, visualTraining(prepared, best.settings.temperature), seed)));
  return { rung: { id: 'contrastive', label: 'Two linear encoders, InfoNCE', runs: [best.vectors, ...others] }, trials };
}

/** Noto's drawing and Twemoji's of each training emoji. */
export function visualPairs({ coordinates, split }: Prepared, batches: TrainingPairs['batches']): TrainingPairs {
  const inputs = hands.map((hand) => rowsOf(coordinates[hand], split.train).map(withConstant));
  const width = 1 + (coordinates.noto[0]?.length ?? 0);
  const nothing = { indices: new Int32Array(), values: new Float64Array() };
  return {
    count: split.train.length,
    widths: { query: width, item: width },
    draw: (pair) => ({ query: inputs[0]?.[pair] ?? nothing, item: inputs[1]?.[pair] ?? nothing }),
    batches,
  };
}

/** How encoders of pictures are trained: from the leading coordinates on. */
export function visualTraining({ sizes }: Prepared, temperature: number): Training {
  return { width: 2 * sizes.width, epochs: Math.ceil(sizes.epochs / 3), temperature, rate: 0.003, start: 'leading' };
}

/** Embeds all drawings. */
export function encodeVisual({ coordinates }: Prepared, { query, item }: DualEncoder): Vectors {
  return {
    noto: coordinates.noto.map((vector) => encode(query, withConstant(vector))),
    twemoji: coordinates.twemoji.map((vector) => encode(item, withConstant(vector))),
  };
}
