import { madeUpIdentities } from '../shared/emoji-pictures/made-up.ts';
import type { Item } from './experiments/prepare.ts';

const colors = ['red', 'blue', 'green', 'gray'];
const things = ['house', 'boat', 'tree', 'lamp', 'cup', 'chair', 'bird', 'shoe'];

/** Rectangles with names: two of a family share a thing and differ in color. Made for the tests, not data of anything. */
export function madeUpItems(count: number): Item[] {
  return madeUpIdentities(count).map((identity, index) => {
    const thing = things[Math.floor(index / 2) % things.length] ?? '';
    const color = colors[(index + Math.floor(index / 16)) % colors.length] ?? '';
    return { ...identity, name: `${color} ${thing}`, shortNames: [thing], subcategory: `made-${thing}` };
  });
}
