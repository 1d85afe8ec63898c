import { hasSchema, needsFormula, needsNumber, needsTable, tableWith } from './design-needs.ts';
import { unless, uses, type PlacedRule, type SectionRule } from './design-rule.ts';

const summaryLength: SectionRule = ({ words, line }, { limits }) => {
  const [least, most] = limits.summaryWords;
  const message = `the summary has ${words} words. Write ${least} to ${most}: it is read alone, in five minutes.`;
  return unless(words >= least && words <= most, { line, message });
};

const clarifyingQuestions = needsTable(['Question', 'Answer'], 'the clarifying questions, with answers that pin the numbers down');

const launchGate = needsNumber('LaunchGate', 'the number at which the model ships');
const killCriterion = needsNumber('KillCriterion', 'the number at which the project stops');
const metricFormulas = needsFormula('the formula of every metric that the design uses');

const arithmetic: SectionRule = (section) =>
  unless(uses(section, 'Arithmetic').length > 0, {
    line: section.line,
    message: 'no <Arithmetic>. Print the sums of estimate.ts with <Arithmetic />.',
  });

const architectureDiagram: SectionRule = ({ fences, line }) =>
  unless(fences.includes('mermaid'), { line, message: 'no diagram. Draw the online and the offline path in a ```mermaid fence.' });
const componentTable = needsTable(
  ['Component', 'Why', 'Technology', 'Talks to'],
  'what each component is, why it is there, what a real team would pick and what it talks to',
);
const serviceSchema: SectionRule = ({ fences, line }) =>
  unless(hasSchema(fences), { line, message: 'no schema of the service. Show a request and its response in a code fence (json, ts, proto …).' });

const exampleSchema: SectionRule = (section) =>
  unless(hasSchema(section.fences) || tableWith(section, ['Field']) !== undefined, {
    line: section.line,
    message: 'no schema of a training example. Add a code fence (json, sql, proto …) or a table with the column Field.',
  });
const splits: SectionRule = ({ headings, line }) =>
  unless(
    headings.some(({ id }) => id === 'splits'),
    { line, message: 'nothing on splits. Add "### Splits {#splits}" with the leakage traps of this problem.' },
  );

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

const tradeOffs: SectionRule = (section, { design }) => {
  const [first, second] = uses(section, 'TradeOffs');
  if (!first) return [{ line: section.line, message: 'no <TradeOffs>. Wrap one table over all rungs in it, a row each.' }];
  if (second) return [{ line: second.line, message: 'a second <TradeOffs>. Put all rungs into one table, so that they can be compared.' }];
  const named = first.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? ''));
  return design.frontMatter.rungs
    .filter(({ name }) => !named.includes(name))
    .map(({ name }) => ({
      line: first.line,
      message: `the trade-off table has no row for "${name}". Add one whose first cell is the rung's name, as in the front matter.`,
    }));
};

const lossEquation = needsFormula('the loss as an equation');

/** The rules about the sections that say what is built, from the summary to training, by name. */
export const planRules = {
  'summary-length': { section: 'summary', check: summaryLength },
  'clarifying-questions': { section: 'problem', check: clarifyingQuestions },
  'metric-formulas': { section: 'metrics', check: metricFormulas },
  'launch-gate': { section: 'metrics', check: launchGate },
  'kill-criterion': { section: 'metrics', check: killCriterion },
  arithmetic: { section: 'estimates', check: arithmetic },
  'architecture-diagram': { section: 'architecture', check: architectureDiagram },
  'component-table': { section: 'architecture', check: componentTable },
  'service-schema': { section: 'architecture', check: serviceSchema },
  'example-schema': { section: 'data', check: exampleSchema },
  splits: { section: 'data', check: splits },
  'rung-headings': { section: 'models', check: rungHeadings },
  'trade-offs': { section: 'models', check: tradeOffs },
  'loss-equation': { section: 'training', check: lossEquation },
} satisfies Record<string, PlacedRule>;
