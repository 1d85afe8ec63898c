import { crc32, deflateSync } from 'node:zlib';

/** A picture of up to 256 colors: the index of the color of each pixel, row by row. */
export interface Indexed {
  width: number;
  height: number;
  indices: Uint8Array;
  /** Colors as six hexadecimal digits after `#`. */
  colors: readonly string[];
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Encodes a picture as an indexed PNG (ISO/IEC 15948): one byte a pixel, rows unfiltered, as deflated by this version of Node. */
export function encodePng({ width, height, indices, colors }: Indexed): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, color by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colors.map((color) => color.slice(1)).join(''), 'hex');
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Uint8Array.from(Buffer.concat([signature, ...chunks]));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
