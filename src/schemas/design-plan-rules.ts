import { hasSchema, needsFormula, needsNumber, tableWith } from './design-needs.ts';
import { emptyCells } from './design-parts.ts';
import { unless, uses, type PlacedRule, type SectionRule } from './design-rule.ts';

const summaryLength: SectionRule = ({ words, line }, { limits }) => {
  const [least, most] = limits.summaryWords;
  const message = `the summary has ${words} words. Write ${least} to ${most}: it is read alone, in five minutes.`;
  return unless(words >= least && words <= most, { line, message });
};

const summaryQuantities: SectionRule = (section, { limits }) => {
  const printed = new Set(uses(section, 'Q').map(({ attributes }) => attributes['id'])).size;
  return unless(printed >= limits.summaryQuantities, {
    line: section.line,
    message: `${printed} quantities of the estimate. Print at least ${limits.summaryQuantities} with <Q>: the number that drives each of the main decisions.`,
  });
};

const launchGate = needsNumber('LaunchGate', 'the number at which the model ships');
const killCriterion = needsNumber('KillCriterion', 'the number at which the project stops');
const metricFormulas = needsFormula('the formula of every metric that the design uses');

const reconciliation: SectionRule = ({ headings }) =>
  headings
    .filter(({ id }) => id === 'reconciliation')
    .flatMap(({ line, citations, components }) =>
      unless(citations.length > 0 && components.some(({ name }) => name === 'Q'), {
        line,
        message: 'the reconciliation lacks a computed quantity or a citation. Compare a <Q> with a figure from a cited production system.',
      }),
    );

const arithmetic: SectionRule = (section) =>
  unless(uses(section, 'Arithmetic').length > 0, {
    line: section.line,
    message: 'no <Arithmetic>. Print the sums of estimate.ts with <Arithmetic />.',
  });

const architectureDiagram: SectionRule = ({ fences, line }) =>
  unless(fences.includes('mermaid'), { line, message: 'no diagram. Draw the online and the offline path in a ```mermaid fence.' });
const serviceSchema: SectionRule = ({ fences, line }) =>
  unless(hasSchema(fences), {
    line,
    message: 'no schema of the service. Show a request and its response in a code fence (json, ts, proto …).',
  });

const exampleSchema: SectionRule = (section) =>
  unless(hasSchema(section.fences) || tableWith(section, ['Field']) !== undefined, {
    line: section.line,
    message: 'no schema of a training example. Add a code fence (json, sql, proto …) or a table with the column Field.',
  });

const rungHeadings: SectionRule = ({ headings, line }, { design }) => {
  const rungs = design.frontMatter.rungs.map(({ id }) => id);
  const written = headings.map(({ id }) => id).filter((id) => rungs.includes(id));
  const missing = rungs.filter((id) => !written.includes(id));
  if (missing.length > 0) {
    return missing.map((id) => ({
      line,
      message: `no heading for the rung "${id}". Add "### … {#${id}}", or take the rung out of the front matter.`,
    }));
  }
  const index = rungs.findIndex((id, place) => written[place] !== id);
  const moved = headings.find(({ id }) => id === written[index]);
  if (!moved) return [];
  const mend = 'Follow the order of the rungs in the front matter, or change it there.';
  return [{ line: moved.line, message: `the rung "${moved.id}" stands where "${rungs[index] ?? ''}" should. ${mend}` }];
};

const rungContents: SectionRule = ({ headings }, { design }) =>
  headings
    .filter(({ id }) => design.frontMatter.rungs.some((rung) => rung.id === id))
    .flatMap(({ title, line, formulas, fences, codes, citations, components }) => [
      ...unless(formulas + fences.length + codes > 0, {
        line,
        message: `the rung "${title}" does not show how it works. Add an equation between $$ and $$, or its shapes or query as code.`,
      }),
      ...unless(citations.length > 0 || components.some(({ name }) => name === 'Q'), {
        line,
        message: `the rung "${title}" has no number of known origin. Cite or compute what it buys.`,
      }),
    ]);

const tradeOffColumns = ['Rung', 'Buys', 'Parameters', 'FLOPs', 'Latency', 'Data', 'Stop when'];
const tradeOffs: SectionRule = (section, { design }) => {
  const [first, second] = uses(section, 'TradeOffs');
  if (!first) return [{ line: section.line, message: 'no <TradeOffs>. Wrap one table over all rungs in it, a row each.' }];
  if (second) return [{ line: second.line, message: 'a second <TradeOffs>. Put all rungs into one table, so that they can be compared.' }];
  const table = tableWith(first, tradeOffColumns);
  if (!table)
    return [{ line: first.line, message: `no trade-off table with the columns ${tradeOffColumns.join(', ')}. Add what is missing.` }];
  const named = table.rows.map(({ cells }) => cells[0]);
  const missing = design.frontMatter.rungs.filter(({ name }) => !named.includes(name));
  const message = (name: string): string =>
    `the trade-off table has no row for "${name}". Add one whose first cell is the rung's name, as in the front matter.`;
  return [...missing.map(({ name }) => ({ line: first.line, message: message(name) })), ...emptyCells(table)];
};

const lossEquation = needsFormula('the loss as an equation');

/** The rules about the sections that say what is built, from the summary to training, by name. */
export const planRules = {
  'summary-length': { section: 'summary', check: summaryLength },
  'summary-quantities': { section: 'summary', check: summaryQuantities },
  'metric-formulas': { section: 'metrics', check: metricFormulas },
  'launch-gate': { section: 'metrics', check: launchGate },
  'kill-criterion': { section: 'metrics', check: killCriterion },
  reconciliation: { section: 'estimates', check: reconciliation },
  arithmetic: { section: 'estimates', check: arithmetic },
  'architecture-diagram': { section: 'architecture', check: architectureDiagram },
  'service-schema': { section: 'architecture', check: serviceSchema },
  'example-schema': { section: 'data', check: exampleSchema },
  'rung-headings': { section: 'models', check: rungHeadings },
  'rung-contents': { section: 'models', check: rungContents },
  'trade-offs': { section: 'models', check: tradeOffs },
  'loss-equation': { section: 'training', check: lossEquation },
} satisfies Record<string, PlacedRule>;
