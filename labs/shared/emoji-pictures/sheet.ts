import sharp from 'sharp';
import { channels, type Picture } from './picture.ts';

/** Side of a drawing in a sheet, and of the transparent border around each cell, in pixels. */
const side = 64;
const border = 1;

/** A sheet as it was decoded: many drawings in a grid, four bytes a pixel. */
export interface Sheet {
  width: number;
  bytes: Uint8Array;
}

/** Decodes a sheet: a PNG file, which loses nothing, so every machine gets the same bytes. */
export async function readSheet(file: string | Uint8Array): Promise<Sheet> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== channels) throw new Error(`The sheet has ${info.channels} channels where ${channels} are expected.`);
  return { width: info.width, bytes: data };
}

/**
 * Cuts one drawing out of a sheet.
 *
 * @throws Error when the sheet has no such cell.
 */
export function cutPicture({ width, bytes }: Sheet, [column, row]: readonly [column: number, row: number]): Picture {
  const cell = side + 2 * border;
  const [left, top] = [column * cell + border, row * cell + border];
  if (left + side > width || (top + side) * width * channels > bytes.length)
    throw new Error(`The sheet has no cell in column ${column}, row ${row}.`);
  const picture = new Uint8Array(side * side * channels);
  for (let y = 0; y < side; y++) {
    const from = ((top + y) * width + left) * channels;
    picture.set(bytes.subarray(from, from + side * channels), y * side * channels);
  }
  return { side, bytes: picture };
}
