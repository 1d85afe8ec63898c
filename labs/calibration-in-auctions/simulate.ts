import { drawAuctions, holdAuction, type Market, type Outcome } from './auction.ts';
import type { Parameters } from './parameters.ts';

/**
 * Holds the same auctions in each of the markets, which makes every difference between markets paired.
 *
 * @returns the outcomes of each market, in the order of the auctions over all seeds.
 */
export function simulate(
  markets: readonly Market[],
  { seeds, auctionsPerSeed }: Pick<Parameters, 'seeds' | 'auctionsPerSeed'>,
): Outcome[][] {
  const outcomes = markets.map((): Outcome[] => []);
  const candidates = Math.max(...markets.map((market) => market.candidates));
  for (const seed of seeds) {
    for (const draws of drawAuctions(candidates, auctionsPerSeed, seed)) {
      markets.forEach((market, index) => outcomes[index]?.push(holdAuction(draws, market)));
    }
  }
  return outcomes;
}
