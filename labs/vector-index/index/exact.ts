import { nearestOf } from './heap.ts';
import { squaredDistance, wordBytes, type Found, type Vectors } from './vectors.ts';

/** The `count` nearest of all vectors, or of the ids given: a distance for each. */
export function scan({ count: all, width, values }: Vectors, query: Float32Array, count: number, ids?: Int32Array): Found {
  const nearest = nearestOf(count);
  const size = ids?.length ?? all;
  for (let at = 0; at < size; at++) {
    const id = ids ? (ids[at] ?? 0) : at;
    const distance = squaredDistance(query, values, id * width);
    if (distance < nearest.worst()) nearest.offer(id, distance);
  }
  return { ids: nearest.take(), distances: size, codes: 0, bytes: size * width * wordBytes };
}
