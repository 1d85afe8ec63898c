import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent, contentProblems } from './check-content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function problems(): string[] {
  return contentProblems(folder, () => undefined).map((problem) => problem.slice(problem.indexOf(folder.slice(1)) + folder.length));
}

test('pages in their places have no problem', () => {
  write('index.mdx', '---\nkind: overview\n---\nHome.\n');
  write('lifecycle/framing/index.mdx', '---\nkind: stage\n---\nText.\n');
  write('lifecycle/framing/estimate.ts', 'export default 1;\n');
  expect(problems()).toEqual([]);
});

test('every problem of every page is reported at once', () => {
  write('notes.md', 'Notes.\n');
  write('topics/framing/index.mdx', '---\ntitle: Framing\nkind: stage\n---\nText.\n');
  write('designs/cv/broken/index.mdx', '---\nkind: design\ndomain: cv\n---\n\nUnder <10 ms.\n');
  const found = problems();
  expect(found).toHaveLength(3);
  expect(found[0]).toMatch(/^designs\/cv\/broken\/index\.mdx:6: not valid MDX: /);
  expect(found[1]).toMatch(/^notes\.md:1: .*Rename it to \.mdx\.$/);
  expect(found[2]).toMatch(/^topics\/framing\/index\.mdx:3: a page of kind "stage" stands at lifecycle\//);
});

test('a design is held to the rules and the real limits', () => {
  mkdirSync(join(folder, 'designs/recsys/example'), { recursive: true });
  cpSync('tests/fixtures/design/good.mdx', join(folder, 'designs/recsys/example/index.mdx'));
  const found = problems().map((problem) => problem.replace('designs/recsys/example/index.mdx', ''));
  // The fixture is too short, and no work it cites is known here.
  expect(found.map((problem) => problem.replace(/\d+ (words|research|first-party)/, 'N $1'))).toEqual([
    expect.stringMatching(/^:1: the design has N words\. Write 5000 to 9000/),
    expect.stringMatching(/^:1: N research works cited/),
    expect.stringMatching(/^:1: N first-party accounts/),
    expect.stringMatching(/^:20: summary: the summary has N words/),
  ]);
});

test('the content of the site passes, and the check runs when a build starts', () => {
  expect(() => (checkContent().hooks['astro:build:start'] as () => void)()).not.toThrow();
});
