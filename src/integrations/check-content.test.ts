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

test.each([
  ['index.mdx', 'overview'],
  ['lifecycle/framing/index.mdx', 'stage'],
  ['template/product/index.mdx', 'template'],
  ['interview/framing/index.mdx', 'step'],
  ['topics/embeddings/index.mdx', 'topic'],
  ['tools/capacity/index.mdx', 'tool'],
  ['reference/hardware.mdx', 'reference'],
])('a number with a unit that is typed on %s, of kind %s, is refused', async (path, kind) => {
  write(
    path,
    `---\nkind: ${kind}\n---\n\nIt takes <Q id="delay" />.\n\nIt takes 45 ms and $3.\n\n<Incident title="Down for 3 hours">It was down.</Incident>\n`,
  );
  const mend =
    'Print it with <Q> from estimate.ts, cite its source in the same paragraph or row, or add {/* typed: why, in 20 characters or more */}.';
  expect(await problems()).toEqual([
    `${path}:7: "45 ms" is typed. ${mend}`,
    `${path}:7: "$3" is typed. ${mend}`,
    `${path}:9: "3 hours" is typed. Move the text of <Incident> between its tags and print the number with <Q>.`,
  ]);
});

test('a number that is cited or has a reason may be typed on every page', async () => {
  write(
    'topics/embeddings/index.mdx',
    '---\nkind: topic\n---\n\nIt takes 45 ms [@paper1].\n\n3 hours. {/* typed: chosen for the exercise */}\n',
  );
  expect(await problems()).toEqual([]);
});

test('a page that is not valid MDX is reported with its line', async () => {
  write('topics/embeddings/index.mdx', '---\nkind: topic\n---\n\nUnder <10 ms.\n');
  expect(await problems()).toEqual([expect.stringMatching(/^topics\/embeddings\/index\.mdx:5: not valid MDX: /)]);
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
    expect.stringMatching(/^:28: summary: the summary has N words/),
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
