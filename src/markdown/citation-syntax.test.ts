import { describe, expect, it } from 'vitest';
import { citedKeys, splitCitations } from './citation-syntax.ts';

describe('splitCitations', () => {
  it('leaves text without a citation whole', () => {
    expect(splitCitations('Nothing [here] @all.')).toEqual([{ text: 'Nothing [here] @all.' }]);
  });

  it('reads a key, a place, and several works', () => {
    expect(splitCitations('See [@chow1970; @elkan2001, §2, Eq. 3] there.')).toEqual([
      { text: 'See ' },
      {
        works: [
          { key: 'chow1970', at: '' },
          { key: 'elkan2001', at: '§2, Eq. 3' },
        ],
      },
      { text: ' there.' },
    ]);
  });

  it('takes a citation at the very start and end', () => {
    expect(splitCitations('[@a][@b]')).toEqual([{ works: [{ key: 'a', at: '' }] }, { works: [{ key: 'b', at: '' }] }]);
  });

  it('does not take an address for a citation', () => {
    expect(splitCitations('[@ nobody] and mail@example.org')).toEqual([{ text: '[@ nobody] and mail@example.org' }]);
  });
});

describe('citedKeys', () => {
  it('lists each key once, in order of first use', () => {
    expect(citedKeys('[@b] then [@a; @b, §2].')).toEqual(['b', 'a']);
  });

  it('passes over code', () => {
    expect(citedKeys('`[@inline]`\n\n```md\n[@fenced]\n```\n\n~~~\n[@tildes]\n~~~\n\n[@real]')).toEqual(['real']);
  });
});
