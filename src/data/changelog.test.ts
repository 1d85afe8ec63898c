import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeLabels, loadChanges } from './changelog.ts';

const entry = (date: string): string => `- { date: ${date}, kind: new, text: 'Something that readers notice.', pages: [/start/] }\n`;

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'changelog-')), 'changelog.yaml');
  writeFileSync(path, text);
  return path;
}

describe('loadChanges', () => {
  it('puts the newest first', () => {
    expect(loadChanges(file(entry('2026-01-01') + entry('2026-11-21'))).map(({ date }) => date)).toEqual(['2026-11-21', '2026-01-01']);
  });

  it.each([
    ['an unknown kind', entry('2026-01-01').replace('new', 'improved'), /changelog\.yaml:1: 0\.kind: /],
    [
      'a page without a slash',
      entry('2026-01-01').replace('/start/', 'start'),
      /0\.pages\.0: Give a path from the site root, such as \/lifecycle\/\./,
    ],
    ['no page', entry('2026-01-01').replace('[/start/]', '[]'), /0\.pages: Name at least one page\./],
  ])('refuses %s', (_case, text, message) => {
    expect(() => loadChanges(file(text))).toThrow(message);
  });
});

describe('the changelog', () => {
  it('can be read, and each kind has a name', () => {
    for (const { kind } of loadChanges()) expect(changeLabels[kind]).toBeTruthy();
  });
});
