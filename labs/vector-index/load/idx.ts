import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Pictures of equal size with the class of each. */
export interface Labeled {
  /** Pixels of a side. */
  side: number;
  /** Gray values (0 to 255), picture after picture, row by row. */
  pixels: Uint8Array;
  /** The class of each picture. */
  classes: Uint8Array;
}

/** Reads pictures and classes from two gzipped IDX files. */
export function readLabeled(pictures: string, classes: string): Labeled {
  const images = parseIdx(new Uint8Array(gunzipSync(readFileSync(pictures))));
  const labels = parseIdx(new Uint8Array(gunzipSync(readFileSync(classes))));
  const [count = 0, side = 0, width = 0] = images.sizes;
  if (images.sizes.length !== 3 || side !== width || labels.sizes[0] !== count)
    throw new Error('The files do not hold square pictures with a class for each.');
  return { side, pixels: images.bytes, classes: labels.bytes };
}

/**
 * Takes an IDX file of unsigned bytes apart (the format of MNIST): two zeros, type 8, the number of dimensions, their sizes as 32-bit big-endian
 * numbers, then the bytes.
 *
 * @throws Error when it is anything else.
 */
export function parseIdx(file: Uint8Array): { sizes: number[]; bytes: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 4 || view.getUint16(0) !== 0 || view.getUint8(2) !== 8) throw new Error('This is no IDX file of unsigned bytes.');
  const sizes = Array.from({ length: view.getUint8(3) }, (_, at) => view.getUint32(4 + 4 * at));
  const bytes = file.subarray(4 + 4 * sizes.length);
  if (bytes.length !== sizes.reduce((product, size) => product * size, 1)) throw new Error('The IDX file has another length than it says.');
  return { sizes, bytes };
}
