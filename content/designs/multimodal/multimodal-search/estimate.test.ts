import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Id = (typeof estimate.order)[number];

const values = evaluateWith(estimate, {});
const value = (id: Id): number => values.get(id) ?? Number.NaN;
const at = (id: Id, inputs: Parameters<typeof evaluateWith>[1]): number => evaluateWith(estimate, inputs).get(id) ?? Number.NaN;

/** Draws between 0 and 1 from a seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many numbers of `bits` bits differ from a given one in at most `distance` of them. */
function ball(bits: number, distance: number): bigint {
  let [sum, choose] = [0n, 1n];
  for (let index = 0; index <= distance; index++) {
    sum += choose;
    choose = (choose * BigInt(bits - index)) / BigInt(index + 1);
  }
  return sum;
}

/** The share of a standard normal below a value, by the trapezoidal rule. */
function below(limit: number): number {
  const step = 1e-4;
  let sum = 0;
  for (let x = -9; x < limit; x += step) sum += step * Math.exp(-(x ** 2) / 2);
  return sum / Math.sqrt(2 * Math.PI);
}

describe('demand', () => {
  it('is one set of numbers', () => {
    expect(value('peakSearches')).toBeCloseTo(1_400, 9);
    expect(value('textDay') + value('imageDay') + value('composedDay')).toBeCloseTo(40e6, 3);
    expect(value('peakText') + value('peakImage') + value('peakComposed')).toBeCloseTo(1_400, 9);
    expect(value('newPhotoRate') * 86_400).toBeCloseTo(7.5e6, 3);
  });

  it('doubles the catalog in the days that a count takes', () => {
    let [live, days] = [120e6, 0];
    for (; live < 240e6; days++) live += 2.5e6 - 2e6;
    expect(days).toBeCloseTo(value('doubling'), 9);
  });
});

describe('the index', () => {
  it('takes what one vector takes, many times', () => {
    const vectors = 120e6 * 4;
    for (const [id, body] of [
      ['fullIndex', 768 * 4 + 256],
      ['halfIndex', 768 * 2 + 256],
      ['smallIndex', 768 + 256],
      ['shortIndex', 256 + 256],
      ['bitIndex', 96 + 256],
      ['codeIndex', 96 + 24 + 256],
      ['listIndex', 96 + 24],
    ] as const) {
      expect(value(id)).toBeCloseTo((vectors * 1.1 * body) / 1e9, 6);
    }
  });

  it('agrees with the worked example that its formula comes with', () => {
    const example = { dimensions: 256, graphLinks: 16, listings: 1_000_000, photosPerListing: 1 };
    expect(at('fullVector', example) * 1e6).toBeCloseTo(1.267e9, -7);
  });

  it('fills machines that together hold it', () => {
    const room = (value('machines') / 3) * 512 * 2 ** 30 * 0.6;
    const need = (value('smallIndex') + value('wordIndex')) * 1e9;
    expect(room).toBeGreaterThan(need);
    expect(room - 512 * 2 ** 30 * 0.6).toBeLessThan(need);
    const listings = 120e6 + 0.5e6 * value('fullTime');
    expect((need / 120e6) * listings).toBeCloseTo(room, -3);
  });

  it('costs what its decisions say at their crossings', () => {
    const disk = { listings: value('diskFlip') };
    expect(at('diskSaving', disk)).toBeCloseTo(at('diskWork', disk), 6);
    const managed = { searches: value('managedFlip') };
    expect(at('managedMonth', managed)).toBeCloseTo(at('ownListing', managed), 6);
    expect(value('diskFlip')).toBeCloseTo(120e6 + 0.5e6 * value('diskFlipTime'), 0);
  });

  it('is billed gigabyte by gigabyte', () => {
    const billed = (size: number): number => {
      let sum = 0;
      for (let read = 0; read < size * 1_000; read++) sum += (read < 32_000 ? 1 : read < 128_000 ? 0.2 : 0.04) / 1_000;
      return sum;
    };
    expect(value('largeBilled')).toBeCloseTo(billed(120e6 * 0.35 * 1_536e-9), 2);
    expect(value('otherBilled')).toBeCloseTo(billed(((120e6 * 0.65) / 7) * 1_536e-9), 2);
    expect(at('largeBilled', { listings: 1_200_000_000 })).toBeCloseTo(billed(645.12), 2);
  });
});

describe('filters', () => {
  const vectors = 126e6;
  const scan = (kept: number): number => vectors * kept * 50e-6;
  const walk = (kept: number): number => (6_000 * 4 * 50e-6) / kept;

  it('are dearest where a search over all shares finds it', () => {
    let [dearest, share] = [0, 0];
    for (let kept = 1e-4; kept < 1; kept *= 1.0001) {
      const cost = Math.min(scan(kept), walk(kept));
      if (cost > dearest) [dearest, share] = [cost, kept];
    }
    expect(share * 100).toBeCloseTo(value('crossKept'), 3);
    expect(dearest).toBeCloseTo(value('worstTime'), 1);
    expect(scan(0.02)).toBeCloseTo(value('usualScan'), 6);
    expect(walk(0.02)).toBeCloseTo(value('usualGraph'), 6);
  });

  it('take the cores of each list in each country', () => {
    let dearest = 0;
    let free = 0;
    for (const share of [0.35, ...Array.from({ length: 7 }, () => 0.65 / 7)]) {
      const list = (perListing: number): number => Math.sqrt(6_000 * 4 * 120e6 * perListing * share) * 50e-9;
      dearest += 1_400 * share * (0.88 * list(1) + 0.09 * list(3) + 0.03 * (list(1) + 2 * list(3)));
      free += 1_400 * share * 1.06 * 6_000 * 4 * 50e-9;
    }
    expect(value('vectorCores')).toBeCloseTo(0.6 * dearest + 0.4 * free, 9);
  });

  it('cross for words where a scan of fused vectors costs a walk', () => {
    const kept = value('crossWords') / 100;
    expect(42e6 * kept * 50e-6).toBeCloseTo(walk(kept), 6);
    expect(value('usualScanWords')).toBeLessThan(value('usualGraph'));
  });

  it('leave pages empty as often as draws do', () => {
    const random = draws(7);
    let empty = 0;
    for (let page = 0; page < 4_000; page++) {
      let found = false;
      for (let index = 0; index < 1_000 && !found; index++) found = random() < 0.0005;
      if (!found) empty += 1;
    }
    expect(Math.abs((empty / 4_000) * 100 - value('narrowEmpty'))).toBeLessThan(2.5);
  });
});

describe('time', () => {
  it('adds up', () => {
    expect(value('totalLatency')).toBe(15 + 20 + 15 + 70 + 25 + 60 + 20 + 30 + 45);
    expect(value('imageLatency')).toBeCloseTo(15 + 45 + 40 + 70 + 25 + 60 + 260 + 20 + 30 + 35, 9);
    expect(value('freshTime')).toBe(83);
    expect(value('goneTime')).toBe(23);
    expect(value('freshTime')).toBeLessThan(120);
    expect(value('goneTime')).toBeLessThan(30);
  });

  it('has steps that are late together less often than one is', () => {
    const random = draws(3);
    let late = 0;
    for (let page = 0; page < 20_000; page++) {
      late += Number(Array.from({ length: 8 }, random).some((draw) => draw > 0.95));
    }
    expect(Math.abs((late / 20_000) * 100 - value('someSlow'))).toBeLessThan(1.5);
    expect((value('shardTail') / 100) ** value('countryMachines')).toBeCloseTo(0.95, 12);
  });

  it('drains a backlog second by second', () => {
    const capacity = (2 * 121e12 * 0.3) / (46.82e9 + 11.02e9 / 3);
    const arrivals = (7.5e6 * 3) / 86_400;
    let [waiting, seconds] = [arrivals * 1_800, 0];
    for (; waiting > 0; seconds++) waiting += arrivals - capacity;
    expect(seconds / 60).toBeCloseTo(value('drainTime'), 1);
  });

  it('shows dead results as often as pages of 24 do', () => {
    let alive = 1;
    for (let rank = 0; rank < 24; rank++) alive *= 1 - ((2e6 / 86_400) * 300 * 20) / 120e6;
    expect((1 - alive) * 100).toBeCloseTo(value('slowPages'), 9);
  });
});

describe('encoding and re-ranking', () => {
  it('is work over rate', () => {
    const everything = 360e6 * 46.82e9 + 120e6 * 11.02e9;
    expect(value('migrationGpuTime')).toBeCloseTo(everything / (121e12 * 0.3) / 3_600, 6);
    expect(value('elapsed')).toBeCloseTo(360e6 / 9_500 / 3_600, 6);
    expect(value('migrationCost')).toBeCloseTo(value('migrationGpuTime') * 0.8048 + (value('smallMonth') * 35) / (365 / 12), 2);
    expect(value('mllmWork')).toBeCloseTo((2 * 2e9 * 356 * 24 + 25 * 220e9) / 1e12, 9);
    expect(value('textGpus')).toBe(Math.ceil((1_274 * 11.02e9) / (121e12 * 0.05 * 0.5)) + 1);
    expect(value('photoGpus')).toBe(Math.ceil((168 * 46.82e9) / (121e12 * 0.05 * 0.5)) + 1);
    expect(value('rankerGpus')).toBe(Math.ceil((1_400 * 100 * 2 * 42.5e6 * 64) / (121e12 * 0.3 * 0.6)) + 1);
  });

  it('stops where one more pair costs what it adds', () => {
    const depth = value('moneyDepth');
    const gain = (pairs: number): number => (value('searchWorth') * 0.015 * pairs) / (pairs + 40);
    expect(gain(depth + 0.5) - gain(depth - 0.5)).toBeCloseTo(value('rankerCost') / 100, 1);
  });
});

describe('worth', () => {
  it('comes to nothing at the break-evens', () => {
    expect(at('imageNet', { imageGain: value('breakEvenGain') })).toBeCloseTo(0, 6);
    const ratio = value('breakEvenSearches') / 4.8e6;
    const fixed = value('imageCost') - value('mllmMonth');
    expect(value('imageWorth') * ratio).toBeCloseTo(fixed + value('mllmMonth') * ratio, 3);
  });

  it('costs the sum of its kinds, and what is shared by all', () => {
    const kinds = value('textCost') * 35.2e3 + value('imageUnit') * 3.6e3 + value('composedCost') * 1.2e3;
    const month = (kinds * 365) / 12;
    const storage = 3 * 480e6 * 1_536e-9 * 0.08;
    const others = value('ingestGpus') * 0.8048 * 730 + value('migrationCost') / 6 + storage;
    expect(month + others).toBeCloseTo(value('servingCost'), 3);
  });
});

describe('judgments', () => {
  it('find the difference four times in five', () => {
    const power = below((Math.sqrt(value('judgeQueries')) * 0.01) / 0.2 - 1.959964);
    expect(power).toBeCloseTo(0.8, 3);
    expect(below((Math.sqrt(50) * value('fiftyGain')) / 0.2 - 1.959964)).toBeCloseTo(0.8, 3);
  });

  it('see a smaller difference when some are flipped', () => {
    const random = draws(11);
    const flipped = (chance: number): number => {
      const truth = random() < chance;
      return random() < 0.1 ? Number(!truth) : Number(truth);
    };
    let difference = 0;
    for (let pair = 0; pair < 400_000; pair++) difference += flipped(0.6) - flipped(0.5);
    expect(Math.abs((0.1 / (difference / 400_000)) ** 2 - value('noisy'))).toBeLessThan(0.08);
  });

  it('show a drop in one language as its share of the queries does', () => {
    const spread = 0.2 / Math.sqrt(value('noisyQueries') / value('noisy') / 8);
    expect(below(value('languageDrop') / spread - 1.959964)).toBeCloseTo(0.8, 2);
  });

  it('show few prohibited results four times in five', () => {
    const count = value('gateSample');
    const expected = (value('shownProhibited') * count) / 1e6;
    const limit = (60 * count) / 1e6;
    expect(below((limit - 1.644854 * Math.sqrt(limit) - expected) / Math.sqrt(expected))).toBeCloseTo(0.8, 3);
  });

  it('weigh a refused candidate by judged queries and by searches', () => {
    expect(value('refusedJudged')).toBeCloseTo((60 * 0.03 - 40 * 0.012) / 100, 12);
    expect(value('refusedTraffic')).toBeCloseTo((15 * 0.03 - 85 * 0.012) / 100, 12);
  });

  it('size experiments by the usual sum', () => {
    const spread = Math.sqrt((0.08 * 0.92 * 1.6 * 2) / value('textArm'));
    expect(below(0.0004 / spread - 1.959964)).toBeCloseTo(0.8, 3);
    const pilot = Math.sqrt((0.08 * 0.92 * 1.6 * 2) / value('pilotArm'));
    expect(below(0.0018 / pilot - 1.959964)).toBeCloseTo(0.8, 3);
  });
});

describe('copies', () => {
  it('agree by chance as counted', () => {
    expect(value('shortChance')).toBeCloseTo(Number(ball(64, 8)) / 2 ** 64, 20);
    const exact = (Number(ball(256, 31)) / 2 ** 256) * value('photoPairs');
    expect(exact).toBeLessThan(value('longFalse'));
    expect(exact).toBeGreaterThan(value('longFalse') / 100);
    const bits = value('effectiveBits');
    expect(at('longFalse', { hashBits: bits, hashDistance: (bits * 31) / 256 })).toBeCloseTo(1, 6);
  });

  it('are false negatives as often as drawing without putting back says', () => {
    const clean = (copies: number, pool: number, batch: number): number => {
      let chance = 1;
      for (let drawn = 0; drawn < batch; drawn++) chance *= 1 - copies / (pool - drawn);
      return chance;
    };
    expect(Math.abs((1 - clean(6, 50_000, 2_048)) * 100 - value('hardFalse'))).toBeLessThan(1);
    expect(Math.abs((1 - clean(12, 50_000, 2_048)) * 100 - value('exerciseFalse'))).toBeLessThan(1);
    expect((1 - clean(6, 20e6, 32_768)) * 100).toBeCloseTo(value('batchFalse'), 2);
  });
});

describe('published figures', () => {
  it('are scaled by hand', () => {
    expect(value('vintedByLoad')).toBeCloseTo((1_400 * ((60 * 128) / 20_000)) / 64, 9);
    expect(value('vintedByMemory')).toBeCloseTo((120e6 * ((60 * 512e9) / 1e9)) / (512 * 2 ** 30), 9);
    expect(value('t4GpuTime')).toBeCloseTo((360e6 * 3.58e-3) / 3_600, 9);
    expect(value('crossExample')).toBeCloseTo(100 * Math.sqrt(24_000 / 10e6), 9);
  });
});
