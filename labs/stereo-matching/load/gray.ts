import sharp from 'sharp';

/** A gray picture: one byte a pixel, row by row. */
export interface Gray {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Decodes a picture file to gray: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), rounded. */
export async function readGray(file: string | Uint8Array): Promise<Gray> {
  const { data, info } = await sharp(file).removeAlpha().toColorspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * channels, pixel * channels + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
  return { width, height, pixels };
}

/** Shrinks a picture by a whole factor: each pixel is the mean of a square; what does not fill a square is cut off. */
export function shrink({ width, height, pixels }: Gray, factor: number): Gray {
  const [columns, rows] = [Math.floor(width / factor), Math.floor(height / factor)];
  const small = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let row = y * factor; row < (y + 1) * factor; row++)
        for (let column = x * factor; column < (x + 1) * factor; column++) sum += pixels[row * width + column] ?? 0;
      small[y * columns + x] = Math.round(sum / (factor * factor));
    }
  }
  return { width: columns, height: rows, pixels: small };
}
