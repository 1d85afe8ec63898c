import { describe, expect, it } from 'vitest';
import { median } from './measure-page.ts';
import { buildReport, lcpRatio, pageReport, table, type BenchResults } from './report.ts';

const results: BenchResults = {
  machine: 'test',
  builds: [
    {
      pages: 30,
      words: 40_000,
      wallSeconds: 5,
      cpuSeconds: 6,
      peakRssBytes: 900 * 1024 ** 2,
      distBytes: 3 * 1024 ** 2,
      searchIndexBytes: 1024 ** 2,
    },
    {
      pages: 120,
      words: 160_000,
      wallSeconds: 7,
      cpuSeconds: 9,
      peakRssBytes: undefined,
      distBytes: 9 * 1024 ** 2,
      searchIndexBytes: 1024 ** 2,
    },
  ],
  marginalCpuMs: 25,
  pages: [
    {
      kind: 'Home',
      url: '/',
      transfer: { html: 4096, css: 2048, script: 512, font: 51_200, other: 0 },
      requests: 7,
      lcpMs: 1100,
      bareLcpMs: 1000,
      layoutShift: 0,
    },
  ],
};

describe('reports', () => {
  it('show builds with what each added', () => {
    expect(buildReport(results).split('\n').slice(2)).toEqual([
      'pages  1,000 words  wall s  CPU s  peak MB  CPU ms / 1,000 words  dist MB  search MB',
      '─────  ───────────  ──────  ─────  ───────  ────────────────────  ───────  ─────────',
      '   30         40.0     5.0    6.0      900                     –      3.0        1.0',
      '  120        160.0     7.0    9.0        –                  25.0      9.0        1.0',
      '',
      'Each added 1,000 words with figures: 25.0 ms of CPU from the smallest to the largest site (aim: at most 25).',
    ]);
  });

  it('show pages against their bare text', () => {
    expect(pageReport(results).split('\n').at(-1)?.split(/\s+/)).toEqual([
      'Home',
      '/',
      '4.0',
      '2.0',
      '0.5',
      '50.0',
      '0.0',
      '7',
      '1,100',
      '1,000',
      '1.10',
      '0.000',
    ]);
  });

  it('know no ratio where no text was seen', () => {
    expect(lcpRatio(500, 0)).toBeUndefined();
  });
});

it('table aligns', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['xx', '1'],
        ['y', '10'],
      ],
      1,
    ),
  ).toBe('a    b\n──  ──\nxx   1\ny   10');
});

it.each([
  [[], 0],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});
