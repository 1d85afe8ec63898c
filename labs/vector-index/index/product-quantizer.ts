import { nearestOf } from './heap.ts';
import { kMeans, nearestCentroid } from './k-means.ts';
import { squaredDistance, vectorAt, wordBytes, type Found, type Vectors } from './vectors.ts';

/** A product quantizer: each of `parts` stretches of a vector is replaced by the nearest of 256 codes (Jégou, Douze and Schmid, 2011). */
export interface ProductQuantizer {
  parts: number;
  /** The codebook of each part: vectors of width ÷ parts numbers. */
  codebooks: readonly Vectors[];
}

/** Codes of a part: as many as one byte tells apart. */
export const codesPerPart = 256;

/** Learns the codebooks. @throws Error when the vectors do not divide into so many parts. */
export function trainQuantizer(vectors: Vectors, parts: number, seed: number, codes = codesPerPart): ProductQuantizer {
  const width = vectors.width / parts;
  if (!Number.isInteger(width)) throw new Error(`${vectors.width} numbers do not divide into ${parts} parts.`);
  const codebooks = Array.from({ length: parts }, (_, part) => kMeans(stretch(vectors, part * width, width), codes, seed + part));
  return { parts, codebooks };
}

/** The codes of all vectors, `parts` bytes each. */
export function encode({ parts, codebooks }: ProductQuantizer, vectors: Vectors): Uint8Array {
  const codes = new Uint8Array(vectors.count * parts);
  const width = vectors.width / parts;
  for (let id = 0; id < vectors.count; id++) {
    const vector = vectorAt(vectors, id);
    codebooks.forEach((codebook, part) => {
      codes[id * parts + part] = nearestCentroid(vector.subarray(part * width, (part + 1) * width), codebook);
    });
  }
  return codes;
}

/** The `count` vectors with the nearest codes; the query itself is not quantized (asymmetric distance computation). */
export function scanCodes(quantizer: ProductQuantizer, codes: Uint8Array, query: Float32Array, count: number, ids?: Int32Array): Found {
  const { parts, codebooks } = quantizer;
  const table = distanceTable(quantizer, query);
  const nearest = nearestOf(count);
  const size = ids?.length ?? codes.length / parts;
  for (let at = 0; at < size; at++) {
    const id = ids ? (ids[at] ?? 0) : at;
    let distance = 0;
    for (let part = 0; part < parts; part++) distance += table[part * codesPerPart + (codes[id * parts + part] ?? 0)] ?? 0;
    if (distance < nearest.worst()) nearest.offer(id, distance);
  }
  const tableBytes = codebooks.reduce((sum, { values }) => sum + values.byteLength, 0);
  // The table costs as many multiplications as distances to so many whole vectors.
  return { ids: nearest.take(), distances: codebooks[0]?.count ?? 0, codes: size, bytes: tableBytes + size * parts };
}

/** Squared distances of each stretch of the query to each code of its part. */
function distanceTable({ parts, codebooks }: ProductQuantizer, query: Float32Array): Float32Array {
  const table = new Float32Array(parts * codesPerPart);
  codebooks.forEach(({ count, width, values }, part) => {
    const own = query.subarray(part * width, (part + 1) * width);
    for (let code = 0; code < count; code++) table[part * codesPerPart + code] = squaredDistance(own, values, code * width);
  });
  return table;
}

/** The `count` nearest of those that a first search found, by their whole vectors; costs are added. */
export function rerank(vectors: Vectors, query: Float32Array, first: Found, count: number): Found {
  const nearest = nearestOf(count);
  for (const id of first.ids) nearest.offer(id, squaredDistance(query, vectors.values, id * vectors.width));
  const read = first.ids.length;
  return {
    ids: nearest.take(),
    distances: first.distances + read,
    codes: first.codes,
    bytes: first.bytes + read * vectors.width * wordBytes,
  };
}

function stretch({ count, width, values }: Vectors, from: number, length: number): Vectors {
  const cut = new Float32Array(count * length);
  for (let id = 0; id < count; id++) cut.set(values.subarray(id * width + from, id * width + from + length), id * length);
  return { count, width: length, values: cut };
}
