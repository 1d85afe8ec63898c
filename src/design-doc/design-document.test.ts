import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { templateSections } from '../data/template-sections.ts';
import { loadReferences } from '../data/references.ts';
import { pageEstimate } from '../estimates/page-estimate.ts';
import { designDocument, type DesignAsDocument } from './design-document.ts';
import { fromMarkdown } from './from-markdown.ts';
import { template } from './template.fixture.ts';
import { toMarkdown } from './to-markdown.ts';

const file = 'content/designs/recsys/ads-ranking/index.mdx';
const source = { file, root: 'https://example.org/base/', estimate: pageEstimate(file), references: loadReferences() };

function read(body: string, frontMatter = ''): DesignAsDocument {
  return designDocument(`---\n${frontMatter}\n---\n\n${body}\n`, source);
}

function problem(body: string): string | undefined {
  return read(`## Problem {#problem answers="2.1"}\n\n${body}`).sections['problem'];
}

describe('ads ranking', () => {
  const { sections, others } = designDocument(readFileSync(file, 'utf8'), source);
  const all = [...Object.values(sections), ...others.map(({ text }) => text)].join('\n\n');
  const prose = all
    .replace(/^```.*?^```$/gms, '')
    .replace(/\$\$.*?\$\$/gs, '')
    .replace(/`[^`\n]*`/g, '');

  it('answers every section of the template', () => {
    expect(Object.keys(sections)).toEqual(templateSections.map(({ id }) => id));
    for (const text of Object.values(sections)) expect(text.length).toBeGreaterThan(100);
  });

  test.each([
    ['components', /<\/?[A-Za-z]/],
    ['citation keys', /\\?\[@/],
    ['comments', /\/\*|typed:/],
    ['glossary links', /glossary:/],
    ['links that lead nowhere else', /\]\((?!https:\/\/)/],
    ['spaces as entities', /&#x?\d|&nbsp;|\u00a0|\u202f/],
    ['what could not be printed', /undefined|\[object|NaN/],
    ['imports', /~\/components/],
  ])('has no %s left', (_, remains) => {
    expect(prose).not.toMatch(remains);
  });

  it('prints quantities, lab values, formulas, diagrams and components', () => {
    expect(sections['overview']).toMatch(/ shows \d+ impressions in each page/);
    expect(sections['requirements']).toMatch(/\| Latency at p99 +\| \d+ ms; organic posts never wait for ads +\|/);
    expect(sections['serving']).toMatch(/^\*\*Latency budget\.\*\*$/m);
    expect(sections['business-metrics']).toMatch(/^\*\*Launch gate\.\*\* In a two-week experiment that can find/m);
    expect(sections['business-metrics']).toMatch(/^\*\*Kill criterion\.\*\* A standing holdout/m);
    expect(sections['solution']).toContain('```mermaid\nflowchart TB\n');
    expect(sections['framing']).toContain('$$\nS = 1000\\,');
    expect(sections['framing']).toContain('For user $$u$$, ad $$a$$');
    expect(sections['value']).toContain('(He and others 2014)');
    expect(others.map(({ heading }) => heading)).toEqual(['Failure modes and safety', 'Decision record']);
    expect(others[0]?.text).toMatch(/^- \*\*Prevention:\*\* Cost caps$/m);
    expect(others[1]?.text).toMatch(
      /^\*\*Decision: Correction by segment\.\*\*\n\n- \*\*Rejected:\*\* One global correction\n- \*\*Because:\*\* Errors/,
    );
  });

  it('survives the way through a file', () => {
    const document = { title: 'Ads ranking', sections, others: [...others] };
    expect(fromMarkdown(toMarkdown(document, template), template)).toEqual(document);
  });
});

describe('headings', () => {
  it('leaves to a heading below what answers another section', () => {
    const { sections } = read(
      '## A {#a answers="2.1"}\n\none\n\n### B {#b answers="2.2"}\n\ntwo\n\n#### C {#c}\n\nthree\n\n### D {#d}\n\nfour\n\n## E {#e}\n\nfive',
    );
    expect(sections).toEqual({ problem: 'one\n\n#### D\n\nfour', customers: 'two\n\n#### C\n\nthree' });
  });

  it('names the passages where several answer one section', () => {
    const { sections } = read('## A {#a answers="2.1"}\n\none\n\n## B {#b answers="2.1"}\n\ntwo');
    expect(sections).toEqual({ problem: '#### A\n\none\n\n#### B\n\ntwo' });
  });

  it('gives the reason where no heading answers', () => {
    expect(read('', "notApplicable: { '2.6': Nobody pays. }").sections).toEqual({ costs: 'Not applicable: Nobody pays.' });
  });
});

test.each([
  ['a [x](glossary:log-loss) b', 'a x b'],
  [
    '[x](#p) [y](/tools/) [z](../../../lifecycle/index.mdx#loops)',
    '[x](https://example.org/base/designs/recsys/ads-ranking/#p) [y](https://example.org/base/tools/) [z](https://example.org/base/lifecycle/#loops)',
  ],
  ['done [@he2014, §4; @chapelle2014-delayed].', 'done (He and others 2014; Chapelle 2014).'],
  ['a train:test split and ~~old~~ text', 'a train:test split and ~~old~~ text'],
  ['{/* typed: a choice */} a {/* typed: a choice */}', 'a'],
  ['| a |\n| --- |\n| $$x\\|y$$ |', '| a              |\n| -------------- |\n| $$x\\vert y$$ |'],
  ['<Sensitivity of="x" />', 'The sensitivities: see [the page of this design](https://example.org/base/designs/recsys/ads-ranking/).'],
  ['<Fewer in="incidents" because="none was found" />', ''],
  ['<Decision id="d" chosen="A" rejected="B" because="c" />', '**Decision: A.**\n\n- **Rejected:** B\n- **Because:** c'],
  ['<KillCriterion>One line.</KillCriterion>', '**Kill criterion.** One line.'],
  [':::note\nText.\n:::', '> Text.'],
])('%s becomes %s', (mdx, markdown) => {
  expect(problem(mdx)?.replace(/ +\|/g, ' |').replace(/-+ \|/g, '- |') ?? '').toBe(
    markdown.replace(/ +\|/g, ' |').replace(/-+ \|/g, '- |'),
  );
});

test.each([
  ['<Q id="noSuchThing" />', /noSuchThing/],
  ['a [@nobody1900]', /nobody1900/],
  ['<LabValue lab="none" table="t" row="r" column="c" />', /labs\/none/],
])('%s is refused', (mdx, message) => {
  expect(() => problem(mdx)).toThrow(message);
});
