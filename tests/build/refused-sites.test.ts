import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { designFiles, designPath, fullDesign } from '../fixtures/design/example-design.ts';
import { buildSiteCopy } from '../support/site-copy.ts';

/** The front matter of a page that is right; `fields` are added or replace what is there. */
function frontMatter(fields: Record<string, string> = {}): string {
  const all = {
    title: 'Broken',
    description: 'A page with one mistake, so that a test sees what the real build makes of such a mistake.',
    kind: 'stage',
    checked: "{ date: 2026-11-21, how: 'Written for the tests; nothing to check.' }",
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

const page = 'content/lifecycle/broken.mdx';
const imports = "import { Q } from '~/components';\n\n";

/** A mistake: the files that make it, and what the build has to say. */
interface Refusal {
  mistake: string;
  files: Record<string, string>;
  says: readonly (string | RegExp)[];
}

const refusals: readonly Refusal[] = [
  {
    mistake: 'an unknown citation key',
    files: { [page]: `${frontMatter()}\nSee [@nobody1999].\n` },
    says: [`${page}:8: unknown citation key "nobody1999"`, 'Add it to a file of src/data/references/, or mend the key.'],
  },
  {
    mistake: 'a source that no page cites',
    files: {
      'src/data/references/unused.yaml': `- id: unused2020
  kind: paper
  role: research
  title: A paper that nobody cites
  authors: [Ada Example]
  year: 2020
  venue: Proceedings of the Tests 2020
  url: https://example.org/unused
  read: full
  checked: 2026-11-21
  claims: [{ at: §1, says: That it is there., passage: It is there. }]
`,
    },
    says: ['src/data/references: no page cites "unused2020". Cite them, or delete the entries.'],
  },
  {
    mistake: 'an unknown quantity',
    files: {
      'content/lifecycle/everything/broken.mdx': `${frontMatter({ kind: 'overview' })}${imports}It takes <Q id="nothing" />.\n`,
    },
    says: ['content/lifecycle/everything/broken.mdx', 'estimate.ts beside it has no quantity "nothing"'],
  },
  {
    mistake: 'a quantity on a page without a model',
    files: { [page]: `${frontMatter()}${imports}It takes <Q id="nothing" />.\n` },
    says: [`${page}: prints a quantity but has no estimate.ts beside it. Declare its inputs and sums there.`],
  },
  {
    mistake: 'front matter that is too short and of no known kind',
    files: { [page]: frontMatter({ description: 'Short.', checked: '{ date: yesterday, how: No. }' }) },
    says: [
      'lifecycle/broken',
      'description',
      'Describe the page in 60 to 180 characters.',
      'checked.date',
      'Write the date as YYYY-MM-DD.',
      'checked.how',
    ],
  },
  {
    mistake: 'text that is not MDX',
    files: { [page]: `${frontMatter()}\nUnder <10 ms.\n` },
    says: [`${page}:8: not valid MDX: `],
  },
  {
    mistake: 'numbers that are typed on a page that is no worked design',
    files: {
      [page]: `${frontMatter()}\nIt takes 45 ms.\n`,
      'content/numbers.mdx': `${frontMatter({ kind: 'overview' })}\n| a | b |\n| --- | --- |\n| Costs | $1,200 |\n`,
    },
    says: [
      '2 problems in the content:',
      `${page}:8: "45 ms" is typed. Print it with <Q> from estimate.ts, cite its source in the same paragraph or row, or add {/* typed: why`,
      'content/numbers.mdx:10: "$1,200" is typed.',
    ],
  },
  {
    mistake: 'a page in a .md file',
    files: { 'content/lifecycle/plain.md': `${frontMatter()}\nText.\n` },
    says: ['content/lifecycle/plain.md', 'Rename it to .mdx.'],
  },
  {
    mistake: 'a Markdown plugin that throws',
    files: {
      'src/markdown/tables.ts': `export function scrollingTables() {
  return { name: 'scrolling-tables', table() { throw new Error('This plugin is broken.'); } };
}
`,
    },
    says: ['This plugin is broken.', 'lifecycle/everything/index.mdx'],
  },
  {
    mistake: 'a worked design with several mistakes',
    files: designFiles(
      fullDesign()
        .replace('{#features}', '{#representation}')
        .replace('| recall is enough |', '| |')
        .replace(' flips="The model grows."', '')
        .replace(' [@incident5]', '')
        .replace('<Answer>Popularity.</Answer>', '')
        .replace('answers="2.6"', '')
        .replace('peakRequests > 5000', 'peakRequests > 50'),
    ),
    says: [
      'problems in the content:',
      `${designPath}/index.mdx:1: features: the section is missing. Add "## Representation {#features}" in its place among the sections.`,
      `${designPath}/index.mdx:1: no heading answers template section 2.6 (Costs and return). Write {#… answers="2.6"} at the one that does`,
      new RegExp(`${designPath}/index\\.mdx:\\d+: representation: "Representation" is not a section that a design writes\\.`),
      new RegExp(`${designPath}/index\\.mdx:\\d+: models: the row "Two towers" has no Stop when\\. Fill the cell`),
      new RegExp(`${designPath}/index\\.mdx:\\d+: decisions: the decision "CPUs" lacks flips\\. Write flips="…"`),
      new RegExp(`${designPath}/index\\.mdx:\\d+: decisions: the condition of "Two stages", peakRequests > 50, .* holds already`),
      new RegExp(`${designPath}/index\\.mdx:\\d+: risks: the incident "Outage" has no citation\\.`),
      new RegExp(`${designPath}/index\\.mdx:\\d+: exercises: the exercise "Rung" has no <Answer>\\.`),
    ],
  },
  {
    mistake: 'a worked design in the folder of another domain',
    files: { [`content/designs/cv/example/index.mdx`]: fullDesign() },
    says: [
      'content/designs/cv/example/index.mdx:4: a page of kind "design" stands at designs/recsys/<slug>/',
      'Move the file or mend kind or domain.',
    ],
  },
  {
    mistake: 'a heading that answers no section of the template',
    files: { [page]: `${frontMatter()}\n## Costs {#costs answers="9.9"}\n` },
    says: [`${page}:8: answers="9.9" names no template section. Write one of src/data/template-sections.ts`],
  },
];

describe.concurrent('the build stops', () => {
  it.each(refusals)('on $mistake', async ({ mistake, files, says }) => {
    const built = await buildSiteCopy({ name: mistake.replace(/\W+/g, '-'), overlay: resolve('tests/fixtures/sites/complete'), files });
    expect(built.code, 'the build succeeded').not.toBe(0);
    for (const words of says) expect(built.output).toMatch(typeof words === 'string' ? new RegExp(RegExp.escape(words)) : words);
  });
});
