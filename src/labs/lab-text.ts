import { format } from 'd3-format';
import type { LabCell, LabColumn, LabKind, LabResult, LabTable } from '../schemas/lab-result.ts';
import type { FoundCell } from './load-lab.ts';

/** A number as its column prints it, with a true minus. */
export function cellText(value: number, { format: how }: Pick<LabColumn, 'format'>): string {
  if (how === 'count') return format(',.0f')(value);
  // Times differ from run to run: one digit is all they are good for.
  if (how === 'ratio') return `${format(',')(Number(value.toPrecision(1)))}×`;
  const text = value.toFixed(how);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '\u2212');
}

/** The interval around a number, in the column's format; nothing where there is none. */
export function intervalText({ low, high }: LabCell, column: Pick<LabColumn, 'format'>): string | undefined {
  return low === undefined || high === undefined ? undefined : `${cellText(low, column)} to ${cellText(high, column)}`;
}

/** Where numbers come from, in the word that heads a table, a caption and a card. */
export function kindText(kind: LabKind): string {
  return { measured: 'Measured', simulated: 'Simulated' }[kind];
}

/** What a reader must know about the numbers of a table: where they come from, rows, seeds, interval, and the machine behind times. */
export function captionText({ sample, seeds, interval, note, columns, reproducible }: LabTable, { kind, run }: LabResult): string {
  const seedCount = seeds.length === 1 ? 'one seed' : `${seeds.length} seeds`;
  const positives = sample.positives === undefined ? '' : `, ${format(',')(sample.positives)} of them positive`;
  const meanings = columns.flatMap(({ label, meaning }) => (meaning === undefined ? [] : [`${label}: ${meaning}.`]));
  return [
    `${kindText(kind)} ${kind === 'simulated' ? '' : 'on the '}${sample.part}: n = ${format(',')(sample.rows)}${positives}.`,
    kind === 'simulated' ? `Drawn with ${seedCount}.` : `Mean over ${seedCount} where a method draws at random.`,
    interval && `Below each number: ${interval}.`,
    ...meanings,
    columns.some(({ better }) => better) && 'Bold: the best of a column, by whatever margin.',
    note,
    !reproducible && `Taken with Node ${run.node} on ${run.processor}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number in words, for its card: where it comes from, what it is of, its interval, and its rows. */
export function valueText(
  { sample, interval }: LabTable,
  { cell, column, rowLabel }: FoundCell,
  { kind }: Pick<LabResult, 'kind'>,
): string {
  const between = intervalText(cell, column);
  const spread = between === undefined ? '' : ` (${between}; ${interval})`;
  return `${kindText(kind)}. ${rowLabel}, ${column.label}: ${cellText(cell.value, column)}${spread}. n = ${format(',')(sample.rows)}, ${sample.part}.`;
}

/** The rows whose number is the best of their column, where better has a direction; ties as printed all count. */
export function bestRows({ rows }: LabTable, column: LabColumn): Set<string> {
  if (!column.better) return new Set();
  const cells = rows.flatMap(({ id, cells: { [column.id]: cell } }) => (cell ? [{ id, value: cell.value }] : []));
  const best = (column.better === 'lower' ? Math.min : Math.max)(...cells.map(({ value }) => value));
  return new Set(cells.filter(({ value }) => cellText(value, column) === cellText(best, column)).map(({ id }) => id));
}

/** What the folder of a lab holds for a reader who doubts its numbers. */
export function sourceText(kind: LabKind): string {
  return { measured: 'Code, data and every configuration tried', simulated: 'Code, generator and its parameters' }[kind];
}

/** The anchor of a row of a lab's table. */
export function rowAnchor(lab: string, table: string, row: string): string {
  return `lab-${lab}-${table}-${row}`;
}
