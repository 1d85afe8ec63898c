import { columnIndex, needsTable, needsText, tableWith, tooFew } from './design-needs.ts';
import type { OutlineComponent } from './design-outline.ts';
import { unless, uses, type PlacedRule, type SectionRule } from './design-rule.ts';

const levels = new Set(['mid', 'senior', 'staff']);

const refusedLaunch = needsText('RefusedLaunch', 'a launch that looked good and was refused, with its numbers');
const latencyBudget: SectionRule = (section) =>
  unless(
    uses(section, 'LatencyBudget').some(({ tables }) => tables.length > 0),
    {
      line: section.line,
      message: 'no <LatencyBudget> with a table. Wrap the table of steps that add up to the p99 in it.',
    },
  );
const alertTable = needsTable(['Signal', 'Threshold', 'Action'], 'what is watched, when somebody acts and what they do');

const incidents: SectionRule = (section, { limits }) => {
  const all = uses(section, 'Incident');
  return [
    ...unless(all.length >= limits.incidents, tooFew(section, 'incidents', all.length, limits.incidents, '<Incident>s')),
    ...all
      .filter(({ citations }) => citations.length === 0)
      .map(({ line, attributes }) => ({
        line,
        message: `the incident "${attributes['title'] ?? ''}" has no citation. Cite a source for what happened, or leave it out.`,
      })),
  ];
};

const attributeFields = ['id', 'chosen', 'rejected'];
const slotFields = ['because', 'cost', 'flips'];
const decisions: SectionRule = (section, { limits }) => {
  const record = uses(section, 'DecisionRecord').flatMap((container) => uses(container, 'Decision'));
  const what = '<Decision>s inside a <DecisionRecord>';
  return [
    ...unless(record.length >= limits.decisions, tooFew(section, 'decisions', record.length, limits.decisions, what)),
    ...record.flatMap((decision) => missingFields(decision).map((field) => ({ line: decision.line, message: lacks(decision, field) }))),
  ];
};

function missingFields({ attributes, slots }: OutlineComponent): string[] {
  const inAttributes = attributeFields.filter((field) => !attributes[field]?.trim());
  return [...inAttributes, ...slotFields.filter((field) => !(attributes[field] ?? slots[field])?.trim())];
}

function lacks({ attributes }: OutlineComponent, field: string): string {
  const inSlot = slotFields.includes(field) ? `, or <p slot="${field}"> for text with a quantity or a citation` : '';
  return `the decision "${attributes['chosen'] ?? attributes['id'] ?? ''}" lacks ${field}. Write ${field}="…"${inSlot}.`;
}

const executableDecisions: SectionRule = (section, { limits }) => {
  const executable = uses(section, 'Decision').filter(({ attributes }) => attributes['when']?.trim()).length;
  const what = '<Decision>s with a condition over the estimate, such as when="peakRequests > 5000"';
  return unless(executable >= limits.executableDecisions, tooFew(section, 'executable-decisions', executable, limits.executableDecisions, what));
};

const evolutionSteps: SectionRule = (section, { limits }) => {
  const table = tableWith(section, ['Trigger', 'Cost', 'Way back']);
  if (!table || table.rows.length < limits.evolutionSteps) {
    const mend = 'Add a table with the columns Step, Trigger, Cost and Way back: before ML, v1, v2, at 10×.';
    return [{ line: table?.line ?? section.line, message: `fewer than ${limits.evolutionSteps} steps. ${mend}` }];
  }
  const trigger = columnIndex(table.header, 'Trigger');
  return table.rows
    .filter(({ cells }) => !cells[trigger])
    .map(({ line, cells }) => ({
      line,
      message: `the step "${cells[0] ?? ''}" has no trigger. Name the metric and the value at which it starts.`,
    }));
};

const interviewPlan = needsTable(['Minutes'], 'the plan of the 45 minutes and what is on the board');
const followUps: SectionRule = (section, { limits }) => {
  const [least, most] = limits.followUps;
  const all = uses(section, 'FollowUp');
  return [
    ...unless(all.length >= least && all.length <= most, {
      line: section.line,
      message: `${all.length} <FollowUp>s. Write ${least} to ${most}, each with a model answer.`,
    }),
    ...all.flatMap(({ line, attributes, text }) => [
      ...unless(levels.has(attributes['level'] ?? ''), {
        line,
        message: `the follow-up "${attributes['title'] ?? ''}" has no level. Write level="mid", "senior" or "staff".`,
      }),
      ...unless(text.trim() !== '', {
        line,
        message: `the follow-up "${attributes['title'] ?? ''}" has no model answer. Write it between the tags.`,
      }),
    ]),
  ];
};
const wrongAnswers = needsText('WrongAnswer', 'a common wrong answer and why it is wrong');

const exercises: SectionRule = (section, { limits }) => {
  const all = uses(section, 'Exercise');
  return [
    ...unless(all.length >= limits.exercises, { line: section.line, message: `${all.length} <Exercise>s. Write at least ${limits.exercises}.` }),
    ...all
      .filter((exercise) => uses(exercise, 'Answer').length === 0)
      .map(({ line, attributes }) => ({
        line,
        message: `the exercise "${attributes['title'] ?? ''}" has no <Answer>. Work it out inside the exercise.`,
      })),
  ];
};

const productionSystems: SectionRule = (section, { limits }) => {
  const rows = section.tables.flatMap((table) => table.rows);
  return [
    ...unless(
      rows.length >= limits.productionSystems,
      tooFew(section, 'production-systems', rows.length, limits.productionSystems, 'rows in the table of production systems'),
    ),
    ...rows
      .filter(({ citations }) => citations.length === 0)
      .map(({ line, cells }) => ({
        line,
        message: `"${cells[0] ?? ''}" has no citation in its row. Cite the team's own account, or leave the system out.`,
      })),
  ];
};

/** The rules about the sections that say how it fares, from evaluation to who runs it, by name. */
export const practiceRules = {
  'refused-launch': { section: 'evaluation', check: refusedLaunch },
  'latency-budget': { section: 'serving', check: latencyBudget },
  'alert-table': { section: 'monitoring', check: alertTable },
  incidents: { section: 'risks', check: incidents },
  decisions: { section: 'decisions', check: decisions },
  'executable-decisions': { section: 'decisions', check: executableDecisions },
  'evolution-steps': { section: 'evolution', check: evolutionSteps },
  'interview-plan': { section: 'interview', check: interviewPlan },
  'follow-ups': { section: 'interview', check: followUps },
  'wrong-answers': { section: 'interview', check: wrongAnswers },
  exercises: { section: 'exercises', check: exercises },
  'production-systems': { section: 'in-production', check: productionSystems },
} satisfies Record<string, PlacedRule>;
