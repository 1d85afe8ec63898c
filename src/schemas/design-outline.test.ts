import { expect, test } from 'vitest';
import { designOutline } from './design-outline.ts';

const source = `---
title: A page
kind: design
domain: cv
rungs:
  - { id: plain, name: Plain }
notApplicable: { 3.2: "Nothing is shown." }
---
import { Q } from '~/components';

Before.

## First part {#first answers="2.4, 2.6"}

Three plain words [@alpha2020, §3; @beta2021] and $$x$$ and \`code\`.

### Below {#below answers="1"}

| System | Scale |
| --- | ---: |
| One [@gamma2022] | <Q id="size" /> |

## Second {#second}

<Decision id="one" chosen="This one" when={"a > b"} level={3} made={value} text={\`at \${value}\`} bare>
<p slot="because">At <Q id="peak" /> it holds
over two lines [@alpha2020].</p>
<p slot="flips"></p>

A paragraph.

\`\`\`json
{ "not": "[@counted]" }
\`\`\`

</Decision>
`;

const outline = designOutline(source, 'page.mdx');
const [first, second] = outline.sections;

test('front matter comes with the lines of its fields', () => {
  expect(outline.frontMatter).toMatchObject({
    kind: 'design',
    domain: 'cv',
    rungs: [{ id: 'plain', name: 'Plain' }],
    notApplicable: { '3.2': 'Nothing is shown.' },
  });
  expect(outline.frontMatter.lineOf('rungs')).toBe(5);
  expect(outline.frontMatter.lineOf('absent')).toBe(1);
});

test('malformed front matter is empty instead of an error', () => {
  expect(designOutline('---\nrungs: 3\nkind: [a\n---\n', 'page.mdx').frontMatter).toMatchObject({ kind: '', rungs: [], notApplicable: {} });
});

test('sections have headings, answers, words, formulas and citations', () => {
  expect(outline.preface.words).toBe(1);
  expect(first).toMatchObject({
    id: 'first',
    title: 'First part',
    line: 13,
    answers: ['2.4', '2.6'],
    formulas: 1,
    citations: ['alpha2020', 'beta2021', 'gamma2022'],
  });
  expect(first?.headings).toMatchObject([{ id: 'below', title: 'Below', line: 17, answers: ['1'], citations: ['gamma2022'], words: 5 }]);
  // 2 of the heading, 6 of the sentence, 1 of the subheading, 3 of the table and 1 for the quantity.
  expect(first?.words).toBe(13);
});

test('tables have rows as text, with the works cited in each', () => {
  expect(first?.tables).toEqual([
    { line: 19, header: ['System', 'Scale'], rows: [{ line: 21, cells: ['One', '<Q>'], citations: ['gamma2022'], quantities: ['size'] }] },
  ]);
});

test('components have literal attributes, slots and what stands in them', () => {
  expect(second?.components.map(({ name }) => name)).toEqual(['Decision', 'Q']);
  expect(second?.components[0]).toMatchObject({
    line: 25,
    attributes: { id: 'one', chosen: 'This one', when: 'a > b', level: '3', bare: '' },
    slots: { because: 'At <Q> it holds\nover two lines .', flips: '' },
    citations: ['alpha2020'],
    fences: ['json'],
  });
  expect(Object.keys(second?.components[0]?.attributes ?? {})).not.toContain('made');
});

test('code is neither words nor citations', () => {
  expect(second?.citations).toEqual(['alpha2020']);
  // 1 of the heading, 2 of "This one", 7 of the slot and 2 of the paragraph.
  expect(second?.words).toBe(12);
});

test('what is not MDX is refused with its line', () => {
  expect(() => designOutline('Fine.\n\nUnder <10 ms.\n', 'page.mdx')).toThrow(/^3:/);
});
