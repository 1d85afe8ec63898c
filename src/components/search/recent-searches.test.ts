import { describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';

function storage(kept: Record<string, string> = {}): () => Storage {
  const items = new Map(Object.entries(kept));
  return () =>
    ({
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    }) as Storage;
}

describe('recent searches', () => {
  it('are kept once each, the latest first, and not without end', () => {
    const local = storage();
    for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', ' C ']) rememberSearch(query, local);
    expect(recentSearches(local)).toEqual(['C', 'g', 'f', 'e', 'd', 'b']);
  });

  it('are forgotten on demand, and hold no empty search', () => {
    const local = storage();
    rememberSearch('  ', local);
    expect(recentSearches(local)).toEqual([]);
    rememberSearch('drift', local);
    forgetSearches(local);
    expect(recentSearches(local)).toEqual([]);
  });

  it('are none where something else is kept', () => {
    for (const value of ['{', '{"a":1}', '[1,null,""]']) expect(recentSearches(storage({ 'mls-recent-searches': value }))).toEqual([]);
  });

  it('do not stop a search where the browser keeps nothing', () => {
    const none = (): Storage => {
      throw new Error('denied');
    };
    rememberSearch('drift', none);
    forgetSearches(none);
    expect(recentSearches(none)).toEqual([]);
  });
});
