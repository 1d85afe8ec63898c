/** Vectors of equal length, one after the other. */
export interface Vectors {
  count: number;
  /** Numbers of a vector. */
  width: number;
  /** Single precision: 4 bytes a number. */
  values: Float32Array;
}

/** What a search found, and what it cost. */
export interface Found {
  /** The nearest first. */
  ids: Int32Array;
  /** Distances computed between whole vectors, centroids among them. */
  distances: number;
  /** Comparisons with compressed codes. */
  codes: number;
  /** Bytes of vectors, codes, tables and links that were read. */
  bytes: number;
}

/** Bytes of a number in single precision, of an id, and of a link. */
export const wordBytes = 4;

/** Vectors in the order of some ids. */
export function takeVectors({ width, values }: Vectors, ids: ArrayLike<number>): Vectors {
  const taken = new Float32Array(ids.length * width);
  for (let at = 0; at < ids.length; at++) {
    const from = (ids[at] ?? 0) * width;
    taken.set(values.subarray(from, from + width), at * width);
  }
  return { count: ids.length, width, values: taken };
}

/** One vector. */
export function vectorAt({ width, values }: Vectors, id: number): Float32Array {
  return values.subarray(id * width, (id + 1) * width);
}

/** The squared Euclidean distance of a query to the vector that begins at `from`; it orders as the distance does. */
export function squaredDistance(query: Float32Array, values: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const width = query.length;
  const whole = width - (width % 4);
  for (let at = 0; at < whole; at += 4) {
    const d0 = (query[at] ?? 0) - (values[from + at] ?? 0);
    const d1 = (query[at + 1] ?? 0) - (values[from + at + 1] ?? 0);
    const d2 = (query[at + 2] ?? 0) - (values[from + at + 2] ?? 0);
    const d3 = (query[at + 3] ?? 0) - (values[from + at + 3] ?? 0);
    a += d0 * d0;
    b += d1 * d1;
    c += d2 * d2;
    d += d3 * d3;
  }
  for (let at = whole; at < width; at++) a += ((query[at] ?? 0) - (values[from + at] ?? 0)) ** 2;
  return a + b + c + d;
}
