import { permutation, seededRandom, type Random } from '../../shared/random.ts';
import { shareFrom, thresholdFor } from './error-rates.ts';
import type { RankedPairs } from './bootstrap.ts';
import { impostorScores, type Scores } from './scores.ts';

/** The comparisons among some identities only. */
export function within({ size, values }: Scores, identities: readonly number[]): Scores {
  const kept = new Float64Array(identities.length ** 2);
  identities.forEach((enrolled, row) => {
    identities.forEach((probe, column) => {
      kept[row * identities.length + column] = values[enrolled * size + probe] ?? 0;
    });
  });
  return { size: identities.length, values: kept };
}

/** A way to part identities in two: those that set the threshold, and those that it is tried on. */
export type Parting = (random: Random) => [setting: number[], trying: number[]];

/** Parts at random; what belongs together by `group` stays together. */
export function partByGroup(groups: readonly string[], share: number): Parting {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => members.set(group, [...(members.get(group) ?? []), index]));
  const all = [...members.values()];
  return (random) => {
    const parts: [number[], number[]] = [[], []];
    for (const index of permutation(all.length, random)) {
      const group = all[index] ?? [];
      // The group goes where it leaves the shares nearest to what they should be.
      const [setting, trying] = parts;
      (setting.length * (1 - share) <= trying.length * share ? setting : trying).push(...group);
    }
    return parts;
  };
}

/** A threshold is set for a false match rate on one part and gives another rate on the other: that rate over the wanted one, a number a parting. */
export function transferRatios(scores: Scores, parting: Parting, rates: readonly number[], partings: number, seed = 1): number[][] {
  const random = seededRandom(seed);
  const found = rates.map((): number[] => []);
  for (let count = 0; count < partings; count++) {
    const [setting, trying] = parting(random);
    const [own, other] = [impostorScores(within(scores, setting)).sort(), impostorScores(within(scores, trying)).sort()];
    rates.forEach((rate, index) => {
      found[index]?.push(shareFrom(other, thresholdFor(own, rate)) / rate);
    });
  }
  return found;
}

/** How often a claim after zero errors is wrong. */
export interface ZeroErrorTrial {
  /** Comparisons behind the claim. */
  comparisons: number;
  /** Share of draws whose true false match rate is above 3 ÷ comparisons. */
  broken: number;
  /** Median of true rate ÷ claimed rate over the draws. */
  medianRatio: number;
  /** 95th percentile of it. */
  highRatio: number;
}

/**
 * The rule of three put to the test. Some identities are drawn and the threshold is put just above the highest score of their
 * comparisons, so that none matches; then the rule says with 95 % confidence that the false match rate is at most 3 ÷ comparisons. The rate among all identities
 * that were not drawn tells whether that holds.
 *
 * @param disjoint whether each drawn identity is compared once only, which makes comparisons independent, or with all others.
 */
export function tryZeroErrors(ranked: RankedPairs, drawn: number, disjoint: boolean, draws: number, seed = 1): ZeroErrorTrial {
  const { size, enrolled, probe, falling, scores } = ranked;
  const random = seededRandom(seed);
  const comparisons = disjoint ? Math.floor(drawn / 2) : drawn * (drawn - 1);
  const ratios = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const order = permutation(size, random);
    const inside = new Uint8Array(size);
    for (const identity of order.slice(0, drawn)) inside[identity] = 1;
    let threshold = Number.NEGATIVE_INFINITY;
    if (disjoint) {
      for (let at = 0; at + 1 < drawn; at += 2)
        threshold = Math.max(threshold, scores.values[(order[at] ?? 0) * size + (order[at + 1] ?? 0)] ?? 0);
    }
    let matches = 0;
    for (let at = 0; at < falling.length; at++) {
      if (disjoint && (falling[at] ?? 0) <= threshold) break;
      const places = (inside[enrolled[at] ?? 0] ?? 0) + (inside[probe[at] ?? 0] ?? 0);
      // The first pair among the drawn ones is their highest score.
      if (!disjoint && places === 2) break;
      if (places === 0) matches++;
    }
    const outside = size - drawn;
    ratios[draw] = (matches / (outside * (outside - 1))) * (comparisons / 3);
  }
  ratios.sort();
  const at = (share: number): number => ratios[Math.floor(share * (draws - 1))] ?? Number.NaN;
  return { comparisons, broken: ratios.filter((ratio) => ratio > 1).length / draws, medianRatio: at(0.5), highRatio: at(0.95) };
}
