import { difference, interval, type DayBootstrap, type Replicated } from './bootstrap.ts';
import { absoluteError, isCovered, mean, type Outcome } from './metrics.ts';
import type { Slice } from './slices.ts';

/** What a gate allows. */
export interface GateRules {
  /** How much larger a slice's error may be than with the baseline, as a share. */
  sliceWorse: number;
  /** Between which shares the coverage of the cautious time must lie. */
  coverage: readonly [number, number];
}

/** Rules of this lab, set before any model was trained. */
export const gateRules: GateRules = { sliceWorse: 0.01, coverage: [0.77, 0.83] };

/** A slice with the rows that belong to it. */
export interface SliceRows extends Pick<Slice, 'id'> {
  within: readonly boolean[];
}

/** What a gate found. */
export interface Verdict {
  passed: boolean;
  /** Why not, as ids: `error`, `slice-<id>`, `coverage`. */
  refusals: readonly string[];
  /** Error of the candidate less that of the baseline, in minutes. */
  gain: Replicated;
  /** The same by slice, as a share of the baseline's. */
  slices: Readonly<Record<string, number>>;
  coverage: number;
}

/**
 * The gate before launch: the candidate's error must be lower than the baseline's with the whole 95 % interval, no slice may be
 * worse by more than the rules allow, and the cautious time must cover what it promises.
 */
export function gate(
  candidate: readonly Outcome[],
  baseline: readonly Outcome[],
  { bootstrap, slices, rules = gateRules }: { bootstrap: DayBootstrap; slices: readonly SliceRows[]; rules?: GateRules },
): Verdict {
  const [own, other] = [candidate.map(absoluteError), baseline.map(absoluteError)];
  const gain = difference(bootstrap.ratio(own), bootstrap.ratio(other));
  const bySlice = slices.map(({ id, within }): [string, number] => [id, meanWithin(own, within) / meanWithin(other, within) - 1]);
  const coverage = mean(candidate.map(isCovered));
  const refusals = [
    ...(interval(gain).high < 0 ? [] : ['error']),
    ...bySlice.filter(([, worse]) => worse > rules.sliceWorse).map(([id]) => `slice-${id}`),
    ...(coverage >= rules.coverage[0] && coverage <= rules.coverage[1] ? [] : ['coverage']),
  ];
  return { passed: refusals.length === 0, refusals, gain, slices: Object.fromEntries(bySlice), coverage };
}

function meanWithin(values: readonly number[], within: readonly boolean[]): number {
  return mean(values.filter((_, row) => within[row]));
}
