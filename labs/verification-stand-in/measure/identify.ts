import { permutation, type Random } from '../../shared/random.ts';
import type { Scores } from './scores.ts';

/** Of each probe, the enrolled others that match it at a threshold, and which of them beat its own drawing. */
export interface Matches {
  size: number;
  /** Row numbers of the others whose score with the probe is at least the threshold. */
  others: readonly (readonly number[])[];
  /** Whether the probe matches its own enrolled drawing. */
  own: readonly boolean[];
  /** The others of `others` that score above the probe's own drawing. */
  ahead: readonly ReadonlySet<number>[];
}

/** Finds all matches at a threshold. */
export function matchesAt({ size, values }: Scores, threshold: number): Matches {
  const score = (enrolled: number, probe: number): number => values[enrolled * size + probe] ?? 0;
  const identities = Array.from({ length: size }, (_, index) => index);
  const others = identities.map((probe) => identities.filter((each) => each !== probe && score(each, probe) >= threshold));
  return {
    size,
    others,
    own: identities.map((each) => score(each, each) >= threshold),
    ahead: others.map((each, probe) => new Set(each.filter((other) => score(other, probe) > score(probe, probe)))),
  };
}

/** False match rate of each probe: the share of all others, enrolled, that match it. */
export function ratesOfProbes({ size, others }: Matches): Float64Array {
  return Float64Array.from(others, (each) => each.length / (size - 1));
}

/** False match rate of each enrolled drawing: the share of all others' probes that match it. */
export function ratesOfEnrolled({ size, others }: Matches): Float64Array {
  const counts = new Float64Array(size);
  for (const each of others) for (const enrolled of each) counts[enrolled] = (counts[enrolled] ?? 0) + 1;
  return counts.map((count) => count / (size - 1));
}

/** Open-set identification with one gallery. */
export interface Identification {
  /** False positive identification rate: probes of nobody enrolled that match somebody. */
  falsePositives: number;
  /** False negative identification rate: probes of somebody enrolled whose own drawing does not match, or does not come first. */
  falseNegatives: number;
}

/** Draws a gallery of `count` identities; the probes of all others are of nobody enrolled. */
export function identifyWith(matches: Matches, count: number, random: Random): Identification {
  const order = permutation(matches.size, random);
  const enrolled = new Uint8Array(matches.size);
  for (const identity of order.slice(0, count)) enrolled[identity] = 1;
  let [strangers, taken] = [0, 0];
  let [members, missed] = [0, 0];
  for (let probe = 0; probe < matches.size; probe++) {
    const found = (matches.others[probe] ?? []).filter((each) => enrolled[each] === 1);
    if (enrolled[probe] === 1) {
      members++;
      const beaten = found.some((each) => matches.ahead[probe]?.has(each));
      if (!matches.own[probe] || beaten) missed++;
    } else {
      strangers++;
      if (found.length > 0) taken++;
    }
  }
  return { falsePositives: taken / strangers, falseNegatives: missed / members };
}

/** Everybody enrolled: each probe is a stranger to the gallery of all others, and a member of the gallery of all. */
export function identifyWithAll({ size, others, own, ahead }: Matches): Identification {
  const taken = others.filter((each) => each.length > 0).length;
  const missed = own.filter((matched, probe) => !matched || (ahead[probe]?.size ?? 0) > 0).length;
  return { falsePositives: taken / size, falseNegatives: missed / size };
}

/** The share of a gallery of `count` that would match somebody if comparisons were independent and all alike: 1 − (1 − rate)^count. */
export function independentRate(rate: number, count: number): number {
  return -Math.expm1(count * Math.log1p(-rate));
}
