import * as Plot from '@observablehq/plot';
import { format } from 'd3-format';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { chartSpecSchema, type ChartPoint, type ChartSpec } from './chart-spec.ts';

/** A drawn chart: inline SVG whose colors are classes and CSS variables, and its checked specification. */
export interface Chart {
  svg: string;
  spec: z.output<typeof chartSpecSchema>;
}

/** Width and height of a chart in CSS pixels; it scales down to the column. */
const size = { width: 600, height: 350 };

/**
 * Draws a chart at build time.
 *
 * @throws Error that names the chart, the field and the mend when the specification is not valid.
 */
export function renderChart(input: ChartSpec, idPrefix: string): Chart {
  const result = chartSpecSchema.safeParse(input);
  if (!result.success) throw new Error(`Chart "${input.title}": ${z.prettifyError(result.error)}`);
  const spec = result.data;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const rows = spec.series.flatMap(({ name, points }) => points.map(([x, y]) => ({ x, y, name })));
  const names = spec.series.map(({ name }) => name);
  const plot = Plot.plot({
    document,
    ...size,
    marginLeft: 64,
    marginRight: 20,
    marginBottom: 48,
    marginTop: 28,
    x: {
      type: spec.kind === 'bar' ? 'band' : spec.x.scale,
      label: spec.x.label,
      domain: spec.x.domain,
      tickFormat: tickFormat(spec.x.format),
      labelArrow: 'none',
    },
    y: {
      type: spec.y.scale,
      label: spec.y.label,
      domain: spec.y.domain,
      tickFormat: tickFormat(spec.y.format),
      grid: true,
      labelArrow: 'none',
    },
    color: { domain: names, range: names.map((_, index) => `var(--chart-${index + 1})`) },
    marks: [
      spec.kind === 'bar' ? Plot.ruleY([0]) : null,
      spec.kind === 'line'
        ? spec.series.map(({ points }, index) =>
            Plot.line(points, {
              x: ([x]: ChartPoint) => x,
              y: ([, y]: ChartPoint) => y,
              stroke: `var(--chart-${index + 1})`,
              strokeWidth: 2,
              strokeDasharray: dashes[index],
            }),
          )
        : null,
      spec.kind === 'dot' ? Plot.dot(rows, { x: 'x', y: 'y', stroke: 'name', fill: 'name', r: 3.5 }) : null,
      spec.kind === 'bar' ? Plot.barY(rows, { x: 'x', y: 'y', fill: 'name' }) : null,
      Plot.dot(spec.marks, { x: 'x', y: 'y', r: 4, fill: 'var(--mls-ink)' }),
      Plot.text(spec.marks, { x: 'x', y: 'y', text: 'label', dy: -12, fill: 'var(--mls-ink)', stroke: 'var(--mls-paper)', strokeWidth: 4 }),
    ],
  });
  return { svg: dress(plot.outerHTML, spec.title, spec.description, idPrefix), spec };
}

/** Lines differ by dash as well as by color. */
const dashes = [undefined, '7 4', '2 4', '10 3 2 3'];

function tickFormat(specifier: string | undefined): ((value: number) => string) | undefined {
  return specifier === undefined ? undefined : (value) => format(specifier)(value).replace('−', '\u2212');
}

/**
 * Gives Plot's SVG a name and a description, and takes away its style sheet, labels that an image role hides anyway, and
 * digits of coordinates that no screen shows; what is written in the chart keeps its digits.
 */
function dress(svg: string, title: string, description: string, idPrefix: string): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/ aria-(?:label|hidden)="[^"]*"/g, '')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)))
    .replace(
      /^<svg[^>]*>/,
      `<svg class="chart" role="img" aria-labelledby="${idPrefix}-t ${idPrefix}-d" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" fill="currentColor" text-anchor="middle">` +
        `<title id="${idPrefix}-t">${escape(title)}</title><desc id="${idPrefix}-d">${escape(description)}</desc>`,
    );
}
