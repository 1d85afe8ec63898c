import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What the content checks and the search read of a page's front matter. It is lenient: the page schema reports malformed fields, with better
 * messages, when the page is loaded.
 */
const checkedFields = z.object({
  title: z.string().catch(''),
  kind: z.string().catch(''),
  domain: z.string().optional().catch(undefined),
  rungs: z.array(z.object({ id: z.string(), name: z.string() })).catch([]),
  notApplicable: z.record(z.string(), z.string()).catch({}),
  questions: z.record(z.string(), z.array(z.string())).catch({}),
});

/** The front matter of a page, with the line on which each top-level field stands. */
export interface FrontMatter extends z.output<typeof checkedFields> {
  /** The line of a top-level field; the first line when the field is absent. */
  lineOf: (field: string) => number;
}

/** Reads the front matter of a page's source; fields that are absent or malformed are empty. */
export function readFrontMatter(source: string): FrontMatter {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const lines = yaml.split('\n');
  return {
    ...checkedFields.parse(parseLeniently(yaml) ?? {}),
    lineOf: (field) => {
      const index = lines.findIndex((line) => line.startsWith(`${field}:`));
      return index < 0 ? 1 : index + 2;
    },
  };
}

function parseLeniently(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return {};
  }
}
