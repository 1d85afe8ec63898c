import { methods } from '../experiments/tune.ts';
import { absoluteErrors, sizeOf } from '../measure/errors.ts';
import { slicesOf } from '../measure/slices.ts';
import { badShare, closeMethods, frame, matchesOf, plain, type Report, type Studied, type Table } from './frame.ts';

/** Where in a scene matches go wrong. */
export function slicesTable(report: Report, studied: Studied): Table {
  const slices = slicesOf(studied);
  const known = sizeOf(studied.mask.known);
  const camel = (id: string): string => id.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
  return {
    title: `Where in ${studied.scene.name} pixels are off by more than 2 px (%)`,
    ...frame(report, studied),
    note: 'Texture is the mean horizontal difference of gray values in 9 × 9 pixels, in quarters of the known pixels. Edges are jumps of more than 2 px of true disparity; thin is what a morphological opening along the row takes away by more than 4 px. Slices overlap.',
    columns: [
      { id: 'share', label: 'Share of known pixels (%)', format: 1 },
      ...closeMethods.map((id) => ({
        id: camel(id),
        label: methods.find((each) => each.id === id)?.name ?? id,
        format: 1 as const,
        better: 'lower' as const,
      })),
    ],
    rows: slices
      .filter(({ mask }) => sizeOf(mask) > 0)
      .map(({ id, label, mask }) => ({
        id,
        label,
        cells: {
          share: plain((100 * sizeOf(mask)) / known),
          ...Object.fromEntries(
            closeMethods.map((method) => [
              camel(method),
              badShare(studied, absoluteErrors(matchesOf(studied, method).disparity, studied.scene.truth), 2, mask),
            ]),
          ),
        },
      })),
  };
}
