import { methods } from '../experiments/tune.ts';
import { quantile } from '../../shared/intervals.ts';
import { absoluteErrors, refined } from '../measure/errors.ts';
import { badShare, blockInterval, closeMethods, frame, frameBoth, matchesOf, plain, sceneOf, type Report, type Table } from './frame.ts';

const nameOf = (method: string): string => methods.find(({ id }) => id === method)?.name ?? method;

/** Errors at full and half size, both in pixels of full size. */
export function halfTable(report: Report, halves: ReadonlyMap<string, ReadonlyMap<string, Float32Array>>): Table {
  return {
    title: 'Full and half resolution, errors in pixels of the full size, with equiangular fits',
    ...frameBoth(report, blockInterval),
    note: 'At half size settings stay as they are, so that a window covers four times the scene. Each disparity of the half size stands for four pixels.',
    columns: [
      { id: 'bad1', label: 'Off by > 1 px (%)', format: 1 },
      { id: 'bad2', label: 'Off by > 2 px (%)', format: 1 },
      { id: 'bad4', label: 'Off by > 4 px (%)', format: 1 },
      { id: 'median', label: 'Median error (px)', format: 2 },
      { id: 'high', label: '90th percentile (px)', format: 1 },
    ],
    rows: report.scenes.flatMap((studied) =>
      closeMethods.flatMap((method) =>
        (['full', 'half'] as const).map((size) => {
          const { scene, mask } = studied;
          const matches = matchesOf(studied, method);
          const values = size === 'full' ? refined(matches.disparity, matches.lines) : halves.get(scene.id)?.get(method);
          const errors = absoluteErrors(values ?? [], scene.truth);
          const ascending = Float64Array.from(errors.filter((_, at) => mask.known[at] === 1)).sort();
          return {
            id: `${scene.id}-${method}-${size}`,
            label: `${scene.name}, ${nameOf(method)}, ${size}`,
            cells: {
              bad1: badShare(studied, errors, 1, mask.known),
              bad2: badShare(studied, errors, 2, mask.known),
              bad4: badShare(studied, errors, 4, mask.known),
              median: plain(quantile(ascending, 0.5)),
              high: plain(quantile(ascending, 0.9)),
            },
          };
        }),
      ),
    ),
  };
}

/** Times as multiples of that of SAD with a window at full size. */
export function timeTable(report: Report, times: ReadonlyMap<string, { full: number; half: number }>): Table {
  const unit = times.get('sad-box')?.full ?? 1;
  return {
    title: 'Time to match Motorcycle to whole pixels, as a multiple of SAD with a window at full size',
    ...frame(report, sceneOf(report, 'motorcycle'), ''),
    reproducible: false,
    note: 'Plain TypeScript on one thread, costs included; a processor with vector instructions or a chip for it shifts these. At half size there are an eighth of the costs.',
    columns: [
      { id: 'full', label: 'Full size', format: 'ratio' },
      { id: 'half', label: 'Half size', format: 'ratio' },
      { id: 'saving', label: 'Full ÷ half', format: 'ratio' },
    ],
    rows: methods.map(({ id, name }) => {
      const { full, half } = times.get(id) ?? { full: 0, half: 1 };
      return { id, label: name, cells: { full: plain(full / unit), half: plain(half / unit), saving: plain(full / half) } };
    }),
  };
}
