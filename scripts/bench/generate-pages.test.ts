import { describe, expect, it } from 'vitest';
import { countWords } from './generate-page.ts';
import { generatePages } from './generate-pages.ts';
import { vocabulary } from './word-source.ts';

const { files, words, glossary } = generatePages(30);
const pages = Object.entries(files).filter(([path]) => path.endsWith('.mdx'));
const all = pages.map(([, text]) => text).join('\n');

describe('generatePages', () => {
  it('makes as many pages as asked for, each with an estimate', () => {
    expect(pages).toHaveLength(30);
    expect(Object.keys(files).filter((path) => path.endsWith('estimate.ts'))).toHaveLength(30);
  });

  it('gives the same pages each time', () => {
    expect(generatePages(30)).toEqual({ files, words, glossary });
  });

  it.each(pages)('%s has the length and the parts of a real page', (_, text) => {
    expect(countWords(text)).toBeGreaterThanOrEqual(1000);
    expect(countWords(text)).toBeLessThanOrEqual(1500);
    for (const part of ['```mermaid', '\n$$\n', '| --- |', '[@', '(glossary:', '```py', ':::note', '<Arithmetic />', '<Q id=']) {
      expect(text).toContain(part);
    }
  });

  it('cites every work it makes, and no other', () => {
    const made = [...(files['src/data/references/generated.yaml'] ?? '').matchAll(/^- id: (\w+)/gm)].map((match) => match[1]);
    expect(new Set([...all.matchAll(/\[@(\w+)/g)].map((match) => match[1]))).toEqual(new Set(made));
  });

  it('links to terms and pages that exist', () => {
    for (const [, id = ''] of all.matchAll(/\(glossary:([\w-]+)\)/g)) expect(glossary).toContain(`id: ${id},`);
    for (const [, path = ''] of all.matchAll(/\(\.\.\/\.\.\/([^)#]+)#sums\)/g)) expect(files).toHaveProperty([`content/${path}`]);
  });

  it('draws no diagram twice', () => {
    const diagrams = [...all.matchAll(/```mermaid.*?```/gs)].map(([text]) => text);
    expect(new Set(diagrams).size).toBe(30);
  });
});

it('the vocabulary holds no word twice', () => {
  expect(new Set(vocabulary).size).toBe(vocabulary.length);
});

it('countWords leaves out what is not read as words', () => {
  const page =
    '---\ntitle: Not this\n---\nimport { Q } from "x";\n\n## One two {#id}\n\nThree [four](glossary:x) [@key, §3] $$a b$$ <Q id="q" />.\n\n```py\nno\n```\n\n| five | $6 |\n';
  expect(countWords(page)).toBe(6);
});
