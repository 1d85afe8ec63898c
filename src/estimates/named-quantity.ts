import type { Estimate, InputQuantity, Quantity } from './estimate.ts';
import { didYouMean } from './nearest.ts';

/** The quantity that an author names. Throws, with near matches, when the estimate has none of that id. */
export function namedQuantity({ quantities }: Estimate, id: string): Quantity {
  const quantity = quantities.get(id);
  if (!quantity) throw new Error(`Unknown quantity "${id}".${didYouMean(id, quantities.keys())}`);
  return quantity;
}

/** The input that an author names. Throws when the estimate has no quantity of that id, or computes it. */
export function inputNamed(estimate: Estimate, id: string): InputQuantity {
  const quantity = namedQuantity(estimate, id);
  if (quantity.kind === 'computed') throw new Error(`"${id}" is computed, not an input.`);
  return quantity;
}
