import { expect, it } from 'vitest';
import type { IndexedPage } from '../../src/search/section.ts';
import { growSite } from './grow-site.ts';

const words = Array.from(
  { length: 400 },
  (_, index) =>
    `word${'abcdefghij'[index % 10] ?? ''}${'klmnopqrst'[Math.floor(index / 10) % 10] ?? ''}${'uvwx'[Math.floor(index / 100)] ?? ''}`,
);
const page: IndexedPage = {
  path: '/p/',
  title: 'Page',
  sections: [{ id: 'a', title: 'Title', kind: 'Topic', blocks: [{ text: words.join(' '), weight: 1 }], symbols: [], titleWeight: 7 }],
};
const textOf = (grown: IndexedPage | undefined): string[] => grown?.sections[0]?.blocks[0]?.text.split(' ') ?? [];

it('adds copies with addresses and some words of their own, the same each time', () => {
  const grown = growSite([page], 3);
  expect(grown.map(({ path }) => path)).toEqual(['/p/', '/copy-1/p/', '/copy-2/p/']);
  expect(grown[0]).toBe(page);
  const known = new Set(words);
  const share = textOf(grown[1]).filter((word) => !known.has(word)).length / words.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.4);
  expect(textOf(grown[1])).not.toEqual(textOf(grown[2]));
  expect(growSite([page], 3)).toEqual(grown);
});
