import type { Estimate } from './estimate.ts';
import { namedQuantity } from './named-quantity.ts';
import { restrictTo } from './restrict.ts';

/**
 * The id of the result that stands for a whole estimate: the named one, or the one that rests on the most inputs; of equals,
 * the first declared. Throws when the named one is unknown or an input.
 */
export function headlineOf(estimate: Estimate, named?: string): string {
  if (named !== undefined) {
    if (!namedQuantity(estimate, named).formula) throw new Error(`The headline "${named}" is an input; name a computed quantity.`);
    return named;
  }
  let [best, most] = ['', -1];
  for (const { id } of estimate.derived) {
    const { length } = restrictTo(estimate, [id]).inputs;
    if (length > most) [best, most] = [id, length];
  }
  return best;
}
