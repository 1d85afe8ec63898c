import type { DatabaseSync } from 'node:sqlite';
import { offlineVectors, type OfflineChoices } from '../features/offline.ts';
import { featureNames, type Feature, type Surroundings } from '../features/vector.ts';
import type { Served } from './served.ts';

/** How logged features compare with the same features computed afterwards. */
export interface Skew {
  compared: number;
  /** Quotes all of whose features are the same, to the last bit. */
  equal: number;
  /** How many quotes differ in each feature; features that never do are left out. */
  differing: Partial<Record<Feature, number>>;
}

/** Computes the features of logged quotes from the database and compares them, bit by bit. */
export function skewOf(database: DatabaseSync, served: readonly Served[], surroundings: Surroundings, choices?: OfflineChoices): Skew {
  const vectors = offlineVectors(database, served, surroundings, choices);
  const skew: Skew = { compared: 0, equal: 0, differing: {} };
  served.forEach(({ features }, row) => {
    if (!features) return;
    const again = vectors[row];
    const differing = featureNames.filter((_, column) => !Object.is(features[column], again?.[column]));
    skew.compared++;
    if (differing.length === 0) skew.equal++;
    for (const name of differing) skew.differing[name] = (skew.differing[name] ?? 0) + 1;
  });
  return skew;
}
