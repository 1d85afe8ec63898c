import { orientedGradients } from '../../shared/descriptors/oriented-gradients.ts';
import { principalComponents, project, type Components } from '../../shared/principal-components.ts';
import { unit } from '../../shared/vectors.ts';
import { channels } from '../../shared/emoji-pictures/picture.ts';
import { permutation, seededRandom } from '../../shared/random.ts';
import type { Vectors } from '../index/vectors.ts';
import type { Labeled } from './idx.ts';

/** What a picture is described by before it is embedded. */
export type Describe = (pictures: Labeled, id: number) => Float64Array;

/** Gray values from 0 to 1. */
export const pixelsOf: Describe = ({ side, pixels }, id) =>
  Float64Array.from(pixels.subarray(id * side * side, (id + 1) * side * side), (value) => value / 255);

/** Histograms of oriented gradients in cells of 4 pixels. */
export const gradientsOf: Describe = ({ side, pixels }, id) => {
  const bytes = new Uint8Array(side * side * channels);
  for (let at = 0; at < side * side; at++) {
    const gray = pixels[id * side * side + at] ?? 0;
    bytes.set([gray, gray, gray, 255], at * channels);
  }
  return orientedGradients({ side, bytes }, 4);
};

/** An embedding: a description, projected on its principal components and turned. */
export interface Embedding {
  describe: Describe;
  components: Components;
}

/**
 * Learns an embedding of `width` numbers: principal components of the described pictures, then a random rotation, since the axes of a trained network
 * mean nothing either. Two embeddings of one description differ in their pictures and their rotation.
 *
 * @param seed of the rotation; 0 leaves the components as they are, the most varying first.
 */
export function learnEmbedding(pictures: Labeled, ids: readonly number[], describe: Describe, width: number, seed: number): Embedding {
  const components = principalComponents(
    ids.map((id) => describe(pictures, id)),
    width,
  );
  if (seed === 0) return { describe, components };
  const turn = rotation(width, seed);
  const directions = turn.map((row) => {
    const sum = new Float64Array(components.directions[0]?.length ?? 0);
    components.directions.forEach((direction, at) => {
      direction.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + (row[at] ?? 0) * value));
    });
    return sum;
  });
  return { describe, components: { ...components, directions } };
}

/** Embeds pictures. */
export function embedPictures({ describe, components }: Embedding, pictures: Labeled, ids: readonly number[]): Vectors {
  const width = components.directions.length;
  const values = new Float32Array(ids.length * width);
  ids.forEach((id, at) => {
    values.set(project(components, describe(pictures, id)), at * width);
  });
  return { count: ids.length, width, values };
}

/** A random rotation: Gram–Schmidt on normal rows. */
export function rotation(width: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  const rows: Float64Array[] = [];
  for (let at = 0; at < width; at++) {
    let row = Float64Array.from({ length: width }, () => random.normal());
    for (let pass = 0; pass < 2; pass++)
      for (const other of rows) {
        const share = row.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
        row = row.map((value, index) => value - share * (other[index] ?? 0));
      }
    rows.push(unit(row));
  }
  return rows;
}

/** The first numbers of a random order: the same for the same seed. */
export function drawIds(from: readonly number[], count: number, seed: number): number[] {
  const order = permutation(from.length, seededRandom(seed));
  return Array.from(order.subarray(0, count), (at) => from[at] ?? 0);
}
