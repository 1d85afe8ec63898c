/** A line that all answers share: each waits for a round trip, then for its turn. */
export interface SlowLine {
  roundTripMs: number;
  bitsPerSecond: number;
}

/** How long each answer takes over a line, asked at the moments when they are sent. */
export function slowLine({ roundTripMs, bitsPerSecond }: SlowLine, now: () => number = () => performance.now()): (bytes: number) => number {
  let freeAt = 0;
  return (bytes) => {
    const asked = now();
    freeAt = Math.max(asked + roundTripMs, freeAt) + (bytes * 8 * 1000) / bitsPerSecond;
    return freeAt - asked;
  };
}
