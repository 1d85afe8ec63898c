import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from './reading-time.ts';

describe('countWords', () => {
  it('counts words and numbers', () => {
    expect(countWords('It takes 3.5 hours, doesn’t it?')).toBe(6);
  });

  it('passes over code, imports, tags, link targets and heading ids', () => {
    const source =
      'import { Q } from \'~/components\';\n\n## Two words {#some-id}\n\n```ts\nconst many = 1;\n```\n\n<Q id="x" /> [one](./other/page.mdx)';
    expect(countWords(source)).toBe(3);
  });

  it('finds none in nothing', () => {
    expect(countWords('')).toBe(0);
  });
});

describe('readingMinutes', () => {
  it('rounds up', () => {
    expect(readingMinutes('word '.repeat(220))).toBe(1);
    expect(readingMinutes('word '.repeat(221))).toBe(2);
    expect(readingMinutes('')).toBe(0);
  });
});
