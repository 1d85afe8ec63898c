import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawChart, shareAxis, valueAxis, type SmallChart } from './chart.ts';

const chart: SmallChart = {
  text: 'A "line" from <corner> to corner & back.',
  x: shareAxis('Across'),
  y: shareAxis('Up'),
  marks: [
    {
      kind: 'curve',
      points: [
        [0, 0],
        [0.001, 0.001],
        [1, 1],
      ],
    },
    { kind: 'point', points: [[0.5, 2]] },
  ],
};

describe('drawChart', () => {
  const { document } = parseHTML(`<body>${drawChart(chart)}</body>`);

  it('has its text alternative, escaped', () => {
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(chart.text);
    expect(drawChart(chart)).toContain('&quot;line&quot; from &lt;corner> to corner &amp; back');
  });

  it('draws from the lower left to the upper right, without points that nobody can see', () => {
    expect(document.querySelector('.tx-curve')?.getAttribute('d')).toBe('M46 226l264 -216');
  });

  it('keeps what lies outside at the edge', () => {
    expect(document.querySelector('.tx-point')?.getAttribute('cy')).toBe('10');
  });
});

describe('valueAxis', () => {
  const ticks = (values: readonly number[]): number[] => valueAxis('Cost', values, String).ticks.map(([at]) => at);

  it('has round ticks that span the values and 0', () => {
    expect(ticks([2528, 5304])).toEqual([0, 2000, 4000, 6000]);
    expect(ticks([-30, 70])).toEqual([-50, -25, 0, 25, 50, 75]);
  });

  it('is there even where all is 0', () => {
    expect(valueAxis('Cost', [0, 0], String).to).toBeGreaterThan(0);
  });
});
