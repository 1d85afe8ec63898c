import { resolve } from 'node:path';
import { z } from 'zod';
import { changeSchema, type Change } from '../schemas/change.ts';
import { loadYaml } from './load-yaml.ts';

/** How each kind of change is named to readers. */
export const changeLabels: Record<Change['kind'], string> = { new: 'New', changed: 'Changed', corrected: 'Corrected' };

/** What changed on the site for readers, newest first. */
export function loadChanges(path = resolve('src/data/changelog.yaml')): Change[] {
  return loadYaml(path, z.array(changeSchema)).toSorted((a, b) => b.date.localeCompare(a.date));
}
