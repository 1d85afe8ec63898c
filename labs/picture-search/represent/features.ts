import { add, minus, unit } from '../../shared/vectors.ts';
import { onWhite, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { colorHistogram } from '../../shared/descriptors/color-histogram.ts';
import { orientedGradients } from '../../shared/descriptors/oriented-gradients.ts';

/** Descriptions that learn nothing, by name. */
export const descriptions = {
  /** 64 boxes of color, wherever they stand. */
  histogram: (picture: Picture): Float64Array => colorHistogram(picture, 4),
  /** 16 × 16 cells of red, green and blue. */
  pixels: (picture: Picture): Float64Array => onWhite(picture, 16),
  /** Oriented gradients in cells of 8 pixels. */
  gradients: (picture: Picture): Float64Array => orientedGradients(picture, 8),
};
export type Description = keyof typeof descriptions;

/** The mean of each description over training drawings, which is subtracted before lengths are brought to one. */
export type Means = Record<Description, Float64Array>;

/** The means of some drawings. */
export function meansOf(pictures: readonly Picture[]): Means {
  const meanOf = (name: Description): Float64Array => {
    const all = pictures.map(descriptions[name]);
    const mean = new Float64Array(all[0]?.length ?? 0);
    for (const vector of all) add(mean, vector, 1 / all.length);
    return mean;
  };
  return { histogram: meanOf('histogram'), pixels: meanOf('pixels'), gradients: meanOf('gradients') };
}

/** One description at length one, with or without the mean taken off. */
export function describe(picture: Picture, name: Description, means?: Means): Float64Array {
  const vector = descriptions[name](picture);
  return unit(means ? minus(vector, means[name]) : vector);
}

/** All three, each weighing the same, at length one. */
export function describeJoined(picture: Picture, means: Means): Float64Array {
  const parts = (Object.keys(descriptions) as Description[]).map((name) => describe(picture, name, means));
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return unit(joined);
}
