import { resolve } from 'node:path';
import { z } from 'zod';
import { loadYaml } from '../../data/load-yaml.ts';

/** How a query is worded, which decides what makes it hard. */
export const queryClasses = ['keyword', 'acronym', 'synonym', 'typo', 'question', 'deep-link', 'symbols', 'as-you-type'] as const;

const judgedQuerySchema = z.strictObject({
  /** What a person types. */
  query: z.union([z.string().min(1), z.number().transform(String)]),
  class: z.enum(queryClasses),
  /** Address → grade: 3 is exactly what was wanted, 2 good, 1 touches it. */
  judgments: z
    .record(z.string().startsWith('/'), z.int().min(1).max(3))
    .refine((judgments) => Object.values(judgments).includes(3), 'Grade at least one address 3.'),
});

/** A query with a person's judgment of what it should find. */
export type HumanJudgedQuery = z.output<typeof judgedQuerySchema>;

/** The queries to tune on, or those that are only measured. */
export function loadJudgedQueries(split: 'development' | 'frozen', folder = resolve('tests/search/judged')): HumanJudgedQuery[] {
  return loadYaml(`${folder}/${split}.yaml`, z.array(judgedQuerySchema).min(1));
}
