import { methods, type Tuned } from '../experiments/tune.ts';
import { meanOf, totalsOf, type Blocks } from '../measure/blocks.ts';
import { absoluteErrors, shareBeyond, sizeOf } from '../measure/errors.ts';
import { blockSide, frameBoth, plain, smallSide, type Report, type Studied, type Table } from './frame.ts';

/** How wide the intervals are with either size of blocks, and if pixels were taken for independent; and how far errors hang together. */
export function blocksTable(report: Report): Table {
  return {
    title: 'How far wrong pixels hang together, and what that does to intervals',
    ...frameBoth(report, ''),
    note: 'Wrong means off by more than 2 px. Pixels are no independent sample: the formula for independent ones makes intervals many times too narrow.',
    columns: [
      { id: 'bad2', label: 'Off by > 2 px (%)', format: 1 },
      { id: 'length', label: 'Correlation below 1/e from (px)', format: 'count' },
      { id: 'far', label: `Correlation at ${blockSide} px`, format: 2 },
      { id: 'blocks', label: `Blocks of ${blockSide} px`, format: 'count' },
      { id: 'half', label: 'Half width of the interval (points)', format: 2 },
      { id: 'smallBlocks', label: `Blocks of ${smallSide} px`, format: 'count' },
      { id: 'smallHalf', label: 'Half width with these (points)', format: 2 },
      { id: 'naive', label: 'Half width if pixels were independent (points)', format: 3 },
      { id: 'ratio', label: 'Interval ÷ naive interval', format: 0 },
    ],
    rows: report.scenes.flatMap((studied) =>
      ['sad-box', 'census-box', 'census-sgm4'].map((method) => blockRow(report.tuned, studied, method)),
    ),
  };
}

function blockRow(tuned: Tuned, { scene, mask, blocks, small }: Studied, method: string): Table['rows'][number] {
  const errors = absoluteErrors(tuned.forScene(method, scene.id).disparity.get(scene.id) ?? [], scene.truth);
  const half = (cut: Blocks): number => {
    const { low, high } = meanOf(
      cut,
      totalsOf(
        cut,
        (at) => ((errors[at] ?? 0) > 2 ? 1 : 0),
        (at) => mask.known[at] === 1,
      ),
    );
    return (100 * (high - low)) / 2;
  };
  const share = shareBeyond(errors, 2, mask.known);
  const known = sizeOf(mask.known);
  const naive = 196 * Math.sqrt((share * (1 - share)) / known);
  const correlation = correlationOf(errors, mask.known, scene, share);
  let length = 1;
  while (length < blockSide && correlation(length) > Math.exp(-1)) length++;
  return {
    id: `${scene.id}-${method}`,
    label: `${scene.name}, ${methods.find(({ id }) => id === method)?.name ?? method}`,
    cells: {
      bad2: plain(100 * share),
      length: plain(length),
      far: plain(correlation(blockSide)),
      blocks: plain(blocks.count),
      half: plain(half(blocks)),
      smallBlocks: plain(small.count),
      smallHalf: plain(half(small)),
      naive: plain(naive),
      ratio: plain(half(blocks) / naive),
    },
  };
}

/** The correlation of being wrong at so many pixels' distance, along rows and columns together. */
function correlationOf(
  errors: Float32Array,
  known: Uint8Array,
  { width, height }: { width: number; height: number },
  share: number,
): (lag: number) => number {
  return (lag) => {
    let [sum, count] = [0, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        if (known[at] !== 1) continue;
        const one = ((errors[at] ?? 0) > 2 ? 1 : 0) - share;
        for (const other of [x + lag < width ? at + lag : -1, y + lag < height ? at + lag * width : -1]) {
          if (other < 0 || known[other] !== 1) continue;
          sum += one * (((errors[other] ?? 0) > 2 ? 1 : 0) - share);
          count++;
        }
      }
    }
    return sum / count / (share * (1 - share));
  };
}
