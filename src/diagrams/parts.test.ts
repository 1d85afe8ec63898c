import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titleStart } from './cluster-title.ts';
import { readSource } from './diagram-source.ts';
import { authoredLines, labelStyles, plainText, setLabel } from './label.ts';
import { textWidth } from './measure/text-width.ts';
import { distanceToOutline } from './outline.ts';
import { element, escapeText, path, round } from './svg.ts';
import { shapeSize } from './shape-size.ts';

describe('text', () => {
  it('has the advance widths of the font', () => {
    // As Chromium measures them in the variable font, without kerning.
    expect(textWidth('A', 1000)).toBe(543);
    expect(textWidth('A', 1000, 600)).toBe(558);
    expect(textWidth('Feature store, 200 ms at p99', 1000)).toBe(11740);
    expect(textWidth('Online serving', 1000, 600)).toBe(6182);
  });

  it('takes an average for what no table has, and a full square for ideographs', () => {
    expect(textWidth('\u{10300}', 100)).toBe(52);
    expect(textWidth('漢', 100)).toBe(100);
    expect(textWidth('→', 100)).toBe(100);
  });

  it('breaks where the author breaks, and between words where a line is too long, into even lines', () => {
    expect(authoredLines('a<br/>b<br>c\\nd\ne')).toEqual(['a', 'b', 'c', 'd', 'e']);
    const label = setLabel('A label that is much too long for one line', labelStyles.node);
    expect(label.lines).toEqual(['A label that is much', 'too long for one line']);
    expect(label.width).toBeLessThanOrEqual(labelStyles.node.maximumWidth);
    expect(label.height).toBe(36);
  });

  it('decodes entities once', () => {
    expect(plainText('&lt;b&gt; &amp;lt; &#34;x&#x22; &unknown;')).toBe('<b> &lt; "x" &unknown;');
  });
});

describe('markup helpers', () => {
  it('round to one decimal and know no minus zero', () => {
    expect([round(1.25), round(-0.04), round(3)]).toEqual(['1.3', '0', '3']);
  });

  it('leave empty attributes out and escape the others', () => {
    expect(element('g', { class: '', id: undefined, x: 1.04, title: 'a"<' })).toBe('<g x="1" title="a&quot;&lt;"/>');
    expect(escapeText('a\u0007b & c')).toBe('ab &amp; c');
    expect(path('M', { x: 0, y: 1.26 }, 'L', { x: -2, y: 3 }, 'Z')).toBe('M0,1.3L-2,3Z');
  });
});

describe('shapes', () => {
  it('hold their labels', () => {
    const label = setLabel('Is the p99 latency below 200 ms?', labelStyles.node);
    const diamond = shapeSize('diamond', label);
    expect(label.width / diamond.width + label.height / diamond.height).toBeLessThan(1);
    const disc = shapeSize('circle', label);
    expect(Math.hypot(label.width, label.height)).toBeLessThan(disc.width);
  });

  it('tell how far a line that stops at the box is from the outline', () => {
    const box = { x: 100, y: 50, width: 100, height: 40 };
    const right = { x: 1, y: 0 };
    expect(distanceToOutline('parallelogram', box, { x: 50, y: 50 }, right)).toBeCloseTo(6);
    expect(distanceToOutline('hexagon', box, { x: 50, y: 50 }, right)).toBeCloseTo(0);
    expect(distanceToOutline('stadium', box, { x: 50, y: 31 }, right)).toBeGreaterThan(10);
    expect(distanceToOutline('circle', box, { x: 50, y: 50 }, right)).toBe(0);
    expect(distanceToOutline('rect', box, { x: 0, y: 50 }, right)).toBe(0);
  });
});

describe('titles of frames', () => {
  const frame = { x: 100, y: 100, width: 200, height: 100 };
  const label = { lines: ['Title'], width: 40, height: 16 };
  it('stand at the left, or beside the line that crosses there', () => {
    expect(titleStart(frame, label, 60, [])).toEqual({ x: 12, y: 60 });
    expect(titleStart(frame, label, 60, [{ x: 30, y: 80 }])).toEqual({ x: 12, y: 60 });
    expect(titleStart(frame, label, 60, [{ x: 30, y: 60 }]).x).toBe(36);
  });
});

describe('sources', () => {
  it('lose comments, directives and front matter, but keep their line numbers', () => {
    const source = readSource('\n---\ntitle: x\n---\n%%{init: {\n  "theme": "dark"\n}}%%\nflowchart TB\n%% c\n\n  A --> B\r\n  C');
    expect(source.text).toBe('flowchart TB\n\n  A --> B\n  C\n');
    expect([1, 2, 3, 4, 9].map((line) => source.originalLine(line))).toEqual([8, 10, 11, 12, 12]);
  });
});

describe('colours', () => {
  const css = readFileSync(new URL('./diagram.css', import.meta.url), 'utf8');
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const colours = [...tokens.matchAll(/--mls-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
  /** The colours of the site, and those of a domain, whose accents replace them. */
  const palettes = (['light', 'dark'] as const).map(
    (theme, index) => [theme, new Map(colours.map(([, name = '', ...values]) => [name, values[index] ?? '']))] as const,
  );
  const accents = colours.filter(([, name]) => name === 'accent').map(([, , ...values]) => values);

  it.each(palettes)('are legible on every ground of a diagram, in the %s theme', (theme, palette) => {
    const of = (name: string): string => palette.get(name) ?? '#000000';
    const grounds = ['paper', 'surface', 'rule', 'accent-soft'];
    expect(grounds.filter((ground) => !palette.has(ground))).toEqual([]);
    for (const ground of grounds) {
      expect(contrast(of('ink'), of(ground)), `ink on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('muted'), of(ground)), `muted on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(of('rule-strong'), of('paper'))).toBeGreaterThanOrEqual(3);
    for (const values of accents) expect(contrast(values[theme === 'light' ? 0 : 1] ?? '', of('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it('are all of the site', () => {
    const used = new Set([...css.matchAll(/var\(--mls-([\w-]+)\)/g)].map(([, name]) => name));
    const known = new Set([...tokens.matchAll(/--mls-([\w-]+):/g)].map(([, name]) => name));
    expect([...used].filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});
