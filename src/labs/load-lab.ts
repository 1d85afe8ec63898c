import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  labResultSchema,
  type LabCell,
  type LabColumn,
  type LabKind,
  type LabPicture,
  type LabResult,
  type LabTable,
} from '../schemas/lab-result.ts';

/**
 * Reads a lab's `result.json`.
 *
 * @param folder where the labs are, `labs/` of the project by default.
 * @throws Error that names the file, the field and the mend.
 */
export function loadLab(lab: string, folder = 'labs'): LabResult {
  const file = `${folder}/${lab}/result.json`;
  if (!existsSync(resolve(file))) throw new Error(`There is no ${file}: check the lab's name, or make it with \`npm run labs\`.`);
  return parseLab(readFileSync(resolve(file), 'utf8'), file);
}

/** Like {@link loadLab}, on text that was read already; `file` only names it in errors. */
export function parseLab(text: string, file: string): LabResult {
  const result = labResultSchema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}\nMade by \`npm run labs\`; do not edit it.`);
  return result.data;
}

/** A table of a lab; throws an Error that lists the tables there are. */
export function requireTable({ lab, measured }: LabResult, id: string): LabTable {
  return found(measured.tables[id], `The lab "${lab}" has no table "${id}"; it has ${Object.keys(measured.tables).join(', ')}.`);
}

/** A chart of a lab; throws an Error that lists the charts there are. */
export function requireChart({ lab, measured }: LabResult, id: string): LabResult['measured']['charts'][string] {
  return found(measured.charts[id], `The lab "${lab}" has no chart "${id}"; it has ${Object.keys(measured.charts).join(', ')}.`);
}

/** Pictures of a lab; throws an Error that lists those there are. */
export function requirePicture({ lab, measured }: LabResult, id: string): LabPicture {
  const pictures = measured.pictures ?? {};
  return found(pictures[id], `The lab "${lab}" has no picture "${id}"; it has ${Object.keys(pictures).join(', ') || 'none'}.`);
}

/** Where the numbers of a table come from: what its lab says, unless the table was simulated in a lab that measures. */
export function kindOfTable(table: LabTable, { kind }: Pick<LabResult, 'kind'>): LabKind {
  return table.kind ?? kind;
}

/** Where a chart comes from, likewise: the origin of a simulated one begins with that word. */
export function kindOfChart({ origin }: LabResult['measured']['charts'][string], { kind }: Pick<LabResult, 'kind'>): LabKind {
  return origin.startsWith('Simulated') ? 'simulated' : kind;
}

/** A number of a table, with its column and the name of its row. */
export interface FoundCell {
  cell: LabCell;
  column: LabColumn;
  rowLabel: string;
}

/** A number of a table with its column and row; throws an Error that lists the rows or columns there are. */
export function requireCell(table: LabTable, row: string, column: string): FoundCell {
  const columns = table.columns.map(({ id }) => id).join(', ');
  const rows = table.rows.map(({ id }) => id).join(', ');
  const foundColumn = found(
    table.columns.find(({ id }) => id === column),
    `The table "${table.title}" has no column "${column}"; it has ${columns}.`,
  );
  const foundRow = found(
    table.rows.find(({ id }) => id === row),
    `The table "${table.title}" has no row "${row}"; it has ${rows}.`,
  );
  const cell = found(foundRow.cells[column], `The table "${table.title}" has no number for "${row}" in "${column}".`);
  return { cell, column: foundColumn, rowLabel: foundRow.label };
}

function found<Value>(value: Value | undefined, message: string): Value {
  if (value === undefined) throw new Error(message);
  return value;
}
