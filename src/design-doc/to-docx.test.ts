import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { newDocument, type DesignDocument } from './document.ts';
import { smallTemplate, template } from './template.fixture.ts';
import { blankDocx, toDocx } from './to-docx.ts';

const start = newDocument({ title: 'Trips & <fares>', now: '2026-03-04T05:06:07.000Z', id: 'a' });

async function open(document: Partial<DesignDocument>, form = template): Promise<(path: string) => string> {
  const files = unzipSync(await toDocx({ ...start, ...document }, form));
  return (path) => strFromU8(files[path] ?? new Uint8Array());
}

/** Each paragraph of the body as [style, text]; items of lists as [list and level, text]. */
async function paragraphs(markdown: string): Promise<[string, string][]> {
  const xml = (await open({ sections: { overview: markdown } }, smallTemplate))('word/document.xml');
  const all = [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = '']): [string, string] => {
    const [, style] = /<w:pStyle w:val="(\w+)"/.exec(inner) ?? [];
    const [, level, list] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(inner) ?? [];
    const text = [...inner.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join('');
    return [
      list === undefined ? (style ?? '') : `${style === 'ListParagraph' && list === '1' ? 'bullet' : `list ${list}`} ${level ?? ''}`,
      text,
    ];
  });
  // Without the title, the heading of the section and that of the next.
  return all.slice(2, -1);
}

it('has the title, the parts and the sections as headings', async () => {
  const xml = (await open({ sections: { problem: 'Prices.' }, others: [{ heading: 'Notes', text: 'More.' }] }))('word/document.xml');
  const headed = [...xml.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>.*?<w:t [^>]*>([^<]*)/gs)].map(
    ([, style, text]) => `${style ?? ''}: ${text ?? ''}`,
  );
  expect(headed.slice(0, 5)).toEqual([
    'Title: Trips &amp; &lt;fares&gt;',
    'Heading1: Overview',
    'Heading2: 1 The project in a few sentences',
    'Heading1: Product design',
    'Heading2: 2.1 The problem and why it matters',
  ]);
  expect(headed.at(-1)).toBe('Heading1: Notes');
  expect(headed).toHaveLength(1 + 5 + 23 + 1);
  expect(xml).toMatch(/Prices\..*More\./s);
});

test.each([
  [
    'one\ntwo\n\nthree',
    [
      ['', 'one two'],
      ['', 'three'],
    ],
  ],
  [
    '# A\n\n#### B\n\n##### C',
    [
      ['Heading3', 'A'],
      ['Heading3', 'B'],
      ['Heading4', 'C'],
    ],
  ],
  [
    '- a\n  - b\n- c',
    [
      ['bullet 0', 'a'],
      ['bullet 1', 'b'],
      ['bullet 0', 'c'],
    ],
  ],
  [
    '```ts\na\n  b\n```',
    [
      ['', 'a'],
      ['', '  b'],
    ],
  ],
  ['> quoted', [['', 'quoted']]],
  ['a $$x_1 * y_1$$ b', [['', 'a x_1 * y_1 b']]],
  ['$$\nx_1 * y_1 * z\n$$', [['', 'x_1 * y_1 * z']]],
  ['<!-- design-doc: note -->\n\na <!-- b --> c', [['', 'a  c']]],
  ['a\u0000\u0008b\ud800 \uffff', [['', 'a\ufffdb\ufffd ']]],
])('%j is written', async (markdown, written) => {
  expect(await paragraphs(markdown)).toEqual(written);
});

describe('lists', () => {
  it('number each list on its own', async () => {
    const items = await paragraphs('1. a\n2. b\n\ntext\n\n1. c\n\n   more');
    expect(items.map(([, text]) => text)).toEqual(['a', 'b', 'text', 'c', 'more']);
    const [a, b, , c, more] = items.map(([list]) => list);
    expect([a === b, a === c, more]).toEqual([true, false, '']);
  });
});

it('writes emphasis, code, links and tables', async () => {
  const markdown =
    '**bold** _slanted_ `code` [site](https://example.org/?a=1&b=2) [part](#x)\n\n| a | b |\n| --- | ---: |\n| 1 | [two](https://example.com) |';
  const read = await open({ sections: { problem: markdown } });
  const xml = read('word/document.xml');
  expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*bold/s);
  expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*slanted/s);
  expect(xml).toMatch(/Consolas(?:(?!<\/w:r>).)*code/s);
  expect(xml).toMatch(/<w:tblHeader\/>.*<w:jc w:val="right"\/>/s);
  const links = [...xml.matchAll(/<w:hyperlink [^>]*r:id="(\w+)"/g)].map(([, id]) => id ?? '');
  const targets = links.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(read('word/_rels/document.xml.rels'))?.[1]);
  expect(targets).toEqual(['https://example.org/?a=1&amp;b=2', 'https://example.com']);
});

it('gives the same bytes for the same document, and its times', async () => {
  const document = { ...start, sections: { problem: '[a](https://example.org)\n\n1. b\n\n| c |\n| --- |\n| d |' } };
  const once = await toDocx(document, template);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await toDocx(document, template)).equals(Buffer.from(once))).toBe(true);
  const core = strFromU8(unzipSync(once)['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('2026-03-04T05:06:07.000Z');
  expect(core).not.toContain('Un-named');
});

it('asks its questions in a blank document', async () => {
  const xml = strFromU8(unzipSync(await blankDocx(template, 'New'))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Who is affected without using them?');
  expect((await open({}))('word/document.xml')).not.toContain('Who is affected');
});
