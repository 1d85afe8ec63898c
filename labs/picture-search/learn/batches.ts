import { permutation, type Random } from '../../shared/random.ts';
import { dot } from '../../shared/vectors.ts';

/** Cuts an order into batches; what is left over is drawn in another epoch. */
export function cut(order: readonly number[], size: number): Int32Array[] {
  const own = Math.min(size, order.length);
  return Array.from({ length: Math.floor(order.length / own) }, (_, at) => Int32Array.from(order.slice(at * own, (at + 1) * own)));
}

/** Batches by chance. */
export function randomBatches(count: number, size: number): (random: Random) => Int32Array[] {
  return (random) => cut([...permutation(count, random)], size);
}

/** Batches of whole families, as far as they go: relatives are each other's negatives. */
export function familyBatches(families: readonly string[], size: number): (random: Random) => Int32Array[] {
  const members = new Map<string, number[]>();
  families.forEach((family, at) => members.set(family, [...(members.get(family) ?? []), at]));
  const all = [...members.values()];
  return (random) =>
    cut(
      [...permutation(all.length, random)].flatMap((at) => all[at] ?? []),
      size,
    );
}

/** Batches of groups of `group` that lie near each other: one by chance, and the nearest that are left. */
export function nearestBatches(vectors: readonly Float64Array[], size: number, group: number): (random: Random) => Int32Array[] {
  const neighbors = vectors.map((vector) => {
    const cosines = vectors.map((other) => dot(vector, other));
    return cosines.map((_, at) => at).sort((one, other) => (cosines[other] ?? 0) - (cosines[one] ?? 0));
  });
  return (random) => {
    const taken = new Set<number>();
    const order: number[] = [];
    for (const first of permutation(vectors.length, random)) {
      if (taken.has(first)) continue;
      const own = [first, ...(neighbors[first] ?? []).filter((at) => at !== first && !taken.has(at)).slice(0, group - 1)];
      for (const at of own) taken.add(at);
      order.push(...own);
    }
    return cut(order, size);
  };
}
