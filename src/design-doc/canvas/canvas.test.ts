import { describe, expect, it } from 'vitest';
import { templateSections } from '../../data/template-sections.ts';
import { canvases, productCanvas, systemCanvas } from './canvases.ts';
import { leadText } from './lead-text.ts';
import { canvasSvg, canvasTexts } from './to-svg.ts';
import { setText, wrapText } from './wrap-text.ts';

/** Every character as wide as half the font size. */
const measure = (text: string): number => text.length / 2;
const all = Object.values(canvases);

describe('the canvases', () => {
  it.each(all)('$name has ten boxes of its own, from sections that the template has', ({ boxes }) => {
    expect(boxes).toHaveLength(10);
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(10);
    const known = new Set<string>(templateSections.map(({ id }) => id));
    expect(boxes.flatMap(({ sections }) => sections).filter((id) => !known.has(id))).toEqual([]);
    expect(boxes.every(({ sections }) => sections.length > 0)).toBe(true);
  });

  it.each(all)('$name covers its page without gap or overlap', ({ boxes }) => {
    const cells = boxes.flatMap(({ place: [column, row, columns, rows] }) =>
      Array.from({ length: columns * rows }, (_, cell) => `${column + (cell % columns)},${row + Math.floor(cell / columns)}`),
    );
    expect(cells).toHaveLength(30 * 3);
    expect(new Set(cells).size).toBe(30 * 3);
  });
});

describe('leadText', () => {
  it.each([
    ['One line\nand its next.\n\nAnother paragraph.', ['One line and its next.']],
    ['\n\n# A heading\n\n| a | b |\n| - | - |\n\n---\n\nThe text.', ['The text.']],
    ['- first *item*\n  goes on\n- [x] second\n\nrest', ['• first item goes on', '• second']],
    ['1. one\n2. two', ['• one', '• two']],
    ['> quoted **well**\n> twice', ['quoted well twice']],
    ['```ts\nconst x = 1;\n```\nAfter `code` and [a link](https://example.org).', ['After code and a link.']],
    ['<!-- hidden\n\nstill -->\n\nShown', ['Shown']],
    ['snake_case_names and 2 * 3 * 4 stay', ['snake_case_names and 2 * 3 * 4 stay']],
    ['~~~\nnever closed', []],
    ['Let $$R$$ be it.', ['Let R be it.']],
    ['', []],
  ])('of %j', (markdown, expected) => {
    expect(leadText(markdown)).toEqual(expected);
  });
});

describe('wrapText', () => {
  it('keeps every word, in lines that fit', () => {
    const text = 'the quick brown fox jumps over the lazy dog';
    const lines = wrapText(text, 5, measure);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => measure(line) <= 5)).toBe(true);
  });

  it('cuts a word that is wider than the box', () => {
    expect(wrapText('abcdefghij k', 2, measure)).toEqual(['abcd', 'efgh', 'ij k']);
  });
});

describe('setText', () => {
  it('takes the largest size that fits', () => {
    expect(setText(['aaaa bbbb'], { width: 30, height: 30 }, measure, [20, 10])).toEqual({
      size: 10,
      lines: ['aaaa', 'bbbb'],
      isCut: false,
    });
  });

  it('says where text was left out', () => {
    const { lines, isCut } = setText(['aaaa bbbb cccc'], { width: 20, height: 27 }, measure, [10]);
    expect(isCut).toBe(true);
    expect(lines).toEqual(['aaaa', 'bbb…']);
  });
});

describe('canvasSvg', () => {
  const document = {
    title: 'Trips & <durations> "now"\u0007',
    sections: { problem: 'Late cabs.\n\nMore.', customers: '- riders\n- drivers', 'data-engineering': 'Stream.', data: 'Trips.' },
  };

  it('shows what the sections say first, in their boxes', () => {
    const texts = canvasTexts(productCanvas, document);
    expect(texts.get('problem-statement')).toEqual(['Late cabs.']);
    expect(texts.get('customers')).toEqual(['• riders', '• drivers']);
    expect(texts.get('value-proposition')).toEqual([]);
    expect(canvasTexts(systemCanvas, document).get('data-engineering')).toEqual(['Stream.', 'Trips.']);
  });

  it('is well-formed whatever is written', () => {
    const svg = canvasSvg(productCanvas, { ...document, sections: { problem: 'a < b && c > "d" \uD800 \u0000' } });
    expect(svg).toContain('Trips &amp; &lt;durations&gt; &quot;now&quot;');
    expect(svg).toContain('a &lt; b &amp;&amp; c &gt; &quot;d&quot;');
    expect(svg.isWellFormed()).toBe(true);
    expect(svg).not.toContain('\u0000');
    expect(svg.match(/<g /g)).toHaveLength(10);
  });

  it('keeps long text inside its box', () => {
    const svg = canvasSvg(productCanvas, { title: 'Long', sections: { problem: 'word '.repeat(2000) } });
    const [, box = ''] = /<g data-box="problem-statement">(.*?)<\/g>/.exec(svg) ?? [];
    const [, y = '', height = ''] = / y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/.exec(box) ?? [];
    const lines = box.match(/<tspan/g)?.length ?? 0;
    const [, size = ''] = /font-size="(\d+)" fill="#2b2823"/.exec(box) ?? [];
    expect(lines).toBeGreaterThan(10);
    expect(Number(y) + 43 + lines * Number(size) * 1.35).toBeLessThanOrEqual(Number(y) + Number(height));
    expect(box).toContain('…</tspan>');
  });

  it('sets all boxes in one size, but for two that are too long for it', () => {
    const sections = Object.fromEntries(productCanvas.boxes.map(({ sections: [id = ''] }) => [id, 'A few words of text.']));
    const sizesOf = (long: readonly string[]): Set<string> => {
      const svg = canvasSvg(productCanvas, {
        title: 'T',
        sections: { ...sections, ...Object.fromEntries(long.map((id) => [id, 'word '.repeat(150)])) },
      });
      return new Set(svg.match(/font-size="\d+" fill="#2b2823"/g));
    };
    expect(sizesOf([]).size).toBe(1);
    expect(sizesOf(['framing', 'pilot']).size).toBe(2);
    expect(sizesOf(['framing', 'pilot', 'solution', 'user-experience']).size).toBe(1);
  });
});
