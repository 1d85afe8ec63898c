import { describe, expect, it } from 'vitest';
import { termFixture } from '../markdown/reference.fixture.ts';
import { checkGlossary, loadGlossary } from './glossary.ts';

describe('checkGlossary', () => {
  it('orders terms by name, without regard to case', () => {
    const terms = [termFixture('zero-shot', { term: 'Zero-shot' }), termFixture('a-b-test', { term: 'A/B test' }), termFixture('label')];
    expect([...checkGlossary(terms).keys()]).toEqual(['a-b-test', 'label', 'zero-shot']);
  });

  it.each([
    [
      'an id used twice',
      [termFixture('label'), termFixture('label', { term: 'Tag' })],
      'src/data/glossary.yaml: label: the id is used twice; rename one of them.',
    ],
    [
      'a shared alias',
      [termFixture('label', { aliases: ['target'] }), termFixture('outcome', { aliases: ['Target'] })],
      'src/data/glossary.yaml: outcome.aliases: "Target" already names "label"; a name leads to one term only.',
    ],
    [
      'a name that a search leaves out',
      [termFixture('label', { aliases: ['Was'] })],
      'src/data/glossary.yaml: label.aliases: "Was" is a word that a search leaves out; take another name, or none.',
    ],
    [
      'a link that leads nowhere',
      [termFixture('label', { see: ['nothing'] })],
      'src/data/glossary.yaml: label.see: no term has the id "nothing".',
    ],
  ])('refuses %s', (_case, terms, message) => {
    expect(() => checkGlossary(terms)).toThrow(message);
  });

  it('lists every problem at once', () => {
    const terms = [termFixture('label', { see: ['nothing'] }), termFixture('outcome', { see: ['nobody'] })];
    expect(() => checkGlossary(terms)).toThrow(/"nothing"\.\n.*"nobody"\./);
  });
});

describe('the glossary', () => {
  it('can be read, and each term links only to terms that exist', () => {
    expect(loadGlossary().size).toBeGreaterThan(0);
  });
});
