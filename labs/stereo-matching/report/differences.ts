import { differenceOf, totalsOf, type Blocks, type Totals } from '../measure/blocks.ts';
import { absoluteErrors } from '../measure/errors.ts';
import { blockInterval, frameBoth, percent, smallSide, type Report, type Studied, type Table } from './frame.ts';

/** Pairs of methods that differ in one thing: first what changes, then both. */
const pairs: readonly (readonly [label: string, from: string, to: string])[] = [
  ['Cost: SAD → census, with a window', 'sad-box', 'census-box'],
  ['Cost: SAD → census, with 4 paths', 'sad-sgm4', 'census-sgm4'],
  ['Cost: SAD → census, with 8 paths', 'sad-sgm8', 'census-sgm8'],
  ['Cost: SAD → Sobel SAD, with a window', 'sad-box', 'sobel-box'],
  ['Cost: SAD → Sobel SAD, with 4 paths', 'sad-sgm4', 'sobel-sgm4'],
  ['Aggregation: window → 4 paths, with SAD', 'sad-box', 'sad-sgm4'],
  ['Aggregation: window → 4 paths, with Sobel SAD', 'sobel-box', 'sobel-sgm4'],
  ['Aggregation: window → 4 paths, with census', 'census-box', 'census-sgm4'],
  ['Paths: 4 → 8, with SAD', 'sad-sgm4', 'sad-sgm8'],
  ['Paths: 4 → 8, with Sobel SAD', 'sobel-sgm4', 'sobel-sgm8'],
  ['Paths: 4 → 8, with census', 'census-sgm4', 'census-sgm8'],
  ['Both: SAD with a window → census with 4 paths', 'sad-box', 'census-sgm4'],
];

/** What changing the cost or the aggregation alone does, pixel by pixel paired, with two sizes of blocks. */
export function differencesTable(report: Report): Table {
  const totals = ({ scene, mask }: Studied, blocks: Blocks, method: string): Totals => {
    const errors = absoluteErrors(report.tuned.forScene(method, scene.id).disparity.get(scene.id) ?? [], scene.truth);
    return totalsOf(
      blocks,
      (at) => ((errors[at] ?? 0) > 2 ? 1 : 0),
      (at) => mask.known[at] === 1,
    );
  };
  return {
    title: 'Change of the share of pixels off by more than 2 px when one part of the method changes',
    ...frameBoth(report, `${blockInterval}; both methods in one resample`),
    note: 'Negative is better. Where the larger blocks give wider intervals, errors hang together beyond the smaller ones, and even these may be too narrow.',
    columns: report.scenes.flatMap(({ scene }) => [
      { id: scene.id, label: `${scene.name} (points)`, format: 1 as const },
      { id: `${scene.id}Small`, label: `${scene.name}, blocks of ${smallSide} px (points)`, format: 1 as const },
    ]),
    rows: pairs.map(([label, from, to]) => ({
      id: `${from}-to-${to}`,
      label,
      cells: Object.fromEntries(
        report.scenes.flatMap((studied) =>
          (
            [
              ['', studied.blocks],
              ['Small', studied.small],
            ] as const
          ).map(([suffix, blocks]) => [
            `${studied.scene.id}${suffix}`,
            percent(differenceOf(blocks, totals(studied, blocks, to), totals(studied, blocks, from))),
          ]),
        ),
      ),
    })),
  };
}
