import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { questionsSchema, sectionSchema, type Answerable, type Section, type Unanswerable } from './section.ts';

/** The snapshot of the site and the questions about it. */
export interface Corpus {
  sections: Section[];
  questions: (Answerable | Unanswerable)[];
}

/** Reads sections, one a line in compressed JSON, and questions in YAML; throws an Error that names the file. */
export function loadCorpus(sectionsFile: string, questionsFile: string): Corpus {
  const lines = gunzipSync(readFileSync(sectionsFile)).toString('utf8').trim().split('\n');
  return {
    sections: lines.map((line) => checked(sectionSchema, JSON.parse(line), sectionsFile)),
    questions: checked(questionsSchema, parse(readFileSync(questionsFile, 'utf8')), questionsFile),
  };
}

function checked<Value>(schema: z.ZodType<Value>, data: unknown, file: string): Value {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
