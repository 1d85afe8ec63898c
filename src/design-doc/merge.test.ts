import { describe, expect, it } from 'vitest';
import { newDocument, type DesignDocument } from './document.ts';
import { mergeDocuments, sameContent } from './merge.ts';

const blank = newDocument({ title: 'T', now: '2026-01-01T00:00:00.000Z', id: 'a' });
const withTexts = (sections: Record<string, string>, more: Partial<DesignDocument> = {}): DesignDocument => ({
  ...blank,
  sections,
  ...more,
});
const merge = (base: DesignDocument, ours: DesignDocument, theirs: DesignDocument): ReturnType<typeof mergeDocuments> =>
  mergeDocuments(base, ours, theirs, (id) => `${id}, theirs`);

describe('mergeDocuments', () => {
  it('takes each section from the side that changed it', () => {
    const { document, conflicts } = merge(
      withTexts({ a: '1', b: '1', c: '1' }),
      withTexts({ a: '2', b: '1', c: '1', d: 'new here' }),
      withTexts({ a: '1', b: '3', e: 'new there' }, { revision: 7 }),
    );
    expect(document.sections).toEqual({ a: '2', b: '3', d: 'new here', e: 'new there' });
    expect(document.revision).toBe(7);
    expect(conflicts).toEqual([]);
  });

  it('keeps both texts of a section that both changed', () => {
    const { document, conflicts } = merge(withTexts({ a: 'old' }), withTexts({ a: 'mine' }), withTexts({ a: 'yours' }));
    expect(document.sections).toEqual({ a: 'mine' });
    expect(document.others).toEqual([{ heading: 'a, theirs', text: 'yours' }]);
    expect(conflicts).toEqual(['a']);
  });

  it('keeps their text where we emptied the section, and loses nothing where they did', () => {
    expect(merge(withTexts({ a: 'old' }), withTexts({ a: '' }), withTexts({ a: 'yours' })).document.others).toHaveLength(1);
    const { document } = merge(withTexts({ a: 'old' }), withTexts({ a: 'mine' }), withTexts({}));
    expect([document.sections, document.others]).toEqual([{ a: 'mine' }, []]);
  });

  it('does not add the same other text twice, however often the tabs meet', () => {
    const [base, ours, theirs] = [withTexts({ a: 'old' }), withTexts({ a: 'mine' }), withTexts({ a: 'yours' })];
    const once = merge(base, ours, theirs).document;
    expect(merge(base, once, theirs).document.others).toHaveLength(1);
  });

  it('drops the other text that one side deleted, and keeps what the other added', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((text) => ({ heading: 'h', text }));
    if (!x || !y || !z) throw new Error('three texts');
    const { document } = merge(withTexts({}, { others: [x, y] }), withTexts({}, { others: [y] }), withTexts({}, { others: [x, y, z] }));
    expect(document.others).toEqual([y, z]);
  });

  it('loses no word of either side, whatever they did', () => {
    const texts = ['', 'old', 'mine', 'yours'];
    for (const base of texts) {
      for (const ours of texts) {
        for (const theirs of texts) {
          const { document } = merge(withTexts({ a: base }), withTexts({ a: ours }), withTexts({ a: theirs }));
          const all = JSON.stringify([document.sections, document.others]);
          for (const text of [ours, theirs]) {
            // A text that one side left as it was may have been replaced by the other.
            if (text !== '' && text !== base) expect(all, `${base}|${ours}|${theirs}`).toContain(text);
          }
        }
      }
    }
  });
});

describe('sameContent', () => {
  it('compares what was written, not when, nor empty sections', () => {
    expect(sameContent(withTexts({ a: '1', b: '' }), withTexts({ a: '1' }, { revision: 9, updated: 'later' }))).toBe(true);
    expect(sameContent(withTexts({ b: '2', a: '1' }), withTexts({ a: '1', b: '2' }))).toBe(true);
    expect(sameContent(withTexts({ a: '1' }), withTexts({ a: '2' }))).toBe(false);
    expect(sameContent(blank, { ...blank, title: 'U' })).toBe(false);
  });
});
