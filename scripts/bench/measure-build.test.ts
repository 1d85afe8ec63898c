import { describe, expect, it } from 'vitest';
import { cpuSecondsOfTimes, marginalCpuMs, type BuildCost } from './measure-build.ts';

describe('cpuSecondsOfTimes', () => {
  it.each([
    ['built\n0m0.001s 0m0.002s\n0m3.430s 1m1.250s\n', 64.68],
    ['0m0.000000s 0m0.000000s\n2m3.500000s 0m1.500000s', 125],
    ['0m0,001s 0m0,002s\n0m3,5s 0m0,5s\n', 4],
  ])('adds the time of the children in %j', (output, seconds) => {
    expect(cpuSecondsOfTimes(output)).toBeCloseTo(seconds);
  });

  it('knows nothing without the line', () => {
    expect(cpuSecondsOfTimes('built in 3.00s')).toBeUndefined();
  });
});

describe('marginalCpuMs', () => {
  const cost = (words: number, cpuSeconds: number | undefined): BuildCost => ({
    pages: 1,
    words,
    cpuSeconds,
    wallSeconds: 1,
    peakRssBytes: 1,
    distBytes: 1,
    searchIndexBytes: 1,
  });

  it('is the added time over the added thousands of words', () => {
    expect(marginalCpuMs(cost(10_000, 5), cost(110_000, 7))).toBeCloseTo(20);
  });

  it('is unknown with one size, or without times', () => {
    expect(marginalCpuMs(undefined, cost(1, 1))).toBeUndefined();
    expect(marginalCpuMs(cost(1, 1), cost(1, 1))).toBeUndefined();
    expect(marginalCpuMs(cost(1, undefined), cost(2, 1))).toBeUndefined();
  });
});
