import { resolve } from 'node:path';
import { z } from 'zod';
import { glossaryTermSchema, type GlossaryTerm } from '../schemas/glossary-term.ts';
import { stopWords } from '../search/stop-words.ts';
import { DataError, loadYaml } from './load-yaml.ts';

const file = 'src/data/glossary.yaml';

/** The glossary by id, in the order of the terms; throws on a shared alias or a `see` that leads nowhere. */
export function loadGlossary(path = resolve(file)): Map<string, GlossaryTerm> {
  return checkGlossary(loadYaml(path, z.array(glossaryTermSchema)));
}

/** Checks what one entry alone cannot show: unique ids and names, and `see` targets that exist. */
export function checkGlossary(terms: GlossaryTerm[]): Map<string, GlossaryTerm> {
  const byId = new Map<string, GlossaryTerm>();
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const term of terms) {
    if (byId.has(term.id)) problems.push(`${file}: ${term.id}: the id is used twice; rename one of them.`);
    byId.set(term.id, term);
    for (const name of [term.term, ...term.aliases]) {
      const owner = owners.get(name.toLowerCase());
      if (owner) problems.push(`${file}: ${term.id}.aliases: "${name}" already names "${owner}"; a name leads to one term only.`);
      owners.set(name.toLowerCase(), term.id);
      if (stopWords.has(name.toLowerCase()))
        problems.push(`${file}: ${term.id}.aliases: "${name}" is a word that a search leaves out; take another name, or none.`);
    }
  }
  for (const term of terms) {
    for (const target of term.see) {
      if (!byId.has(target)) problems.push(`${file}: ${term.id}.see: no term has the id "${target}".`);
    }
  }
  if (problems.length > 0) throw new DataError(problems.join('\n'));
  return new Map([...byId].sort(([, a], [, b]) => a.term.localeCompare(b.term, 'en')));
}
