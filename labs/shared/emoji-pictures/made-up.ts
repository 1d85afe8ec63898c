import type { DrawnTwice } from './load.ts';
import { channels, type Picture } from './picture.ts';
import { seededRandom, type Random } from '../random.ts';

/** Side of a made-up drawing in pixels: half of that of an emoji, for speed. */
const side = 32;

/**
 * Identities of four rectangles each, drawn twice with every edge and color a little off. Two of a family share three rectangles. Made for the
 * tests, not data of anything.
 */
export function madeUpIdentities(count: number, seed = 1): DrawnTwice[] {
  const random = seededRandom(seed);
  let shared: number[][] = [];
  return Array.from({ length: count }, (_, index) => {
    shared = index % 2 === 0 ? Array.from({ length: 4 }, () => rectangle(random)) : [...shared.slice(0, 3), rectangle(random)];
    return {
      category: ['Food & Drink', 'Objects'][Math.floor(index / 2) % 2] ?? '',
      family: `family ${Math.floor(index / 2)}`,
      noto: draw(shared, random),
      twemoji: draw(shared, random),
    };
  });
}

/** Left, top, width, height, and three colors. */
function rectangle(random: Random): number[] {
  return [
    random.below(20),
    random.below(20),
    4 + random.below(10),
    4 + random.below(10),
    random.below(200),
    random.below(200),
    random.below(200),
  ];
}

function draw(rectangles: readonly number[][], random: Random): Picture {
  const bytes = new Uint8Array(side * side * channels);
  for (const each of rectangles) {
    const [left = 0, top = 0, width = 0, height = 0] = each.map((value) => value + random.below(3) - 1);
    const colors = each.slice(4).map((value) => value + random.below(40));
    for (let y = Math.max(0, top); y < Math.min(side, top + height); y++)
      for (let x = Math.max(0, left); x < Math.min(side, left + width); x++) bytes.set([...colors, 255], (y * side + x) * channels);
  }
  return { side, bytes };
}
