import type { Point } from './model/curves.ts';

/** An axis: its name, its ends, and the places of its ticks with their labels. */
export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly (readonly [at: number, text: string])[];
}

/** Something drawn: a line, dots, or the cross of an operating point with its intervals. */
export interface Mark {
  readonly kind: 'curve' | 'guide' | 'reach' | 'dots' | 'point';
  readonly points: readonly Point[];
}

/** A small chart with its text alternative. */
export interface SmallChart {
  /** What the chart says, for who does not see it. */
  readonly text: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
}

const frame = { left: 46, right: 310, top: 10, bottom: 226, width: 320, height: 268 };

/** An axis of shares from 0 to 100 %. */
export function shareAxis(label: string): Axis {
  return { label, from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => [at, `${at * 100} %`] as const) };
}

/** An axis from the least to the greatest value, with round ticks. */
export function valueAxis(label: string, values: readonly number[], text: (value: number) => string): Axis {
  const least = Math.min(0, ...values);
  const greatest = Math.max(...values);
  // Where all values are 0 there is still an axis.
  const rough = (greatest - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const from = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((greatest - from) / step - 1e-9));
  return {
    label,
    from,
    to: from + count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => [from + index * step, text(from + index * step)] as const),
  };
}

/** Draws a chart as SVG; its colors come from the style sheet. */
export function drawChart({ text, x, y, marks }: SmallChart): string {
  const across = (value: number): number => place(value, x, frame.left, frame.right);
  const up = (value: number): number => place(value, y, frame.bottom, frame.top);
  const gridX = x.ticks.map(
    ([at, label]) =>
      `<path class="tx-grid" d="M${across(at)} ${frame.top}V${frame.bottom}"/><text x="${across(at)}" y="${frame.bottom + 16}" text-anchor="middle">${label}</text>`,
  );
  const gridY = y.ticks.map(
    ([at, label]) =>
      `<path class="tx-grid" d="M${frame.left} ${up(at)}H${frame.right}"/><text x="${frame.left - 6}" y="${up(at) + 4}" text-anchor="end">${label}</text>`,
  );
  const middle = (frame.left + frame.right) / 2;
  const drawn = marks.map(({ kind, points }) =>
    drawMark(
      kind,
      points.map(([a, b]): Point => [across(a), up(b)]),
    ),
  );
  return `<svg class="tx-chart" role="img" aria-label="${escaped(text)}" viewBox="0 0 ${frame.width} ${frame.height}">${gridX.join('')}${gridY.join('')}<text class="tx-name" x="${middle}" y="${frame.height - 6}" text-anchor="middle">${x.label}</text>${drawn.join('')}</svg>`;
}

function drawMark(kind: Mark['kind'], points: readonly Point[]): string {
  if (kind === 'dots' || kind === 'point')
    return points.map(([x, y]) => `<circle class="tx-${kind}" cx="${x}" cy="${y}" r="${kind === 'point' ? 4 : 3}"/>`).join('');
  return `<path class="tx-${kind}" d="${linePath(points)}"/>`;
}

/** A line in steps of whole half pixels; points that fall on the one before are left out. */
function linePath(points: readonly Point[]): string {
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  let path = '';
  for (const [x, y] of points) {
    if (Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue;
    path += path === '' ? `M${x} ${y}` : `l${rounded(x - lastX)} ${rounded(y - lastY)}`;
    [lastX, lastY] = [x, y];
  }
  return path;
}

function place(value: number, { from, to }: Axis, start: number, end: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return rounded(start + share * (end - start));
}

const rounded = (value: number): number => Math.round(value * 2) / 2;

/** Text inside an attribute. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
