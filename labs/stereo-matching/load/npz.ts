import { inflateRawSync } from 'node:zlib';

/** An array as NumPy stores it: its shape, and its numbers row by row. */
export interface NumpyArray {
  shape: number[];
  values: Float32Array;
}

/** Marks in a zip archive (PKWARE's APPNOTE): the end of the central directory, and an entry of it. */
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * Reads the first array of an `.npz` file, which is a zip archive of `.npy` files.
 *
 * @throws Error when the bytes are no such archive, or when the array does not hold 32-bit floats row by row.
 */
export function readNpz(archive: Buffer): NumpyArray {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(endMark).buffer));
  if (end < 0) throw new Error('This is no zip archive: its end is missing.');
  const entry = archive.readUInt32LE(end + 16);
  if (archive.readUInt32LE(entry) !== entryMark) throw new Error('This zip archive has no first entry.');
  const [method, size, local] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20), archive.readUInt32LE(entry + 42)];
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const stored = archive.subarray(start, start + size);
  if (method !== 0 && method !== 8)
    throw new Error(`This zip archive is packed by method ${method}, which is neither stored nor deflated.`);
  return readNpy(method === 0 ? stored : inflateRawSync(stored));
}

/**
 * Reads an `.npy` file of 32-bit floats.
 *
 * @throws Error when it holds something else, or its columns one after the other.
 */
export function readNpy(file: Buffer): NumpyArray {
  if (file.toString('latin1', 1, 6) !== 'NUMPY') throw new Error('This is no array of NumPy.');
  const long = file.readUInt8(6) > 1;
  const start = (long ? 12 : 10) + (long ? file.readUInt32LE(8) : file.readUInt16LE(8));
  const header = file.toString('latin1', long ? 12 : 10, start);
  if (!header.includes("'descr': '<f4'") || !header.includes("'fortran_order': False"))
    throw new Error(`The array is not one of 32-bit floats row by row: ${header.trim()}`);
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '').split(',').flatMap((part) => (part.trim() ? [Number(part)] : []));
  const count = shape.reduce((product, side) => product * side, 1);
  return { shape, values: Float32Array.from({ length: count }, (_, index) => file.readFloatLE(start + 4 * index)) };
}
