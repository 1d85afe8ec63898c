import { onWhite, type Picture } from '../../shared/emoji-pictures/picture.ts';
import type { Split } from '../../shared/emoji-pictures/split.ts';
import { colorHistogram } from '../../shared/descriptors/color-histogram.ts';
import { localBinaryPatterns } from '../represent/local-binary-patterns.ts';
import { orientedGradients } from '../../shared/descriptors/oriented-gradients.ts';
import { centered, joined, mapPairs, units, type Drawings, type Templates } from '../represent/pairs.ts';
import { choose, type Trial } from './choose.ts';
import { timed, type Rung } from './rung.ts';

/** A representation that learns nothing, with the sizes that are tried. */
interface Family {
  id: string;
  label: string;
  setting: string;
  sizes: readonly number[];
  describe: (picture: Picture, size: number) => Float64Array;
}

const families: readonly Family[] = [
  { id: 'color-histogram', label: 'Color histogram', setting: 'bins', sizes: [4, 6], describe: colorHistogram },
  { id: 'pixels', label: 'Pixels', setting: 'cells', sizes: [8, 16], describe: onWhite },
  { id: 'local-binary-patterns', label: 'Local binary patterns', setting: 'grid', sizes: [2, 4], describe: localBinaryPatterns },
  { id: 'oriented-gradients', label: 'Oriented gradients', setting: 'cellPixels', sizes: [16, 8], describe: orientedGradients },
];

/** The rungs that learn nothing but a mean, each alone and joined, and the joined one of drawings that were not aligned. */
export function climbPlain(drawings: Drawings, asDrawn: Drawings, split: Split): { rungs: Rung[]; trials: Trial[] } {
  const climbed = families.map((family) => {
    const described = family.sizes.map((size) => ({ size, ...timed(() => describe(drawings, family, size)) }));
    const candidates = described.flatMap(({ size, result, ms }) =>
      [0, 1].map((center) => ({
        settings: { [family.setting]: size, centered: center },
        size,
        center,
        ms,
        templates: units(center === 1 ? centered(result, split.train) : result),
      })),
    );
    const { best, trials } = choose(family.id, candidates, split);
    return { family, best, trials };
  });
  const together = join(climbed.map(({ best }) => best.templates));
  const notAligned = join(
    climbed.map(({ family, best }) => {
      const described = describe(asDrawn, family, best.size);
      return units(best.center === 1 ? centered(described, split.train) : described);
    }),
  );
  const togetherMs = climbed.reduce((sum, { best }) => sum + best.ms, 0);
  return {
    rungs: [
      ...climbed.map(({ family: { id, label }, best }) => ({ id, label, templates: [best.templates], representMs: best.ms })),
      { id: 'joined-not-aligned', label: 'All four joined, drawings not aligned', templates: [notAligned], representMs: togetherMs },
      { id: 'joined', label: 'All four joined', templates: [together], representMs: togetherMs },
    ],
    trials: climbed.flatMap(({ trials }) => trials),
  };
}

function describe(drawings: Drawings, { describe: method }: Family, size: number): Templates {
  return mapPairs(drawings, (picture) => method(picture, size));
}

function join(all: readonly Templates[]): Templates {
  return units(joined(all));
}
