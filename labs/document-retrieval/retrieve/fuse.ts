import { topOf } from './ranking.ts';

/** Candidates of each arm that a fusion looks at. */
export const fusionDepth = 100;

/** The constant that Cormack et al. fixed in a pilot and kept. */
export const rankConstant = 60;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): the sum over arms of 1 / (60 + rank). */
export function fuseByRank(arms: readonly Float64Array[], constant = rankConstant): Float64Array {
  const fused = new Float64Array(arms[0]?.length ?? 0);
  for (const arm of arms)
    topOf(arm, fusionDepth).forEach((place, index) => {
      fused[place] = (fused[place] ?? 0) + 1 / (constant + index + 1);
    });
  return fused;
}

/** The weighted sum of two arms, each brought to 0…1 over its own candidates; what an arm did not find has 0 from it. */
export function fuseByScore(one: Float64Array, other: Float64Array, weight: number): Float64Array {
  const fused = new Float64Array(one.length);
  for (const [arm, share] of [
    [one, 1 - weight],
    [other, weight],
  ] as const) {
    const found = topOf(arm, fusionDepth);
    const high = arm[found[0] ?? 0] ?? 0;
    const low = arm[found.at(-1) ?? 0] ?? 0;
    // The last candidate keeps a little, so that being found counts for something.
    for (const place of found)
      fused[place] = (fused[place] ?? 0) + share * (high > low ? ((arm[place] ?? 0) - low) / (high - low) + 1e-6 : 1);
  }
  return fused;
}
