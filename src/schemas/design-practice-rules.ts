import { columnIndex, needsNumber, needsText, tableWith, tooFew } from './design-needs.ts';
import type { OutlineComponent } from './design-outline.ts';
import { unless, uses, type PlacedRule, type SectionRule } from './design-rule.ts';

const levels = ['mid', 'senior', 'staff'];

const refusedLaunch = needsNumber('RefusedLaunch', 'the number by which a launch that looked good fails the gate');
const latencyBudget: SectionRule = (section) =>
  unless(
    uses(section, 'LatencyBudget').some(({ tables }) => tables.length > 0),
    {
      line: section.line,
      message: 'no <LatencyBudget> with a table. Wrap the table of steps that add up to the p99 in it.',
    },
  );

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

const evolutionSteps: SectionRule = (section, { limits }) => {
  const table = tableWith(section, ['Trigger', 'Way back']);
  const count = table?.rows.length ?? limits.evolutionSteps;
  return unless(count >= limits.evolutionSteps, {
    line: table?.line ?? section.line,
    message: `${count} steps. Write at least ${limits.evolutionSteps}: before ML, v1, v2, at 10×.`,
  });
};

/** Minutes at which the board is worth a look. */
const boardMinutes = [10, 20, 35];
const interviewPlan: SectionRule = (section, { limits }) => {
  const table = tableWith(section, ['Minutes', 'On the board']);
  if (!table) return [];
  const column = columnIndex(table.header, 'Minutes');
  const spans = table.rows.map(({ line, cells }) => ({ line, span: /^(\d+)\s*[–-]\s*(\d+)$/.exec(cells[column] ?? '') }));
  let now = 0;
  for (const { line, span } of spans) {
    if (!span || Number(span[1]) !== now || Number(span[2]) <= now) {
      return [
        {
          line,
          message: `the plan has a gap at minute ${now}. Write the minutes of each row as "${now}–…", from the end of the row above.`,
        },
      ];
    }
    now = Number(span[2]);
  }
  const ends = [...boardMinutes, limits.interviewMinutes];
  const missing = ends.filter((minute) => !spans.some(({ span }) => Number(span?.[2]) === minute));
  const end = unless(now === limits.interviewMinutes, {
    line: table.line,
    message: `the plan ends at minute ${now}. Plan ${limits.interviewMinutes} minutes.`,
  });
  const boards = missing
    .filter((minute) => minute < now)
    .map((minute) => ({
      line: table.line,
      message: `no row of the plan ends at minute ${minute}. Say what is on the board by then.`,
    }));
  return [...end, ...boards];
};

const followUps: SectionRule = (section, { limits }) => {
  const [least, most] = limits.followUps;
  const all = uses(section, 'FollowUp');
  return [
    ...unless(all.length >= least && all.length <= most, {
      line: section.line,
      message: `${all.length} <FollowUp>s. Write ${least} to ${most}, each with a model answer.`,
    }),
    ...levels
      .filter((level) => all.length >= least && !all.some(({ attributes }) => attributes['level'] === level))
      .map((level) => ({ line: section.line, message: `no <FollowUp> at level "${level}". Ask one where the levels differ.` })),
    ...all.flatMap(({ line, attributes, text }) => [
      ...unless(levels.includes(attributes['level'] ?? ''), {
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
    ...unless(all.length >= limits.exercises, {
      line: section.line,
      message: `${all.length} <Exercise>s. Write at least ${limits.exercises}.`,
    }),
    ...all
      .filter((exercise) => !uses(exercise, 'Answer').some(({ text }) => text.trim() !== ''))
      .map(({ line, attributes }) => ({
        line,
        message: `the exercise "${attributes['title'] ?? ''}" has no <Answer>. Work it out inside the exercise.`,
      })),
    ...unless(
      uses(section, 'Answer').some((answer) => uses(answer, 'Q').length > 0),
      { line: section.line, message: 'no answer is computed. Print the answers that are numbers with <Q>, from the same estimate.' },
    ),
  ];
};

const productionSystems: SectionRule = (section, { limits, roleOf }) => {
  const table = tableWith(section, ['System', 'Scale']);
  if (!table) return [];
  const { rows, header } = table;
  const [least, most] = limits.productionSystems;
  const scale = columnIndex(header, 'Scale');
  const name = (cells: string[]): string => cells[0] ?? '';
  return [
    ...unless(rows.length >= least, tooFew(section, 'production-systems', rows.length, least, 'rows in the table of production systems')),
    ...unless(rows.length <= most, { line: table.line, message: `${rows.length} production systems. Keep the ${most} that say most.` }),
    ...rows.flatMap(({ line, cells, citations }) => [
      ...unless(
        citations.some((key) => roleOf(key) === 'production'),
        {
          line,
          message: `"${name(cells)}" has no citation of a first-party account in its row. Cite one with role: production, or leave the system out.`,
        },
      ),
      ...unless(/\d/.test(cells[scale] ?? ''), {
        line,
        message: `"${name(cells)}" has no number in Scale. Give one figure from the cited account.`,
      }),
    ]),
  ];
};

/** The rules about the sections that say how it fares, from evaluation to who runs it, by name. */
export const practiceRules = {
  'refused-launch': { section: 'evaluation', check: refusedLaunch },
  'latency-budget': { section: 'serving', check: latencyBudget },
  incidents: { section: 'risks', check: incidents },
  decisions: { section: 'decisions', check: decisions },
  'evolution-steps': { section: 'evolution', check: evolutionSteps },
  'interview-plan': { section: 'interview', check: interviewPlan },
  'follow-ups': { section: 'interview', check: followUps },
  'wrong-answers': { section: 'interview', check: wrongAnswers },
  exercises: { section: 'exercises', check: exercises },
  'production-systems': { section: 'in-production', check: productionSystems },
} satisfies Record<string, PlacedRule>;
