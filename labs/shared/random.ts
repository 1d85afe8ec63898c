/** A stream of pseudo-random numbers that is the same for the same seed on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next: () => number;
  /** A whole number, uniform in [0, bound). */
  below: (bound: number) => number;
  /** Standard normal (Box and Muller, 1958). */
  normal: () => number;
}

/** A seeded generator: mulberry32, 32 bits of state, ample for shuffles and resampling. */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The whole numbers from 0 to count − 1 in a random order (Fisher and Yates). */
export function permutation(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
