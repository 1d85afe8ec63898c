import { seededRandom } from './random.ts';
import { add, dot, meanOf, minus, multiply, unit } from './vectors.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The directions in which some vectors vary most. */
export interface Components {
  mean: Float64Array;
  /** Orthonormal, the most varying first; each as long as a vector. */
  directions: readonly Float64Array[];
  /** Standard deviation along each direction. */
  spreads: readonly number[];
}

/** Extra directions and rounds of the iteration: with both, the leading components are exact to several digits. */
const extra = 16;
const rounds = 8;

/**
 * The first `count` principal components, as eigenfaces takes them of pictures (Turk and Pentland, 1991): where vectors are longer than there are
 * many, by way of the matrix of their inner products. Its eigenvectors come from a randomized subspace iteration (Halko, Martinsson and Tropp, 2011);
 * the seed only starts it.
 */
export function principalComponents(vectors: readonly Float64Array[], count: number): Components {
  const mean = meanOf(vectors);
  const rows = vectors.map((vector) => minus(vector, mean));
  const products = innerProducts(rows);
  const random = seededRandom(1);
  const width = Math.min(count + extra, rows.length);
  let basis = orthonormal(Array.from({ length: width }, () => Float64Array.from(rows, () => random.normal())));
  for (let round = 0; round < rounds; round++) basis = orthonormal(basis.map((direction) => multiply(products, direction)));
  // Within the subspace the matrix is small: its eigenvectors turn the basis into the components' weights over the rows.
  const images = basis.map((direction) => multiply(products, direction));
  const { values, vectors: turns } = symmetricEigen(basis.map((one) => multiply(images, one)));
  const directions = turns.slice(0, count).map((turn) => unit(combine(rows, combine(basis, turn))));
  return { mean, directions, spreads: values.slice(0, count).map((value) => Math.sqrt(Math.max(0, value) / rows.length)) };
}

/** Coordinates of a vector along the components. */
export function project({ mean, directions }: Components, vector: Float64Array): Float64Array {
  return multiply(directions, minus(vector, mean));
}

/** The first coordinates, each in units of its spread to the power `power`: 0 leaves them, 1 whitens them. */
export function scaled({ spreads }: Components, coordinates: Float64Array, count: number, power: number): Float64Array {
  return coordinates.slice(0, count).map((value, index) => value / ((spreads[index] ?? 0) + 1e-9) ** power);
}

function innerProducts(rows: readonly Float64Array[]): Float64Array[] {
  const products = rows.map(() => new Float64Array(rows.length));
  rows.forEach((one, index) => {
    for (let other = 0; other <= index; other++) {
      const product = dot(one, rows[other] ?? one);
      const [mine, theirs] = [products[index], products[other]];
      if (mine) mine[other] = product;
      if (theirs) theirs[index] = product;
    }
  });
  return products;
}

/** The sum of vectors, each times its weight. */
function combine(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  vectors.forEach((vector, index) => {
    add(sum, vector, weights[index] ?? 0);
  });
  return sum;
}

/** Gram–Schmidt, each direction cleared twice of those before it. */
function orthonormal(basis: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of basis) {
    const rest = Float64Array.from(direction);
    const before = Math.sqrt(dot(rest, rest));
    for (let pass = 0; pass < 2; pass++) for (const each of done) add(rest, each, -dot(rest, each));
    // What the others hold already adds nothing but rounding.
    if (Math.sqrt(dot(rest, rest)) > 1e-10 * before) done.push(unit(rest));
  }
  return done;
}
