import { channels, type Picture } from '../../shared/emoji-pictures/picture.ts';

/** What is done to a picture that was found elsewhere. Pictures are on white paper and stay at their size. */
export const disturbances = {
  small: { label: 'Shrunk to 40 px and back', apply: (picture: Picture) => resampled(resampled(picture, 40), picture.side) },
  crop: {
    label: 'Cropped by 8 % on each side',
    apply: (picture: Picture) => placed(picture, (x, y) => [0.5 + 0.84 * (x - 0.5), 0.5 + 0.84 * (y - 0.5)]),
  },
  jpeg: { label: 'Blocks quantized as JPEG does', apply: (picture: Picture) => quantized(picture, 60) },
  'turn-5': { label: 'Turned by 5°', apply: (picture: Picture) => turned(picture, 5) },
  'turn-20': { label: 'Turned by 20°', apply: (picture: Picture) => turned(picture, 20) },
  dark: {
    label: 'Darkened by 30 %',
    apply: (picture: Picture) => recolored(picture, (red, green, blue) => [0.7 * red, 0.7 * green, 0.7 * blue]),
  },
  hue: {
    label: 'Red, green and blue exchanged',
    apply: (picture: Picture) => recolored(picture, (red, green, blue) => [green, blue, red]),
  },
  mirror: { label: 'Mirrored', apply: (picture: Picture) => placed(picture, (x, y) => [1 - x, y]) },
} as const;
export type Disturbance = keyof typeof disturbances;

/** The drawing on white paper: opaque everywhere. */
export function onPaper({ side, bytes }: Picture): Picture {
  const paper = new Uint8Array(bytes.length).fill(255);
  for (let at = 0; at < bytes.length; at += channels) {
    const opacity = (bytes[at + 3] ?? 0) / 255;
    for (let color = 0; color < 3; color++) paper[at + color] = Math.round(255 * (1 - opacity) + opacity * (bytes[at + color] ?? 0));
  }
  return { side, bytes: paper };
}

/** The picture at another size: the mean of what each pixel covers, or in between (bilinear) where it grows. */
export function resampled(picture: Picture, side: number): Picture {
  const bytes = new Uint8Array(side * side * channels).fill(255);
  const taps = Math.max(1, Math.ceil(picture.side / side));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let color = 0; color < 3; color++) {
        let sum = 0;
        for (let tap = 0; tap < taps * taps; tap++) {
          const [dx, dy] = [((tap % taps) + 0.5) / taps, (Math.floor(tap / taps) + 0.5) / taps];
          sum += between(picture, ((x + dx) / side) * picture.side - 0.5, ((y + dy) / side) * picture.side - 0.5, color);
        }
        bytes[(y * side + x) * channels + color] = Math.round(sum / (taps * taps));
      }
  return { side, bytes };
}

/** Takes each pixel from elsewhere; places run from 0 to 1, and beyond the border is paper. */
function placed(picture: Picture, from: (x: number, y: number) => readonly [number, number]): Picture {
  const { side } = picture;
  const bytes = new Uint8Array(side * side * channels).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [sourceX, sourceY] = from((x + 0.5) / side, (y + 0.5) / side);
      for (let color = 0; color < 3; color++)
        bytes[(y * side + x) * channels + color] = Math.round(between(picture, sourceX * side - 0.5, sourceY * side - 0.5, color));
    }
  return { side, bytes };
}

function turned(picture: Picture, degrees: number): Picture {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return placed(picture, (x, y) => [0.5 + cosine * (x - 0.5) + sine * (y - 0.5), 0.5 - sine * (x - 0.5) + cosine * (y - 0.5)]);
}

function recolored({ side, bytes }: Picture, change: (red: number, green: number, blue: number) => readonly number[]): Picture {
  const changed = Uint8Array.from(bytes);
  for (let at = 0; at < bytes.length; at += channels)
    changed.set(change(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0).map(Math.round), at);
  return { side, bytes: changed };
}

/** Each block of 8 × 8 pixels by cosine transform, its coefficients in steps of `step` × (1 + distance from the corner ÷ 4). */
function quantized({ side, bytes }: Picture, step: number): Picture {
  const changed = Uint8Array.from(bytes);
  const block = new Float64Array(64);
  for (let top = 0; top < side; top += 8)
    for (let left = 0; left < side; left += 8)
      for (let color = 0; color < 3; color++) {
        const place = (at: number): number => ((top + (at >> 3)) * side + left + (at & 7)) * channels + color;
        for (let at = 0; at < 64; at++) block[at] = bytes[place(at)] ?? 0;
        const coarse = cosineTransform(block, 8).map((value, at) => {
          const width = (step * (1 + ((at >> 3) + (at & 7)) / 4)) / 4;
          return width * Math.round(value / width);
        });
        inverseCosineTransform(coarse, 8).forEach((value, at) => (changed[place(at)] = Math.min(255, Math.max(0, Math.round(value)))));
      }
  return { side, bytes: changed };
}

/** The orthonormal two-dimensional cosine transform (DCT-II) of `size` × `size` values. */
export function cosineTransform(values: Float64Array, size: number): Float64Array {
  return transform(values, size, size, 1);
}

/** Its inverse. */
export function inverseCosineTransform(values: Float64Array, size: number): Float64Array {
  return transform(values, size, 1, size);
}

const bases = new Map<number, Float64Array>();

/** The weights of each frequency (row) at each place (column); computed once for a size. */
function basisOf(size: number): Float64Array {
  const known = bases.get(size);
  if (known) return known;
  const table = Float64Array.from({ length: size * size }, (_, at) => {
    const [frequency, place] = [Math.floor(at / size), at % size];
    return Math.sqrt((frequency === 0 ? 1 : 2) / size) * Math.cos((Math.PI * frequency * (2 * place + 1)) / (2 * size));
  });
  bases.set(size, table);
  return table;
}

/** Weighs rows, then columns: `across` and `down` are the steps in the table from one output to the next, and from one input to the next. */
function transform(values: Float64Array, size: number, across: number, down: number): Float64Array {
  const table = basisOf(size);
  const once = (input: Float64Array): Float64Array => {
    const output = new Float64Array(size * size);
    for (let row = 0; row < size; row++)
      for (let to = 0; to < size; to++) {
        let sum = 0;
        for (let from = 0; from < size; from++) sum += (table[to * across + from * down] ?? 0) * (input[row * size + from] ?? 0);
        // Turned over, so that the second time goes along columns.
        output[to * size + row] = sum;
      }
    return output;
  };
  return once(once(values));
}

function between({ side, bytes }: Picture, x: number, y: number, color: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  let sum = 0;
  for (let corner = 0; corner < 4; corner++) {
    const [cx, cy] = [x0 + (corner & 1), y0 + (corner >> 1)];
    const isIn = cx >= 0 && cy >= 0 && cx < side && cy < side;
    sum += (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy)) * (isIn ? (bytes[(cy * side + cx) * channels + color] ?? 0) : 255);
  }
  return sum;
}
