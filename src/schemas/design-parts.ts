import { hasEmptyCell, tableWith } from './design-needs.ts';
import type { OutlineSection, OutlineTable } from './design-outline.ts';
import type { Finding, PageRule } from './design-rule.ts';
import type { DesignSectionId } from './design-sections.ts';

/** A part that a section has under a third-level heading with a fixed id. */
interface Part {
  id: string;
  title: string;
  /** What the part says. */
  says: string;
}

/** The parts that stand under headings of their own, by section. */
export const sectionParts: Partial<Record<DesignSectionId, readonly Part[]>> = {
  problem: [{ id: 'scope', title: 'In and out of scope', says: 'what the design covers and what it leaves out' }],
  estimates: [
    { id: 'sensitivity', title: 'Sensitivity', says: 'what the three largest inputs do to the answer, and which decision flips' },
    {
      id: 'reconciliation',
      title: 'Against a published figure',
      says: 'how one computed quantity compares with a production figure, and why',
    },
  ],
  data: [
    { id: 'labels', title: 'Labels', says: 'origin, delay, noise, agreement, minutes and cost' },
    { id: 'sampling', title: 'Sampling', says: 'which examples are kept' },
    { id: 'splits', title: 'Splits', says: 'the split by time or entity, with the leakage traps of this problem' },
    { id: 'quality', title: 'Quality checks', says: 'what is checked before data is used' },
    { id: 'privacy', title: 'Privacy and consent', says: 'on which basis the data is used' },
  ],
  evaluation: [
    { id: 'protocol', title: 'Offline protocol', says: 'how the offline measure is taken, with its interval and sample size' },
    { id: 'slices', title: 'Slices', says: 'which groups are looked at apart' },
    { id: 'experiment', title: 'Online experiment', says: 'unit, detectable effect, power, duration and interference' },
    { id: 'gap', title: 'Offline and online', says: 'how far the two measures differ, and why' },
  ],
  serving: [
    { id: 'rollout', title: 'Rollout and rollback', says: 'shadow, canary and ramp, and the way back' },
    { id: 'degradation', title: 'Degradation', says: 'what is served when a part fails' },
    { id: 'capacity', title: 'Capacity', says: 'what remains when one unit is lost' },
  ],
  monitoring: [
    { id: 'drift', title: 'Drift and skew', says: 'which tests find it, and how late labels are handled' },
    { id: 'runbook', title: 'Runbook', says: 'what to do at the most likely page' },
    { id: 'month-one', title: 'What breaks in month one', says: 'what goes wrong first' },
  ],
};

/** A table that a section has, known by the columns in its header. */
interface TableNeed {
  columns: readonly string[];
  says: string;
  /** What must stand in the first column, in some row each; capitals do not matter and a cell may say more. */
  rows?: readonly string[];
}

/** The tables that every design has, by section; each cell says something. */
export const sectionTables: Partial<Record<DesignSectionId, readonly TableNeed[]>> = {
  problem: [
    { columns: ['Question', 'Answer'], says: 'the clarifying questions, with answers that pin the numbers down' },
    {
      columns: ['Requirement', 'Target'],
      says: 'the requirements that are no functions',
      rows: ['Latency', 'Throughput', 'Freshness', 'Availability', 'Cost'],
    },
    { columns: ['Error', 'Cost'], says: 'what each kind of error costs' },
  ],
  metrics: [
    {
      columns: ['Level', 'Metric', 'Maps to'],
      says: 'how each metric follows from the next',
      rows: ['Business', 'Online', 'Offline', 'Guardrail'],
    },
  ],
  architecture: [
    {
      columns: ['Component', 'Why', 'Technology', 'Talks to'],
      says: 'what each component is, why it is there, what a real team would pick and what it talks to',
    },
  ],
  features: [{ columns: ['Input', 'Offline', 'Online'], says: 'what the model sees, and how it is computed on either path without skew' }],
  monitoring: [{ columns: ['Signal', 'Threshold', 'Action'], says: 'what is watched, when somebody acts and what they do' }],
  evolution: [
    { columns: ['Step', 'Trigger', 'Cost', 'Way back'], says: 'before ML, v1, v2, at 10×: the metric and value at which each step starts' },
  ],
  interview: [{ columns: ['Minutes', 'On the board'], says: 'the plan of the 45 minutes' }],
  'in-production': [{ columns: ['System', 'Year', 'Scale'], says: 'who runs this, since when and how large' }],
};

const parts: PageRule = ({ design }) =>
  design.sections.flatMap((section) =>
    of(sectionParts, section)
      .filter(({ id }) => !section.headings.some((heading) => heading.id === id))
      .map(({ id, title, says }) => ({
        section: section.id,
        line: section.line,
        message: `no part "${id}". Add "### ${title} {#${id}}" that says: ${says}.`,
      })),
  );

const tables: PageRule = ({ design }) =>
  design.sections.flatMap((section) => of(sectionTables, section).flatMap((need) => tableFindings(section, need)));

function tableFindings(section: OutlineSection, { columns, says, rows = [] }: TableNeed): Finding[] {
  const table = tableWith(section, columns);
  const place = { section: section.id };
  if (!table) {
    return [{ ...place, line: section.line, message: `no table with the columns ${columns.join(', ')}. Add one that says: ${says}.` }];
  }
  const missing = rows.filter((name) => !table.rows.some(({ cells }) => cells[0]?.toLowerCase().includes(name.toLowerCase())));
  return [
    ...missing.map((name) => ({
      ...place,
      line: table.line,
      message: `the table ${columns.join(', ')} has no row for ${name}. Add one with "${name}" in its first cell.`,
    })),
    ...emptyCells(table).map((finding) => ({ ...finding, ...place })),
  ];
}

/** The cells of a table that say nothing. */
export function emptyCells({ header, rows }: OutlineTable): Finding[] {
  return rows.filter(hasEmptyCell(header)).map(({ line, cells }) => {
    const column = header[header.findIndex((_, index) => !cells[index])] ?? '';
    return {
      line,
      message: `the row "${cells[0] ?? ''}" has no ${column || 'first cell'}. Fill the cell, with "none" where that is the answer.`,
    };
  });
}

/** The rules about fixed parts and tables, by name. */
export const partRules = { parts, tables } satisfies Record<string, PageRule>;

function of<Need>(needs: Partial<Record<DesignSectionId, readonly Need[]>>, { id }: OutlineSection): readonly Need[] {
  return Object.entries(needs).find(([section]) => section === id)?.[1] ?? [];
}
