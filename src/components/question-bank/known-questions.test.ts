import { describe, expect, it } from 'vitest';
import { asideKey, hasMarks, knownKey, markKnown, readKnown } from './known-questions.ts';

function storageWith(entries: Record<string, string> = {}): { storage: () => Storage; kept: Map<string, string> } {
  const kept = new Map(Object.entries(entries));
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
  return { storage: () => storage, kept };
}
const refusing = (): Storage => {
  throw new Error('denied');
};

describe('the marks of known questions', () => {
  it('are kept, taken away, and joined with those of another tab', () => {
    const { storage } = storageWith();
    expect(hasMarks(storage)).toBe(false);
    expect(markKnown('b', true, new Set(), storage)).toEqual({ ids: new Set(['b']), isKept: true, isCorrupt: false });
    expect(hasMarks(storage)).toBe(true);
    markKnown('a', true, new Set(), storage);
    expect([...readKnown(storage).ids]).toEqual(['a', 'b']);
    expect([...markKnown('b', false, new Set(['b']), storage).ids]).toEqual(['a']);
  });

  it.each(['{"a":1}', '[1,2]', 'a,b', 'null'])('that cannot be read are set aside: %s', (broken) => {
    const { storage, kept } = storageWith({ [knownKey]: broken });
    expect(readKnown(storage)).toEqual({ ids: new Set(), isKept: true, isCorrupt: true });
    expect(kept).toEqual(new Map([[asideKey, broken]]));
    expect(readKnown(storage).isCorrupt).toBe(false);
  });

  it('last for the visit where the browser keeps nothing', () => {
    expect(hasMarks(refusing)).toBe(false);
    expect(readKnown(refusing)).toEqual({ ids: new Set(), isKept: false, isCorrupt: false });
    expect(markKnown('a', true, new Set(['b']), refusing)).toEqual({ ids: new Set(['a', 'b']), isKept: false, isCorrupt: false });
  });
});
