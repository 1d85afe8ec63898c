import { describe, expect, it } from 'vitest';
import type { ChartSpec } from './chart-spec.ts';
import { renderChart } from './render-chart.ts';

const spec: ChartSpec = {
  title: 'Cost falls and rises again with the threshold',
  description: 'Two lines over the threshold from 0 to 1; the first has its minimum at 0.4.',
  origin: 'Formula on this page.',
  kind: 'line',
  x: { label: 'Threshold' },
  y: { label: 'Cost (USD/day)', format: '~s' },
  series: [
    {
      name: 'All <cases>',
      points: [
        [0, 4000],
        [0.4, 1000],
        [1, 3000],
      ],
    },
    {
      name: 'Night',
      points: [
        [0, 2000],
        [1, 1500],
      ],
    },
  ],
  marks: [{ x: 0.4, y: 1000, label: 'minimum' }],
};

describe('renderChart', () => {
  it('draws one line a series, in CSS variables and different dashes', () => {
    const { svg } = renderChart(spec, 'c');
    expect(svg.match(/<path d="M[\d.,ML]+" ?\/>/g)?.filter((path) => !path.includes('M0,0'))).toHaveLength(2);
    expect(svg).toContain('var(--chart-1)');
    expect(svg).toContain('var(--chart-2)');
    expect(svg).toContain('stroke-dasharray="7 4"');
  });

  it('names and describes the picture, under ids of its own, without an inline style sheet', () => {
    const { svg } = renderChart(spec, 'c');
    expect(svg).toMatch(/^<svg class="chart" role="img" aria-labelledby="c-t c-d"/);
    expect(svg).toContain('<title id="c-t">Cost falls and rises');
    expect(svg).not.toContain('<style');
  });

  it('writes tick labels in the given format', () => {
    expect(renderChart(spec, 'c').svg).toMatch(/>4k</);
  });

  it('is the same every time', () => {
    expect(renderChart(spec, 'c').svg).toBe(renderChart(spec, 'c').svg);
  });

  it.each([
    [{ ...spec, series: [] }, 'A chart needs at least one series.'],
    [{ ...spec, series: [{ name: 'a', points: [] }] }, 'A series needs at least one point.'],
    [{ ...spec, series: [{ name: 'a', points: [[1, Number.NaN]] }] }, 'points'],
    [{ ...spec, origin: '' }, 'Say where the points come from'],
  ] as [ChartSpec, string][])('refuses a specification that cannot be drawn, and says why', (bad, message) => {
    expect(() => renderChart(bad, 'c')).toThrow(message);
  });
});

it('keeps the digits of what is written, and rounds those of coordinates', () => {
  const { svg } = renderChart(
    {
      title: 'Rates that are small',
      description: 'Two points on a logarithmic axis of percentages.',
      origin: 'Made up for the test.',
      kind: 'line',
      x: { label: 'Rate', scale: 'log', format: '~%' },
      y: { label: 'Share in bins of 0.05' },
      series: [
        {
          name: 'One',
          points: [
            [0.0001, 0.123456],
            [0.001, 0.7],
          ],
        },
      ],
    },
    'small',
  );
  expect(svg).toContain('0.01%');
  expect(svg).toContain('0.05');
  expect(svg).not.toMatch(/ d="[^"]*\d\.\d{2}/);
});
