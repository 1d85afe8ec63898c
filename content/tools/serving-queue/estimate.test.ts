import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

/** The value of a quantity with some inputs changed. */
function valueOf(id: string, changes: Readonly<Record<string, number>> = {}): number {
  return evaluateWith(estimate, changes).get(id) ?? Number.NaN;
}

/** Erlang's delay formula as the plain sum over states, which the engine's recursion does not use. */
function delayProbability(servers: number, load: number): number {
  let term = 1;
  let sum = 0;
  for (let count = 0; count < servers; count += 1) {
    sum += term;
    term *= load / (count + 1);
  }
  const waiting = (term * servers) / (servers - load);
  return waiting / (sum + waiting);
}

/** A generator of numbers between 0 and 1 with a fixed seed (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Waits and latencies at p99, in ms, of batches at replicas behind one queue; batch times are normal, cut at zero. */
function simulate(rate: number, size: number, replicas: number): { wait: number; latency: number } {
  const draw = uniform(7);
  const free = new Array<number>(replicas).fill(0);
  const waits: number[] = [];
  const latencies: number[] = [];
  let now = 0;
  for (let batch = 0; batch < 60_000; batch += 1) {
    const arrivals = Array.from({ length: size }, () => (now -= (Math.log(1 - draw()) * 1000) / rate));
    const first = free.indexOf(Math.min(...free));
    const start = Math.max(now, free[first] ?? 0);
    const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const end = start + Math.max(0, (5 + 2.3 * size) * (1 + 0.2 * normal));
    free[first] = end;
    waits.push(start - now);
    latencies.push(...arrivals.map((arrival) => end - arrival));
  }
  const tail = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
  return { wait: tail(waits), latency: tail(latencies) };
}

describe('published cases', () => {
  it('agrees with the table of the lecture notes', () => {
    expect(valueOf('tableFewShare')).toBeCloseTo(0.76, 2);
    expect(Math.abs(valueOf('tableFewWait') - 1.53)).toBeLessThan(0.0051);
    expect(valueOf('tableManyShare')).toBeCloseTo(0.55, 2);
    expect(valueOf('tableManyWait')).toBeCloseTo(0.28, 2);
  });

  it('agrees with the call center', () => {
    expect(valueOf('callShare') / 100).toBeCloseTo(0.1741319, 6);
    expect(valueOf('callAnswered') / 100).toBeCloseTo(0.88835, 6);
    expect(valueOf('callWait')).toBeCloseTo(7.83593701177724, 8);
  });

  it('agrees with one server and with the bank', () => {
    expect(valueOf('singleWait')).toBeCloseTo(4, 12);
    expect(valueOf('tellerOne')).toBeCloseTo(29 / 6, 10);
    expect(valueOf('tellerTwo')).toBeCloseTo(3.05, 2);
  });

  it('predicts the large batch in FP32 and misses it in mixed precision', () => {
    expect(valueOf('fullLarge') / 297.82).toBeCloseTo(1, 2);
    expect(valueOf('mixedLarge') / 128.55).toBeCloseTo(0.8, 2);
  });
});

describe('limiting cases', () => {
  const exponential = { batchSize: 1, serviceVariation: 1, fixedTime: 0, itemTime: 10 };

  it('is M/M/c without batches and with exponential service', () => {
    const changes = { ...exponential, peakRate: 450, replicas: 6 };
    const share = delayProbability(6, 4.5);
    expect(valueOf('waitShare', changes) / 100).toBeCloseTo(share, 12);
    expect(valueOf('meanWait', changes)).toBeCloseTo((share * 10) / 1.5, 10);
    expect(valueOf('tailWait', changes)).toBeCloseTo((Math.log(share * 100) * 10) / 1.5, 10);
  });

  it('halves the wait of one server when service is constant', () => {
    const changes = { ...exponential, peakRate: 80, replicas: 1 };
    expect(valueOf('meanWait', changes)).toBeCloseTo(40, 10);
    expect(valueOf('meanWait', { ...changes, serviceVariation: 0 })).toBeCloseTo(20, 10);
  });

  it('waits for nothing when the queue is nearly empty, and without end when it overflows', () => {
    expect(valueOf('tailWait', { peakRate: 20 })).toBe(0);
    expect(valueOf('tailWait', { peakRate: 3000 })).toBeGreaterThan(10_000);
    expect(valueOf('tailWaitFewer', { replicas: 1, peakRate: 20 })).toBeGreaterThan(10_000);
  });
});

describe('a simulation of the default queue', () => {
  it.each([5, 6])('agrees on the wait at p99 with %i replicas and stays within the sum of the parts', (replicas) => {
    const { wait, latency } = simulate(1500, 8, replicas);
    expect(valueOf('tailWait', { replicas }) / wait).toBeGreaterThan(0.8);
    expect(valueOf('tailWait', { replicas }) / wait).toBeLessThan(1.25);
    expect(latency).toBeLessThan(valueOf('tailLatency', { replicas }));
    expect(latency).toBeGreaterThan(valueOf('tailLatency', { replicas }) * 0.75);
  });
});
