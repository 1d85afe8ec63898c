import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Changes = Parameters<typeof evaluateWith<(typeof estimate.inputs)[number]['id']>>[1];

function valuesWith(changes: Changes = {}): (id: string) => number {
  const values = evaluateWith(estimate, changes);
  return (id) => values.get(id) ?? Number.NaN;
}

const value = valuesWith();

describe('published cases', () => {
  it('gives the memory of the ZeRO example', () => {
    expect(value('zeroBaseline')).toBeCloseTo(120, 10);
    expect(value('zeroOne')).toBeCloseTo(31.4, 1);
    expect(value('zeroTwo')).toBeCloseTo(16.6, 1);
    expect(value('zeroThree')).toBeCloseTo(1.9, 1);
  });

  it('gives what selective recomputation saves and costs', () => {
    // The attention terms that the paper names: 80 and 64, beside 34.
    expect(value('gptSaving')).toBeCloseTo((100 * 80) / 114, 10);
    expect(value('nlgSaving')).toBeCloseTo((100 * 64) / 98, 10);
    expect(value('gptOverhead')).toBeCloseTo(2.7, 1);
    expect(value('nlgOverhead')).toBeCloseTo(1.6, 1);
  });

  it('gives the published caches', () => {
    expect(value('smallCache')).toBeCloseTo(15.62, 1);
    expect(value('middleCache')).toBeCloseTo(39.06, 1);
  });

  it('counts the parameters of Llama 3 8B', () => {
    const embeddings = 2 * 525_336_576;
    const attention = 2 * 16_777_216 + 2 * 4_194_304;
    const feedForward = 3 * 58_720_256;
    expect(value('countedParameters')).toBe(embeddings + 32 * (attention + feedForward));
  });

  it('gives the operations of Llama 3.1 405B, and what its GPU hours imply', () => {
    expect(value('largeComputation') / 1e25).toBeCloseTo(3.8, 1);
    expect(value('largeUse')).toBeCloseTo((100 * 6 * 405e9 * 15.6e12) / (30.84e6 * 3600 * 989e12), 8);
    expect(value('smallUse')).toBeCloseTo((100 * 6 * 8.029995008e9 * 15e12) / (1.3e6 * 3600 * 989e12), 8);
  });

  it('forecasts fewer GPU hours for Llama 3 8B than its card lists', () => {
    expect(value('smallForecast')).toBeCloseTo((6 * 8.029995008e9 * 15e12) / (989e12 * 0.41 * 0.9 * 3600), 4);
  });

  it('bounds the measured throughputs', () => {
    const tokens = 494;
    const step = (tokens * 1500 * 65_536) / 3.35e12 + Math.max(8.029995008 / 3350, (tokens * 2 * 8.029995008e9) / 1.979e15);
    const bound = 1000 / ((1000 * 2 * 8.029995008e9) / 1.979e15 + (1000 * step) / tokens);
    expect(value('evenBatch')).toBe(tokens);
    expect(value('evenBound')).toBeCloseTo(bound, 6);
    expect(value('evenShare')).toBeLessThan(100);
    expect(value('longShare')).toBeLessThan(100);
    expect(value('wideBound')).toBeLessThan(15_220);
  });
});

/** GB of the model of the defaults at so many bytes a parameter, its matrices written out. */
const bytes = (each: number) => (each * (2 * 525_336_576 + 32 * (2 * 16_777_216 + 2 * 4_194_304 + 3 * 58_720_256))) / 1e9;

describe('limiting cases', () => {
  it('sums sixteen bytes where nothing is sharded', () => {
    const alone = valuesWith({ optimizerWays: 1, gradientWays: 1, parameterWays: 1 });
    expect(alone('stateMemory')).toBeCloseTo(bytes(16), 10);
    expect(alone('stateMemory')).toBeCloseTo(alone('allStates'), 10);
    expect(alone('largestMicroBatch')).toBe(0);
  });

  it('shares the states and nothing else with ever more GPUs', () => {
    const many = valuesWith({ optimizerWays: 20_000, gradientWays: 20_000, parameterWays: 20_000 });
    expect(many('stateMemory')).toBeCloseTo(bytes(16) / 20_000, 10);
    expect(many('activationMemory')).toBeCloseTo((34 * 8192 * 4096 * 32) / 1e9, 10);
  });

  it('keeps every activation without recomputation and the inputs of layers with it', () => {
    const pairs = 5 * 32 * 8192 * 8192 * 32;
    expect(valuesWith({ selectiveShare: 0 })('activationMemory')).toBeCloseTo((34 * 8192 * 4096 * 32 + pairs) / 1e9, 8);
    expect(valuesWith({ fullShare: 100 })('activationMemory')).toBeCloseTo((2 * 8192 * 4096 * 32) / 1e9, 8);
  });

  it('decodes one sequence as fast as the weights and its cache are read', () => {
    const one = valuesWith({ batchLimit: 1, bandwidthUse: 95 });
    expect(one('decodeRate')).toBeCloseTo((0.95 * 3.35e12) / (bytes(2) * 1e9 + 1650 * 131_072), 8);
  });

  it('adds GPUs to a replica until the model fits', () => {
    const large = valuesWith({ layers: 80, hidden: 8192, heads: 64, feedForward: 28_672 });
    expect(large('parameters') / 1e9).toBeCloseTo(70.6, 1);
    expect(large('replicaGpus')).toBe(3);
    expect(large('largestBatch')).toBeGreaterThanOrEqual(16);
  });

  it('can be computed at both ends of every range', () => {
    for (const { id, range } of estimate.inputs) for (const end of range) expect(() => evaluateWith(estimate, { [id]: end })).not.toThrow();
  });
});
