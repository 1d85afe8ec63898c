import { scan } from './exact.ts';
import { nearestOf } from './heap.ts';
import { assign } from './k-means.ts';
import { squaredDistance, vectorAt, wordBytes, type Found, type Vectors } from './vectors.ts';

/** An inverted file: each vector stands in the list of its nearest centroid (Sivic and Zisserman, 2003; Jégou et al., 2011). */
export interface InvertedFile {
  vectors: Vectors;
  centroids: Vectors;
  /** The ids of each list. */
  lists: readonly Int32Array[];
}

/** Files vectors under given centroids. @param ids which of them are filed; all where none are given. */
export function fileVectors(vectors: Vectors, centroids: Vectors, ids?: Int32Array): InvertedFile {
  const lists: number[][] = Array.from({ length: centroids.count }, () => []);
  const filed = ids ?? Int32Array.from({ length: vectors.count }, (_, id) => id);
  const owners = ids
    ? Int32Array.from(ids, (id) => assign({ count: 1, width: vectors.width, values: vectorAt(vectors, id) }, centroids)[0] ?? 0)
    : assign(vectors, centroids);
  filed.forEach((id, at) => lists[owners[at] ?? 0]?.push(id));
  return { vectors, centroids, lists: lists.map((list) => Int32Array.from(list)) };
}

/**
 * Searches the lists of the `probes` nearest centroids.
 *
 * @param accepts the filter: a vector that it refuses is passed over before its distance is computed.
 */
export function searchLists(
  { vectors, centroids, lists }: InvertedFile,
  query: Float32Array,
  count: number,
  probes: number,
  accepts?: (id: number) => boolean,
): Found {
  const near = scan(centroids, query, probes);
  const nearest = nearestOf(count);
  let distances = near.distances;
  for (const list of near.ids) {
    for (const id of lists[list] ?? []) {
      if (accepts && !accepts(id)) continue;
      distances++;
      const distance = squaredDistance(query, vectors.values, id * vectors.width);
      if (distance < nearest.worst()) nearest.offer(id, distance);
    }
  }
  return { ids: nearest.take(), distances, codes: 0, bytes: distances * vectors.width * wordBytes };
}
