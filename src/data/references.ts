import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { referenceSchema, type Reference } from '../schemas/reference.ts';
import { DataError, loadYaml } from './load-yaml.ts';

const folder = resolve('src/data/references');

/** The whole bibliography by citation key, read from every file of `src/data/references/`. */
export function loadReferences(directory = folder): Map<string, Reference> {
  const references = new Map<string, Reference>();
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    for (const reference of loadYaml(resolve(directory, name), z.array(referenceSchema))) {
      if (references.has(reference.id)) {
        throw new DataError(`src/data/references/${name}: ${reference.id}: this key is taken; cite that entry or choose another key.`);
      }
      references.set(reference.id, reference);
    }
  }
  return references;
}
