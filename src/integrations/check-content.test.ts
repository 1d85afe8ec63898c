import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roleOf, shortDesign } from '../../tests/fixtures/design/example-design.ts';
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

async function problems(): Promise<string[]> {
  return (await contentProblems(folder, roleOf)).map((problem) => problem.slice(problem.indexOf(folder.slice(1)) + folder.length));
}

test('pages in their places have no problem', async () => {
  write('index.mdx', '---\nkind: overview\n---\nHome.\n');
  write('lifecycle/framing/index.mdx', '---\nkind: stage\n---\nText.\n');
  write('lifecycle/framing/estimate.ts', 'export default 1;\n');
  expect(await problems()).toEqual([]);
});

test('every problem of every page is reported at once', async () => {
  write('notes.md', 'Notes.\n');
  write('topics/framing/index.mdx', '---\ntitle: Framing\nkind: stage\n---\nText.\n');
  write('designs/cv/broken/index.mdx', '---\nkind: design\ndomain: cv\n---\n\nUnder <10 ms.\n');
  const found = await problems();
  expect(found).toHaveLength(3);
  expect(found[0]).toMatch(/^designs\/cv\/broken\/index\.mdx:6: not valid MDX: /);
  expect(found[1]).toMatch(/^notes\.md:1: .*Rename it to \.mdx\.$/);
  expect(found[2]).toMatch(/^topics\/framing\/index\.mdx:3: a page of kind "stage" stands at lifecycle\//);
});

const design = 'designs/recsys/example/index.mdx';
const model = readFileSync('tests/fixtures/design/estimate.ts', 'utf8');

test('a design is held to the rules, the real limits and its estimate', async () => {
  write(design, shortDesign.replace('<Q id="refusedGain" />', '<Q id="refusedGains" />'));
  write('designs/recsys/example/estimate.ts', model);
  const found = (await problems()).map((problem) => problem.replace(design, '').replace(/\d+ words/, 'N words'));
  // The fixture is too short.
  expect(found).toEqual([
    expect.stringMatching(/^:1: the design has N words\. Write 5000 to 9000/),
    expect.stringMatching(/^:20: summary: the summary has N words/),
    expect.stringMatching(/^:\d+: evaluation: estimate\.ts has no quantity "refusedGains"/),
  ]);
});

test('a design without an estimate, or with a broken one, is refused', async () => {
  write(design, shortDesign);
  expect(await problems()).toContainEqual(expect.stringMatching(/:1: estimates: no estimate\.ts beside the page\./));
  write('designs/recsys/example/estimate.ts', model.replace("formula: 'requests * peakFactor'", "formula: 'requests + peakFactor'"));
  expect(await problems()).toEqual([
    expect.stringMatching(/^designs\/recsys\/example\/estimate\.ts: The estimate has errors\.\nderived\.peakRequests/),
  ]);
});

test('the content of the site passes, and the check runs when a build starts', async () => {
  await expect((checkContent().hooks['astro:build:start'] as () => Promise<void>)()).resolves.toBeUndefined();
});
