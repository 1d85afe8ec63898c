import { permutation, seededRandom } from '../../shared/random.ts';
import { squaredDistance, takeVectors, vectorAt, type Vectors } from './vectors.ts';

/** How often centroids move. */
const rounds = 10;

/**
 * k-means (Lloyd, 1982) from randomly drawn vectors; a centroid that loses all of its vectors is put on a random one.
 *
 * @returns `count` centroids; where there are no more vectors than that, the vectors themselves and copies of them.
 */
export function kMeans(vectors: Vectors, count: number, seed: number): Vectors {
  const random = seededRandom(seed);
  const order = permutation(vectors.count, random);
  const centroids = takeVectors(
    vectors,
    Array.from({ length: count }, (_, at) => order[at % vectors.count] ?? 0),
  );
  if (vectors.count <= count) return centroids;
  const { width, values } = centroids;
  for (let round = 0; round < rounds; round++) {
    const owners = assign(vectors, centroids);
    const sizes = new Float64Array(count);
    const sums = new Float64Array(count * width);
    owners.forEach((owner, id) => {
      sizes[owner] = (sizes[owner] ?? 0) + 1;
      for (let at = 0; at < width; at++)
        sums[owner * width + at] = (sums[owner * width + at] ?? 0) + (vectors.values[id * width + at] ?? 0);
    });
    for (let centroid = 0; centroid < count; centroid++) {
      const size = sizes[centroid] ?? 0;
      if (size === 0) values.set(vectorAt(vectors, random.below(vectors.count)), centroid * width);
      else for (let at = centroid * width; at < (centroid + 1) * width; at++) values[at] = (sums[at] ?? 0) / size;
    }
  }
  return centroids;
}

/** The nearest centroid of each vector, the first of equals. */
export function assign(vectors: Vectors, centroids: Vectors): Int32Array {
  const owners = new Int32Array(vectors.count);
  for (let id = 0; id < vectors.count; id++) owners[id] = nearestCentroid(vectorAt(vectors, id), centroids);
  return owners;
}

/** The centroid nearest to a vector. */
export function nearestCentroid(vector: Float32Array, { count, width, values }: Vectors): number {
  let [best, least] = [0, Infinity];
  for (let centroid = 0; centroid < count; centroid++) {
    const distance = squaredDistance(vector, values, centroid * width);
    if (distance < least) [best, least] = [centroid, distance];
  }
  return best;
}
