import { capitalize, type WordSource } from './word-source.ts';

/** What a generated page leads to. */
export interface PageLinks {
  /** Keys of works it cites. */
  citations: readonly string[];
  /** Ids of glossary terms. */
  terms: readonly string[];
  /** Another page, relative to this one's file. */
  page: string;
}

/** The front matter of a generated page. */
export interface PageHead {
  title: string;
  kind: string;
  order: number;
}

/**
 * A page of 1,000 to 1,500 words with what a real one has: sums, a diagram, formulas, a table, code, an aside, an exercise,
 * citations and glossary links.
 */
export function generatePage({ title, kind, order }: PageHead, links: PageLinks, source: WordSource): string {
  const figures = [aside, diagram, formulas, table, code];
  const inText = [
    ...links.citations.map((key, place) => ` [@${key}, §${place + 1}]`),
    ...links.terms.map((id) => ` [${source.words(2)}](glossary:${id})`),
    ` [${source.words(3)}](${links.page}#sums)`,
    ` <Q id="work" />`,
  ];
  const sections = figures.map((figure, place) => {
    const share = inText.filter((_, index) => index % figures.length === place);
    return [`## ${capitalize(source.words(3))} {#part-${place}}`, paragraphs(source, share), figure(source), paragraphs(source, [])];
  });
  return [
    '---',
    `title: ${title}`,
    `description: A generated page with the parts of a real one, from which the cost of a build is measured.`,
    `kind: ${kind}`,
    `checked: { date: 2026-11-20, how: 'Generated; there is nothing to check.' }`,
    `sidebar: { order: ${order} }`,
    '---',
    '',
    `import { Answer, Arithmetic, Exercise, Q } from '~/components';`,
    '',
    ...sections.flat().flatMap((block) => [block, '']),
    '## Sums {#sums}',
    '',
    '<Arithmetic />',
    '',
    '<Exercise id="ex-sum" title="The sum">',
    ...source.sentences(2),
    '',
    '<Answer>',
    ...source.sentences(2),
    '</Answer>',
    '</Exercise>',
    '',
  ].join('\n');
}

/** The estimate beside a generated page. */
export function generateEstimate(source: WordSource): string {
  return `import { defineEstimate } from '~/estimates/define-estimate.ts';

export default defineEstimate({
  inputs: {
    cases: { label: 'Cases', value: ${source.whole(60, 900) * 1000}, unit: 'listing/day', range: [50_000, 5_000_000], source: { assumption: 'Generated.' } },
    seconds: { label: 'Time each', value: ${source.whole(12, 90)}, unit: 's/listing', range: [10, 300], source: { assumption: 'Generated.' } },
  },
  derived: {
    work: { label: 'Work', formula: 'cases * seconds', unit: 'h/day' },
  },
});
`;
}

/** Words that a reader reads on a page: those of headings, prose, tables and links, but not of code, formulas and drawings. */
export function countWords(page: string): number {
  const prose = page
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^```.*?^```$/gms, '')
    .replace(/\$\$.*?\$\$/gs, '')
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]*>|\{#[^}]*\}|\[@[^\]]*\]|\]\([^)]*\)/g, ' ');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** Two paragraphs, whose sentences end with what is to stand in the text. */
function paragraphs(source: WordSource, inText: readonly string[]): string {
  const sentences = source.sentences(source.whole(7, 8)).map((text, index) => text.replace(/\.$/, `${inText[index] ?? ''}.`));
  const half = Math.ceil(sentences.length / 2);
  return `${sentences.slice(0, half).join('\n')}\n\n${sentences.slice(half).join('\n')}`;
}

function aside(source: WordSource): string {
  return `:::note[${capitalize(source.words(2))}]\n${source.sentences(2).join('\n')}\n:::`;
}

/** A tree with a few cross links: no two pages have the same drawing, so nothing can be taken from a cache. */
function diagram(source: WordSource): string {
  const nodes = Array.from({ length: source.whole(8, 12) }, (_, index) => index);
  const edges = nodes.slice(1).map((node) => `  n${source.whole(Math.max(0, node - 3), node - 1)} -->|${source.words(1)}| n${node}`);
  return [
    '```mermaid',
    'flowchart TB',
    `  accTitle: ${capitalize(source.words(4))}`,
    `  accDescr: ${source.sentences(1).join('')}`,
    ...nodes.map((node) => `  n${node}[${capitalize(source.words(2))}]`),
    ...edges,
    `  n${nodes.length - 1} -.->|${source.words(1)}| n1`,
    '```',
  ].join('\n');
}

function formulas(source: WordSource): string {
  const [a, b, c] = [source.whole(1, 99), source.whole(1, 99), source.whole(2, 9)];
  return [
    `${capitalize(source.words(5))} $$p_{${a}} = \\frac{c_{${b}}}{c_{${b}} + ${c}}$$ ${source.words(4)} $$\\alpha_{${c}} \\le ${a}$$, ${source.words(3)}:`,
    '',
    '$$',
    '\\begin{aligned}',
    `\\mathbb{E}[C_{${a}}] &= \\sum_{i=1}^{${b}} p_i c_i \\\\`,
    `&\\le \\sqrt{\\alpha^{${c}}}`,
    '\\end{aligned}',
    '$$',
  ].join('\n');
}

function table(source: WordSource): string {
  const row = (): string => `| ${capitalize(source.words(2))} | $${source.whole(2, 900)} | ${capitalize(source.words(8))} |`;
  const header = `| ${[1, 2, 3].map(() => capitalize(source.words(1))).join(' | ')} |`;
  return [header, '| --- | ---: | --- |', ...Array.from({ length: 6 }, row)].join('\n');
}

function code(source: WordSource): string {
  const names = source.words(12).split(' ');
  const lines = names.map((name, index) => `    step_${name}_${index} = ${name}s[${source.whole(0, 99)}]  # ${source.words(3)}`);
  return ['```py title="generated.py"', 'def generated():', ...lines.slice(0, 8), '    return None', '```'].join('\n');
}
