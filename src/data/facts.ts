import { resolve } from 'node:path';
import { z } from 'zod';
import { factSchema, type Fact } from '../schemas/fact.ts';
import { DataError, loadYaml } from './load-yaml.ts';

/** The files of dated figures and what each holds, in the order they are printed. */
export const factFiles = [
  { name: 'hardware', title: 'Hardware' },
  { name: 'prices', title: 'Prices' },
] as const;

/** The dated figures of one file, in its order. */
export function loadFactFile(name: (typeof factFiles)[number]['name']): Fact[] {
  return loadYaml(resolve(`src/data/${name}.yaml`), z.array(factSchema));
}

/** Every dated figure by its key; throws when two files share a key. */
export function loadFacts(): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { name } of factFiles) {
    for (const fact of loadFactFile(name)) {
      if (facts.has(fact.id)) throw new DataError(`src/data/${name}.yaml: ${fact.id}: this key is taken; choose another.`);
      facts.set(fact.id, fact);
    }
  }
  return facts;
}
