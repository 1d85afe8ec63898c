import type { Dimension } from '../estimates/dimension.ts';
import { isCountingBase } from '../estimates/unit-table.ts';
import type { Estimate, Quantity } from '../estimates/estimate.ts';
import { didYouMean } from '../estimates/nearest.ts';
import { readCondition } from './design-condition.ts';
import { tooFew } from './design-needs.ts';
import { unless, uses, type Finding, type PageRule, type RuleContext, type SectionRule } from './design-rule.ts';

const estimate: PageRule = ({ estimate: model }) =>
  unless(model !== undefined, {
    line: 1,
    section: 'estimates',
    message: 'no estimate.ts beside the page. Declare its inputs and sums there.',
  });

const quantities: PageRule = ({ design, estimate: model }) =>
  design.sections.flatMap((section) =>
    uses(section, 'Q').flatMap(({ line, attributes: { id = '' } }) =>
      unless(!model || model.quantities.has(id), {
        section: section.id,
        line,
        message: `estimate.ts has no quantity "${id}".${didYouMean(id, model?.quantities.keys() ?? [])} Declare it, or mend the id.`,
      }),
    ),
  );

const isRate = (dimension: Dimension): boolean => power(dimension, 's') === -1;
const counts = (dimension: Dimension, sign: number): boolean =>
  Object.keys(dimension).some((base) => isCountingBase(base) && power(dimension, base) === sign);

/** What the chain of sums from demand to money computes, with how it is known by its unit. */
const links: readonly { what: string; unit: string; is: (dimension: Dimension) => boolean }[] = [
  { what: 'peak demand', unit: 'request/s', is: (dimension) => isRate(dimension) && counts(dimension, 1) },
  { what: 'computation', unit: 'FLOP/s', is: (dimension) => power(dimension, 'FLOP') === 1 },
  { what: 'data', unit: 'GB', is: (dimension) => power(dimension, 'B') === 1 },
  {
    what: 'cost per thousand requests',
    unit: 'USD/(1000*request)',
    is: (dimension) => power(dimension, 'USD') === 1 && counts(dimension, -1),
  },
  {
    what: 'cost per month',
    unit: 'USD/month',
    is: (dimension) => power(dimension, 'USD') === 1 && isRate(dimension) && !counts(dimension, -1),
  },
];

const estimateChain: SectionRule = ({ line }, { estimate: model }) =>
  links
    .filter(({ is }) => model && !model.derived.some(({ unit }) => is(unit.dimension)))
    .map(({ what, unit }) => ({ line, message: `estimate.ts computes no ${what}. Derive it, in ${unit} or another unit of that kind.` }));

const trainingBudget: SectionRule = (section, context) => {
  const printed = printedQuantities(
    section.components.map(({ attributes }) => attributes['id'] ?? ''),
    context.estimate,
  );
  const has = (base: string): boolean => printed.some(({ unit }) => power(unit.dimension, base) === 1);
  return unless(!context.estimate || (has('s') && has('USD')), {
    line: section.line,
    message: 'no compute budget. Print the accelerator hours and the cost of a training run with <Q>.',
  });
};

const budgetSum: SectionRule = (section, { estimate: model }) =>
  uses(section, 'LatencyBudget').flatMap(({ line, tables }): Finding[] => {
    const rows = tables.flatMap((table) => table.rows);
    const bare = rows.find((row) => row.quantities.length !== 1);
    if (bare) {
      const message = `the row "${bare.cells[0] ?? ''}" of the latency budget prints ${bare.quantities.length} quantities. Print one, with <Q>.`;
      return [{ line: bare.line, message }];
    }
    const values = printedQuantities(
      rows.flatMap((row) => row.quantities),
      model,
    ).map(({ baseValue }) => baseValue);
    const total = values.at(-1) ?? 0;
    const sum = values.slice(0, -1).reduce((left, right) => left + right, 0);
    // A quantity that the model lacks is reported by name.
    if (values.length < rows.length || Math.abs(sum - total) <= 1e-9 * Math.abs(total)) return [];
    return [{ line, message: `the steps of the latency budget do not add up to its last row: ${sum} s is not ${total} s. Mend the sums.` }];
  });

const executableDecisions: SectionRule = (section, { limits, estimate: model }) => {
  const conditions = uses(section, 'Decision').filter(({ attributes }) => attributes['when']?.trim());
  const least = limits.executableDecisions;
  const what = '<Decision>s with a condition over the estimate, such as when="peakRequests > 5000"';
  return [
    ...unless(conditions.length >= least, tooFew(section, 'executable-decisions', conditions.length, least, what)),
    ...conditions.flatMap(({ line, attributes: { when = '', chosen = '' } }) => {
      const wrong = model && problemOf(when, model);
      const mend = 'Write a comparison of quantities that is false now and true within the range of some input.';
      return wrong ? [{ line, message: `the condition of "${chosen}", ${when}, cannot be used: ${wrong}. ${mend}` }] : [];
    }),
  ];
};

function problemOf(when: string, model: Estimate): string | undefined {
  try {
    readCondition(when, model);
    return undefined;
  } catch (error) {
    // The parser draws a caret under the mistake, which has no place in a line.
    return (error instanceof Error ? error.message : String(error)).replace(/\n[\s\S]*/, '').replace(/\.$/, '');
  }
}

function printedQuantities(ids: readonly string[], model: RuleContext['estimate']): Quantity[] {
  return ids.flatMap((id) => model?.quantities.get(id) ?? []);
}

function power(dimension: Dimension, base: string): number {
  return dimension[base] ?? 0;
}

/** The rules about the estimate that concern the whole page, by name. */
export const modelPageRules = { estimate, quantities } satisfies Record<string, PageRule>;

/** The rules about what a section does with the estimate, by name. */
export const modelSectionRules = {
  'estimate-chain': { section: 'estimates', check: estimateChain },
  'training-budget': { section: 'training', check: trainingBudget },
  'latency-sum': { section: 'serving', check: budgetSum },
  'executable-decisions': { section: 'decisions', check: executableDecisions },
} as const;
