import { describe, expect, it } from 'vitest';
import { noChoice } from '../../search/facets.ts';
import { readAddress, wordsOfPath, writeAddress } from './page-address.ts';

describe('the address of a search', () => {
  it('is read and written alike', () => {
    const address = { query: 'A/B test & more', chosen: { kind: new Set(['Glossary term', 'Exercise']), domain: new Set(['3d']) } };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('is empty for an empty search', () => {
    expect(writeAddress({ query: '', chosen: noChoice })).toBe('');
    expect(readAddress('')).toEqual({ query: '', chosen: noChoice });
  });
});

describe('wordsOfPath', () => {
  it('reads the words of the last part of a path below the base', () => {
    expect(wordsOfPath('/base/designs/cv/visual-search.html', '/base/')).toBe('visual search');
    expect(wordsOfPath('/topics/kv_cache/index.html', '/')).toBe('kv cache');
    expect(wordsOfPath('/404.html', '/')).toBe('404');
    expect(wordsOfPath('/base/', '/base/')).toBe('');
    expect(wordsOfPath('/base/glossry', '/base/')).toBe('glossry');
  });

  it('survives an address that is not encoded well', () => {
    expect(wordsOfPath('/a%zz-b', '/')).toBe('a zz b');
  });
});
