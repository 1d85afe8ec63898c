import { onWhite } from '../../shared/emoji-pictures/picture.ts';
import type { Split } from '../../shared/emoji-pictures/split.ts';
import { principalComponents, project, scaled, type Components } from '../../shared/principal-components.ts';
import { withinClassWhitening } from '../learn/within-class.ts';
import { centered, mapPairs, takePairs, units, type Drawings, type Templates } from '../represent/pairs.ts';
import { multiply } from '../../shared/vectors.ts';
import { choose, type Trial } from './choose.ts';
import { timed, type Rung } from './rung.ts';

/** Powers of the spread by which coordinates are divided: 0 leaves them, 1 whitens them. */
const powers = [0, 0.5, 1];

/** Coordinates of the joined representation, on which the learned rungs build. */
export interface Coordinates {
  components: Components;
  values: Templates;
  /** Milliseconds to compute them from the joined representation. */
  ms: number;
}

/** Components of the training identities, each by the mean of its two drawings: how identities differ, not how hands do. */
export function componentsOf(vectors: Templates, split: Split, count: number): Coordinates {
  const { enrolled, probe } = takePairs(vectors, split.train);
  const means = enrolled.map((vector, row) => vector.map((value, at) => (value + (probe[row]?.[at] ?? 0)) / 2));
  const components = principalComponents(means, count);
  const { result, ms } = timed(() => mapPairs(vectors, (vector) => project(components, vector)));
  return { components, values: result, ms };
}

/** Eigen-images: principal components of the pixels. */
export function climbEigenImages(drawings: Drawings, split: Split): { rung: Rung; trials: Trial[] } {
  const cells = 16;
  const pixels = timed(() =>
    centered(
      mapPairs(drawings, (picture) => onWhite(picture, cells)),
      split.train,
    ),
  );
  const { components, values, ms } = componentsOf(pixels.result, split, 128);
  const candidates = [32, 64, 128].flatMap((count) =>
    powers.map((power) => ({ settings: { cells, components: count, power }, templates: reduced(values, components, count, power) })),
  );
  const { best, trials } = choose('eigen-images', candidates, split);
  return {
    rung: { id: 'eigen-images', label: 'Eigen-images (PCA of pixels)', templates: [best.templates], representMs: pixels.ms + ms },
    trials,
  };
}

/** The joined representation with its components scaled, and with the metric of what hands do differently. */
export function climbComponents({ components, values, ms }: Coordinates, joined: Rung, split: Split): { rungs: Rung[]; trials: Trial[] } {
  const representMs = joined.representMs + ms;
  const counts = [128, components.directions.length];
  const scaledBest = choose(
    'scaled-components',
    counts.flatMap((count) =>
      powers.map((power) => ({ settings: { components: count, power }, templates: reduced(values, components, count, power) })),
    ),
    split,
  );
  const withinBest = choose(
    'within-class',
    counts.flatMap((count) =>
      [0.1, 0.5].map((shrinkage) => {
        const short = mapPairs(values, (vector) => vector.slice(0, count));
        const map = withinClassWhitening(takePairs(short, split.train), shrinkage);
        return { settings: { components: count, shrinkage }, templates: units(mapPairs(short, (vector) => multiply(map, vector))) };
      }),
    ),
    split,
  );
  return {
    rungs: [
      { id: 'scaled-components', label: 'Joined, components scaled', templates: [scaledBest.best.templates], representMs },
      { id: 'within-class', label: 'Joined, within-class metric', templates: [withinBest.best.templates], representMs },
    ],
    trials: [...scaledBest.trials, ...withinBest.trials],
  };
}

/** The first coordinates, scaled, at length one. */
export function reduced(values: Templates, components: Components, count: number, power: number): Templates {
  return units(mapPairs(values, (vector) => scaled(components, vector, count, power)));
}
