import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A data file that cannot be used; the message names the file, the field and the mend. */
export class DataError extends Error {
  override name = 'DataError';
}

/** What was read before: every page of a build asks for the same files. */
const loaded = new Map<string, { text: string; data: unknown }>();

/**
 * Reads one YAML file and checks it against a schema.
 *
 * @throws DataError that lists every problem as `file: field: what is wrong`.
 */
export function loadYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const text = readFileSync(path, 'utf8');
  const known = loaded.get(path);
  if (known?.text === text) return known.data as z.output<Schema>;
  const data = parseYaml(text, relative(process.cwd(), path), schema);
  loaded.set(path, { text, data });
  return data;
}

/** Like {@link loadYaml}, on text that was read already; `file` only names it in errors. */
export function parseYaml<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const syntaxError = document.errors[0];
  if (syntaxError) throw new DataError(`${file}: not valid YAML: ${syntaxError.message}`);
  // Times and dates stay strings: a date in a data file is text with a format, not a moment in a time zone.
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const node = document.getIn(issue.path as (string | number)[], true);
    const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    const place = offset === undefined ? file : `${file}:${lines.linePos(offset).line}`;
    return `${place}: ${issue.path.join('.') || '(whole file)'}: ${issue.message}`;
  });
  throw new DataError(problems.join('\n'));
}
