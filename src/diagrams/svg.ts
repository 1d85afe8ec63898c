import type { Point } from './geometry.ts';
import type { Label, LabelStyle } from './label.ts';

/** A coordinate with at most one decimal, so that the same picture is the same text on every machine. */
export function round(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** Text made safe for element content and quoted attributes. */
export function escapeText(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Control characters are errors in HTML.
      .replace(/[^\P{Cc}\n\t]/gu, '')
  );
}

/** An element; numbers are rounded, attributes that are empty or undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Path data from commands and points: `path('M', a, 'L', b, 'Z')`. */
export function path(...parts: (string | Point)[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : `${round(part.x)},${round(part.y)}`))
    .join(' ')
    .replace(/([A-Z]) /g, '$1')
    .replace(/ ([A-Z])/g, '$1');
}

/** Path data of a closed polygon. */
export function polygon(points: Point[]): string {
  return path('M', ...points.flatMap((point, index) => (index === 0 ? [point] : ['L', point])), 'Z');
}

/** The lines of a label around a centre; `anchor` says where `x` is. */
export function labelText(label: Label, style: LabelStyle, centre: Point, className: string): string {
  if (label.lines.length === 0) return '';
  // Capitals and figures stand about 0.66 em high: this puts their middle on the middle of the line.
  const first = centre.y - label.height / 2 + style.lineHeight / 2 + style.fontSize * 0.33;
  const spans = label.lines.map((line, index) => element('tspan', { x: centre.x, y: first + index * style.lineHeight }, escapeText(line)));
  return label.lines.length === 1
    ? element('text', { class: className, x: centre.x, y: first }, escapeText(label.lines[0] ?? ''))
    : element('text', { class: className }, spans.join(''));
}

/** The picture around its parts, with the title and description that screen readers say. */
export function picture(options: {
  idPrefix: string;
  title: string;
  description: string;
  width: number;
  height: number;
  parts: string[];
}): string {
  const { idPrefix, width, height } = options;
  return element(
    'svg',
    {
      role: 'img',
      'aria-labelledby': `${idPrefix}-t ${idPrefix}-d`,
      class: 'diagram not-content',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
    },
    element('title', { id: `${idPrefix}-t` }, escapeText(options.title)) +
      element('desc', { id: `${idPrefix}-d` }, escapeText(options.description)) +
      options.parts.join(''),
  );
}
