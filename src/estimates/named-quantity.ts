import type { Estimate, Quantity } from './estimate.ts';
import { didYouMean } from './nearest.ts';

/** The quantity that an author names. Throws, with near matches, when the estimate has none of that id. */
export function namedQuantity({ quantities }: Estimate, id: string): Quantity {
  const quantity = quantities.get(id);
  if (!quantity) throw new Error(`Unknown quantity "${id}".${didYouMean(id, quantities.keys())}`);
  return quantity;
}
