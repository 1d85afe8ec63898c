import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Id = (typeof estimate.order)[number];

const values = evaluateWith(estimate, {});
const value = (id: Id): number => values.get(id) ?? Number.NaN;
const at = (id: Id, inputs: Parameters<typeof evaluateWith>[1]): number => evaluateWith(estimate, inputs).get(id) ?? Number.NaN;

/** A camera pair: depth from the columns of a point in both pictures, meters and pixels. */
const [focal, baseline] = [552, 0.15];
const columns = (x: number, z: number): [number, number] => [(focal * x) / z, (focal * (x - baseline)) / z];
const depthOf = (left: number, right: number): number => (focal * baseline) / (left - right);

/** Drives step by step from a hazard that appears just after an exposure, until it stands; meters. */
function simulatedStop(speed: number, rate: number, pairs: number, latency: number, deceleration: number): number {
  const step = 1e-5;
  const brakeAt = pairs / rate + latency;
  let [time, place, now] = [0, 0, speed];
  while (now > 0) {
    if (time >= brakeAt) now -= deceleration * step;
    place += Math.max(now, 0) * step;
    time += step;
  }
  return place;
}

describe('the error budget', () => {
  it('is what moving one column by the matching error does to a projected point', () => {
    for (const [id, z] of [
      ['errorTwo', 2],
      ['errorFour', 4],
      ['errorFar', 8],
    ] as const) {
      const [left, right] = columns(0.3, z);
      const half = 0.33 / 2;
      const spread = depthOf(left, right + half) - depthOf(left, right - half);
      expect(Math.abs(spread * 1e3 - value(id)) / value(id)).toBeLessThan(0.001);
    }
  });

  it('doubles with half the bar and meets the limit with the bar that it names', () => {
    expect(at('errorFar', { baseline: 75 })).toBeCloseTo(value('errorFarShort'), 6);
    expect(at('errorFar', { baseline: value('baselineNeeded') })).toBeCloseTo(300, 6);
  });

  it('needs the disparities that projection gives', () => {
    const [left, right] = columns(0, 0.3);
    expect(left - right).toBeCloseTo(value('disparityNear'), 9);
    expect(depthOf(192, 0)).toBeCloseTo(value('nearestMatched'), 9);
  });

  it('has a yaw bias that ignores the focal length', () => {
    for (const focalNative of [400, 736, 1_500]) expect(at('yawFar', { focalNative })).toBeCloseTo(256, 9);
  });

  it('has the yaw bias that a turned camera gives', () => {
    const [left, right] = columns(0, 4);
    const turned = focal * Math.tan(Math.atan(right / focal) + 0.0006);
    expect((depthOf(left, turned) - 4) * 1e3).toBeGreaterThan(0.97 * value('yawFour'));
    expect((depthOf(left, turned) - 4) * 1e3).toBeLessThan(1.03 * value('yawFour'));
  });
});

describe('what both cameras see', () => {
  it('is the whole corridor from the depth that it names, and the ground under the lowest row', () => {
    const [left, right] = [-0.7 / 2 + baseline / 2, -0.7 / 2 - baseline / 2];
    expect((focal * right) / value('bothSee')).toBeCloseTo(-480, 9);
    expect((focal * left) / value('bothSee')).toBeGreaterThan(-480);
    expect((focal * 0.5) / value('groundNear')).toBeCloseTo(288, 9);
    expect(at('groundNear', { cameraHeight: value('levelHeight') * 1e3 })).toBeCloseTo(value('lookAhead'), 9);
  });

  it('may be a fence at a multiple of its depth', () => {
    const bars = [0, 0.1].map((x) => columns(x, 2));
    expect(depthOf(bars[0]?.[0] ?? 0, bars[1]?.[1] ?? 0) / 2).toBeCloseTo(value('fenceAlias'), 9);
  });

  it('shows yaw by rows that differ', () => {
    let [sum, count] = [0, 0];
    for (let x = -477.5; x < 480; x += 5)
      for (let y = -285.5; y < 288; y += 5) [sum, count] = [sum + ((0.0006 * x * y) / focal) ** 2, count + 1];
    const rms = Math.sqrt(sum / count);
    expect(rms / value('yawKeystone')).toBeCloseTo(1, 2);
    expect(value('yawFeatures')).toBeCloseTo((value('yawDegrees') * 0.3) / rms / Math.sqrt(1_000), 4);
  });
});

describe('a drop-off', () => {
  it('jumps as two rays beside the edge do', () => {
    for (const [id, z] of [
      ['dropTwo', 2],
      ['dropFour', 4],
      ['dropFar', 8],
    ] as const) {
      const slope = 0.5 / z;
      const beyond = (0.5 + 0.1) / slope;
      expect((focal * baseline) / z - (focal * baseline) / beyond).toBeCloseTo(value(id), 9);
    }
  });

  it('hides and shows what projection says', () => {
    const row = (z: number): number => (focal * 0.6) / z;
    expect(value('hiddenFour')).toBeCloseTo(0.6 / (0.5 / 4) - 4, 9);
    expect(value('rowsTwo')).toBeCloseTo(row(2.4) - row(2.9), 9);
    expect(value('rowsFour')).toBeCloseTo(row(4.8) - row(5.3), 9);
    expect(value('rowsFar')).toBeCloseTo(row(9.6) - row(10.1), 9);
  });
});

describe('stopping', () => {
  it('agrees with a drive in small steps', () => {
    expect(simulatedStop(6 / 3.6, 20, 2, 0.15, 2.5)).toBeCloseTo(value('stopDistance'), 3);
    expect(simulatedStop(6 / 3.6, 20, 2, 0.15, 1.8)).toBeCloseTo(value('stopWet'), 3);
    expect(simulatedStop(10 / 3.6, 20, 2, 0.15, 2.5)).toBeCloseTo(value('stopPath'), 3);
    expect(simulatedStop(6 / 3.6, 15, 2, 0.15, 2.5)).toBeCloseTo(value('exerciseTeen'), 3);
  });

  it('uses all of its distance at the rates and speeds that it names', () => {
    expect(at('stopDistance', { frameRate: value('minRate') })).toBeCloseTo(1, 9);
    expect(at('stopDistance', { frameRate: value('oneRate'), confirmFrames: 1 })).toBeCloseTo(1, 9);
    expect(at('stopPath', { frameRate: value('exercisePath') })).toBeCloseTo(2, 9);
    expect(simulatedStop(value('wetSpeed') / 3.6, 20, 2, 0.15, 1.8)).toBeCloseTo(1, 3);
    expect(simulatedStop(value('ultrasonicSpeed') / 3.6, 1e9, 1, 0.15, 1.8)).toBeCloseTo(0.6, 3);
    expect(simulatedStop(value('bumperSpeed') / 3.6, 1e9, 1, 0.03, 2.5)).toBeCloseTo(0.06, 3);
  });

  it('is bounded by the oldest message that counts', () => {
    expect(simulatedStop(6 / 3.6, 20, 2, 0.2, 2.5)).toBeCloseTo(value('stopStale'), 3);
    expect(value('stopStale')).toBeLessThan(value('lookAhead'));
  });

  it('is not what the last layer can do from top speed', () => {
    expect(simulatedStop(6 / 3.6, 1e9, 1, 0.15, 1.8) + 0.2).toBeCloseTo(value('ringNeeded'), 3);
    const left = Math.sqrt((6 / 3.6) ** 2 - 2 * 2.5 * (0.6 - 0.25));
    expect(value('lastContact')).toBeCloseTo(left * 3.6, 9);
    expect(at('lastContact', { ultrasonicRange: value('ringNeeded') })).toBe(0);
    expect(at('ultrasonicSpeed', { ultrasonicRange: value('ringNeeded') })).toBeCloseTo(6, 9);
  });

  it('leaves a window for the frame rate', () => {
    expect(value('minRate')).toBeLessThan(value('frameRate'));
    expect(value('frameRate')).toBeLessThan(value('maxRate'));
    expect(at('perceptionPower', { frameRate: value('maxRate') })).toBeCloseTo(15, 9);
  });

  it('adds its latency up', () => {
    expect(value('totalLatency')).toBe(8 + 12 + 4 + 34 + 14 + 10 + 6 + 12);
    expect(value('reactTime')).toBeCloseTo(100 + 100 + 50, 9);
  });
});

describe('the money', () => {
  it('is as counted by hand', () => {
    expect(value('fleetKm')).toBe(2_000 * 10 * 2.4);
    expect(value('fleetHours')).toBeCloseTo(48_000 / 3.6, 6);
    const stop = (8 / 3_600) * ((10 * 3.99) / (24 / 3.6)) + (0.15 * 40 * (30 / 0.75)) / 3_600;
    expect(value('stopCost')).toBeCloseTo(stop, 9);
    expect(value('stopsSaved')).toBeCloseTo(0.88 * 48_000 * 365 * stop, 3);
    expect(value('lidarYear')).toBe(1_500_000);
    expect(value('lidarGain')).toBeCloseTo(5e-5 * 48_000 * 365 * 0.4 * 500 + 0.12 * 0.3 * 48_000 * 365 * stop, 3);
  });

  it('comes to nothing at the break-evens', () => {
    expect(at('learnedNet', { sgmStops: value('breakEvenStops') })).toBeCloseTo(0, 3);
    expect(at('learnedNet', { learnedStops: value('learnedLimit') })).toBeCloseTo(0, 3);
    expect(at('lidarGain', { lidarPrice: value('lidarFlip') })).toBeCloseTo(at('lidarYear', { lidarPrice: value('lidarFlip') }), 3);
  });

  it('counts pixels, clips and range', () => {
    expect(value('rawRate')).toBeCloseTo((2 * 1_280 * 800 * 20) / 1e6, 9);
    expect(value('uploadDay')).toBeCloseTo((3 * (48_000 / 3.6) * 40 * 2 * 1_280 * 800) / 2 / 1e12, 9);
    expect(value('range')).toBeCloseTo((800 / (80 + value('perceptionPower'))) * 3.6, 9);
    expect(at('range', { modulePower: 6 + value('powerAllowed') - value('perceptionPower') })).toBeCloseTo(24, 9);
  });
});

describe('a safety claim', () => {
  it('takes the hours of the rule of three', () => {
    expect((1 - 1e-6) ** value('ruleHours')).toBeCloseTo(0.05, 3);
    expect(value('ruleKm')).toBeCloseTo(3e6 * 3.6, 3);
    expect(value('ruleDays')).toBeCloseTo(225, 6);
  });

  it('spends exactly the target over its kinds', () => {
    const kinds = [
      [40, 0.3, 0.2, 'peopleMiss'],
      [8, 0.1, 1, 'dropsMiss'],
      [0.5, 0.1, 0.02, 'glassMiss'],
      [0.5, 0.7, 0.02, 'thinMiss'],
    ] as const;
    const rate = kinds.reduce((sum, [met, last, harm, id]) => sum + met * value(id) * (1 - (1 - last) * (1 - 0.02)) * harm, 0);
    expect(rate).toBeCloseTo(1e-6, 15);
  });
});

describe('published figures', () => {
  it('imply one disparity error at two ranges', () => {
    expect(value('vendorNearError')).toBeCloseTo(value('vendorFarError'), 9);
    expect(value('vendorNearError')).toBeCloseTo(0.2208, 4);
    expect(value('shortFarError') / value('shortNearError')).toBeLessThan(7 / 6);
    expect(value('ourNearShare') / 1.5).toBeCloseTo(0.33 / value('vendorNearError'), 6);
  });

  it('put the noise of a LiDAR where both are alike', () => {
    const range = value('lidarCross');
    expect((range ** 2 / (focal * baseline)) * 0.33).toBeCloseTo(0.03, 9);
  });
});
