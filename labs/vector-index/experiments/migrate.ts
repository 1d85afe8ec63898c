import { permutation, seededRandom } from '../../shared/random.ts';
import { scan } from '../index/exact.ts';
import { vectorAt } from '../index/vectors.ts';
import type { Trial } from './measure.ts';
import {
  fitAdapter,
  judge,
  kinds,
  mixedStrategies,
  pairCounts,
  prepareMigration,
  searchAdapted,
  searchMixed,
  type Kind,
  type MixedStrategy,
  type Quality,
} from './migration.ts';
import { seed, wanted, type Prepared } from './prepare.ts';

/** Shares of the index that are migrated. */
const migratedShares = [0.1, 0.5, 0.9];

/** A kind of change, judged. */
export interface Judged {
  kind: Kind;
  /** Old queries against the old index, new against the old, and new against the new. */
  same: Quality;
  none: Quality;
  moved: Quality;
  adapted: { pairs: number; quality: Quality }[];
  mixed: { share: number; by: Record<MixedStrategy, Quality> }[];
}

/** Both kinds of change: without adapter, with adapters of more and more pairs, and half done. */
export function sweepMigrations(prepared: Prepared): { judged: Judged[]; trials: Trial[] } {
  const trials: Trial[] = [];
  const judged = kinds.map((kind): Judged => {
    const migration = prepareMigration(prepared, kind);
    const { indexed, queries } = migration;
    const never = (): boolean => false;
    const plain = (from: 'old' | 'new', asked: 'old' | 'new'): Quality =>
      judge(migration, 'test', never, (query) => scan(indexed[from], vectorAt(queries.test[asked], query), wanted).ids);
    const fitted = pairCounts
      .filter((pairs, at) => at === 0 || pairs <= migration.pairs.old.count)
      .map((pairs) => {
        const { adapter, trials: tried } = fitAdapter(migration, pairs);
        trials.push(...tried);
        return { pairs, adapter };
      });
    const last = fitted.at(-1);
    if (!last) throw new Error('No adapter was fitted.');
    const order = permutation(indexed.old.count, seededRandom(seed + 5));
    const mixed = migratedShares.map((share) => {
      const isMigrated = (id: number): boolean => (order[id] ?? 0) < share * indexed.old.count;
      const by = mixedStrategies.map((strategy) => [
        strategy,
        judge(migration, 'test', isMigrated, searchMixed(migration, isMigrated, strategy, last.adapter)),
      ]);
      return { share, by: Object.fromEntries(by) as Record<MixedStrategy, Quality> };
    });
    return {
      kind,
      same: plain('old', 'old'),
      none: plain('old', 'new'),
      moved: plain('new', 'new'),
      adapted: fitted.map(({ pairs, adapter }) => ({
        pairs,
        quality: judge(migration, 'test', never, searchAdapted(migration, 'test', adapter)),
      })),
      mixed,
    };
  });
  return { judged, trials };
}
