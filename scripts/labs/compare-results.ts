import type { LabResult } from '../../src/schemas/lab-result.ts';

/** How far two runs may differ: absolutely, and as a share of the stored number. */
const tolerance = { absolute: 1e-6, relative: 1e-3 };

/**
 * What differs between a stored result and a new run, one line each; times, and the tables that say they are not reproducible,
 * are left out.
 */
export function compareResults(stored: LabResult, again: LabResult): string[] {
  return differences(comparable(stored), comparable(again), stored.lab);
}

function comparable({ measured }: LabResult): unknown {
  const tables = Object.entries(measured.tables).filter(([, table]) => table.reproducible);
  return { ...measured, tables: Object.fromEntries(tables) };
}

function differences(stored: unknown, again: unknown, path: string): string[] {
  if (typeof stored === 'number' && typeof again === 'number') {
    const allowed = tolerance.absolute + tolerance.relative * Math.abs(stored);
    return Math.abs(stored - again) <= allowed ? [] : [`${path}: ${stored} is stored, ${again} came out.`];
  }
  if (!isObject(stored) || !isObject(again)) {
    return stored === again ? [] : [`${path}: ${text(stored)} is stored, ${text(again)} came out.`];
  }
  const keys = new Set([...Object.keys(stored), ...Object.keys(again)]);
  return [...keys].flatMap((key) => differences(stored[key], again[key], `${path}.${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
