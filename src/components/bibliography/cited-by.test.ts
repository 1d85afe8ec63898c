import { describe, expect, it } from 'vitest';
import { citedBy } from './cited-by.ts';

const page = (title: string, body: string, dataKeys?: string[]): Parameters<typeof citedBy>[0][number] => ({
  title,
  path: `${title}/`,
  body,
  ...(dataKeys && { dataKeys }),
});

describe('citedBy', () => {
  it('lists the pages that cite a work, each once', () => {
    const index = citedBy([page('a', '[@x] and [@x, §2]'), page('b', '[@y; @x]'), page('c', 'nothing')]);
    expect(index.get('x')?.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(index.get('y')?.map(({ title }) => title)).toEqual(['b']);
    expect(index.has('z')).toBe(false);
  });

  it('counts what a page cites through its data', () => {
    expect(citedBy([page('a', '[@x]', ['x', 'z'])]).get('z')).toHaveLength(1);
    expect(citedBy([page('a', '[@x]', ['x'])]).get('x')).toHaveLength(1);
  });
});
