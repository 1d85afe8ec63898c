import { readFileSync } from 'node:fs';
import { drawWorld, type World } from './generate/trips.ts';
import { parametersSchema, type Parameters } from './parameters.ts';

/** The lab's parameters with few trips: for tests. */
export function smallParameters(changes: Partial<Parameters> = {}): Parameters {
  const { parameters } = JSON.parse(readFileSync('labs/eta-pipeline/data.json', 'utf8')) as { parameters: object };
  return parametersSchema.parse({ ...parameters, tripsPerDay: 40, ...changes });
}

/** A history with few trips. */
export function smallWorld(changes: Partial<Parameters> = {}): World {
  return drawWorld(smallParameters(changes));
}
