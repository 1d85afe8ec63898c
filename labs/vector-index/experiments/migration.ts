import { meanOfValues } from '../../shared/bootstrap.ts';
import { permutation, seededRandom } from '../../shared/random.ts';
import { applyMap, ridge, type LinearMap } from '../../shared/ridge.ts';
import { nearestOf } from '../index/heap.ts';
import { scan } from '../index/exact.ts';
import { squaredDistance, vectorAt, type Vectors } from '../index/vectors.ts';
import { embedPictures } from '../load/embed.ts';
import { trialOf, type Trial } from './measure.ts';
import { otherEmbedding, recallOf, seed, truthOf, wanted, type Prepared } from './prepare.ts';

/** How the embedding changes: the same model trained anew, or another model. */
export const kinds = ['retrained', 'other-model'] as const;
export type Kind = (typeof kinds)[number];

/** Pictures of both embeddings on which an adapter is fitted. */
export const pairCounts = [100, 300, 1000, 3000, 10_000];

const penalties = [0, 0.001, 0.01, 0.1];

/** What a list of results is worth, query by query, each from 0 to 1. */
export interface Quality {
  /** Share of the true neighbors in the old embedding, asked with the old embedding. */
  old: Float64Array;
  /** The same of the new one. */
  new: Float64Array;
  /** Share of the results that are of the query's class. */
  alike: Float64Array;
  /** Share of the results that had been migrated. */
  migrated: Float64Array;
}

/** One kind of change, prepared. */
export interface Migration {
  kind: Kind;
  indexed: { old: Vectors; new: Vectors };
  classes: Uint8Array;
  queries: Record<'development' | 'test', { old: Vectors; new: Vectors; classes: Uint8Array }>;
  truths: Record<'development' | 'test', { old: Int32Array[]; new: Int32Array[] }>;
  /** Pairs for adapters, none of them indexed. */
  pairs: { old: Vectors; new: Vectors };
}

/** Embeds index, queries and pairs both ways. */
export function prepareMigration(prepared: Prepared, kind: Kind): Migration {
  const { sizes, pictures, queryPictures, pool, embedding, classes } = prepared;
  const other = otherEmbedding(prepared, kind);
  const ids = pool.slice(0, sizes.changing);
  const pairIds = pool.slice(sizes.indexed, sizes.indexed + Math.max(...pairCounts));
  const both = (own: readonly number[], from = pictures): { old: Vectors; new: Vectors } => ({
    old: embedPictures(embedding, from, own),
    new: embedPictures(other, from, own),
  });
  const indexed = both(ids);
  const queries = (part: 'development' | 'test'): Migration['queries']['test'] => ({
    ...both(prepared[part].ids, queryPictures),
    classes: prepared[part].classes,
  });
  const asked = { development: queries('development'), test: queries('test') };
  const truths = (part: 'development' | 'test'): { old: Int32Array[]; new: Int32Array[] } => ({
    old: truthOf(indexed.old, asked[part].old),
    new: truthOf(indexed.new, asked[part].new),
  });
  return {
    kind,
    indexed,
    classes: classes.slice(0, ids.length),
    queries: asked,
    truths: { development: truths('development'), test: truths('test') },
    pairs: both(pairIds),
  };
}

/** A search of one part, judged. */
export function judge(
  { truths, classes, queries }: Migration,
  part: 'development' | 'test',
  isMigrated: (id: number) => boolean,
  search: (query: number) => Int32Array,
): Quality {
  const found = Array.from({ length: queries[part].old.count }, (_, query) => search(query));
  const share = (of: (id: number, query: number) => boolean): Float64Array =>
    Float64Array.from(found, (ids, query) => ids.filter((id) => of(id, query)).length / Math.max(1, ids.length));
  return {
    old: Float64Array.from(found, (ids, query) => recallOf(ids, truths[part].old[query] ?? ids)),
    new: Float64Array.from(found, (ids, query) => recallOf(ids, truths[part].new[query] ?? ids)),
    alike: share((id, query) => classes[id] === queries[part].classes[query]),
    migrated: share(isMigrated),
  };
}

/** An adapter from the new embedding to the old, fitted on some pairs; the penalty is chosen on development queries. */
export function fitAdapter(migration: Migration, count: number): { adapter: LinearMap; trials: Trial[] } {
  const order = permutation(migration.pairs.old.count, seededRandom(seed)).subarray(0, count);
  const rows = (vectors: Vectors): Float64Array[] => Array.from(order, (at) => Float64Array.from(vectorAt(vectors, at)));
  const [inputs, outputs] = [rows(migration.pairs.new), rows(migration.pairs.old)];
  const tried = penalties.map((penalty) => {
    const adapter = ridge(inputs, outputs, penalty);
    const { old } = judge(migration, 'development', () => false, searchAdapted(migration, 'development', adapter));
    return { penalty, adapter, loss: 1 - meanOfValues(old) };
  });
  const best = tried.reduce((least, each) => (each.loss < least.loss ? each : least));
  return {
    adapter: best.adapter,
    trials: tried.map(({ penalty, loss, adapter }) =>
      trialOf(`adapter-${migration.kind}`, { pairs: count, penalty }, loss, adapter === best.adapter),
    ),
  };
}

/** Searches the old index with adapted new queries. */
export function searchAdapted(
  { indexed, queries }: Migration,
  part: 'development' | 'test',
  adapter: LinearMap,
): (query: number) => Int32Array {
  return (query) => scan(indexed.old, adapted(adapter, vectorAt(queries[part].new, query)), wanted).ids;
}

function adapted(adapter: LinearMap, query: Float32Array): Float32Array {
  return Float32Array.from(applyMap(adapter, Float64Array.from(query)));
}

/** How an index that holds both embeddings is searched. */
export const mixedStrategies = ['as-one', 'both', 'both-scaled', 'adapted'] as const;
export type MixedStrategy = (typeof mixedStrategies)[number];

/** Searches an index of which a part is migrated. */
export function searchMixed(
  { indexed, queries }: Migration,
  isMigrated: (id: number) => boolean,
  strategy: MixedStrategy,
  adapter: LinearMap,
): (query: number) => Int32Array {
  const { count, width } = indexed.old;
  return (query) => {
    const fresh = vectorAt(queries.test.new, query);
    const stale = { 'as-one': fresh, adapted: adapted(adapter, fresh) }[strategy as string] ?? vectorAt(queries.test.old, query);
    const distances = Float64Array.from({ length: count }, (_, id) =>
      isMigrated(id) ? squaredDistance(fresh, indexed.new.values, id * width) : squaredDistance(stale, indexed.old.values, id * width),
    );
    const scales = strategy === 'both-scaled' ? scalesOf(distances, isMigrated) : undefined;
    const nearest = nearestOf(wanted);
    distances.forEach((distance, id) => {
      nearest.offer(id, scales ? distance / (isMigrated(id) ? scales.migrated : scales.rest) : distance);
    });
    return nearest.take();
  };
}

/** The mean distance of a query to each of the two halves: a first remedy for distances of two embeddings. */
function scalesOf(distances: Float64Array, isMigrated: (id: number) => boolean): { migrated: number; rest: number } {
  const sides = { migrated: [0, 0], rest: [0, 0] };
  distances.forEach((distance, id) => {
    const side = isMigrated(id) ? sides.migrated : sides.rest;
    side[0] = (side[0] ?? 0) + distance;
    side[1] = (side[1] ?? 0) + 1;
  });
  const mean = ([sum = 0, size = 0]: number[]): number => (size === 0 ? 1 : sum / size);
  return { migrated: mean(sides.migrated), rest: mean(sides.rest) };
}
