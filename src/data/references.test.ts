import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReferences } from './references.ts';

const good = `- id: chow1970
  kind: paper
  role: research
  title: On optimum recognition error and reject tradeoff
  authors: [C. Chow]
  year: 1970
  venue: IEEE Transactions on Information Theory
  url: https://example.org/chow
  read: full
  checked: 2026-11-21
  claims:
    - at: §2
      says: When to abstain.
      passage: Reject when the cost is lower.
`;

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'references-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

describe('loadReferences', () => {
  it('reads every file by citation key', () => {
    const references = loadReferences(folder({ 'a.yaml': good, 'b.yaml': good.replace('chow1970', 'other'), 'notes.txt': 'not read' }));
    expect([...references.keys()]).toEqual(['chow1970', 'other']);
    expect(references.get('chow1970')).toMatchObject({ year: 1970, checked: '2026-11-21' });
  });

  it('refuses a key that is taken, in whichever file', () => {
    expect(() => loadReferences(folder({ 'a.yaml': good, 'b.yaml': good }))).toThrow(
      'src/data/references/b.yaml: chow1970: this key is taken; cite that entry or choose another key.',
    );
  });

  it.each([
    ['an unknown kind', good.replace('kind: paper', 'kind: poem'), /a\.yaml:2: 0\.kind: /],
    [
      'a link without https',
      good.replace('https://example.org/chow', 'example.org'),
      /a\.yaml:8: 0\.url: Give a link that starts with https/,
    ],
    ['a date in words', good.replace('2026-11-21', 'last week'), /a\.yaml:10: 0\.checked: Write the date as YYYY-MM-DD\./],
    ['no claim', good.replace(/claims:[\s\S]*/, 'claims: []\n'), /a\.yaml:11: 0\.claims: Record at least one claim/],
    ['a claim without a place', good.replace('at: §2', "at: ''"), /a\.yaml:12: 0\.claims\.0\.at: Name the place in the source/],
    [
      'a long passage',
      good.replace(/passage: .*/, `passage: ${'word '.repeat(31)}`),
      /0\.claims\.0\.passage: Shorten the passage to 30 words or fewer\./,
    ],
    ['a key in capitals', good.replace('chow1970', 'Chow1970'), /a\.yaml:1: 0\.id: Use lower-case letters, digits and hyphens/],
    ['an unknown field', `${good}  pages: 3\n`, /a\.yaml:1: 0: .*"pages"/],
  ])('refuses %s and names file, line, field and mend', (_case, text, message) => {
    expect(() => loadReferences(folder({ 'a.yaml': text }))).toThrow(message);
  });
});

describe('the bibliography', () => {
  it('can be read', () => {
    expect(() => loadReferences()).not.toThrow();
  });
});
