import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../../shared/probability.ts';
import { seededRandom } from '../../shared/random.ts';
import { madeUp } from '../made-up.ts';
import { measure, sortPredictions } from '../metrics.ts';
import { boostedTrees } from '../models/boosted-trees.ts';
import { randomSplit } from '../splits.ts';
import { choose } from './choose.ts';
import { drift, recalibrate } from './drift.ts';

const data = madeUp(1500, 1, (cells) => (cells[0] ?? 0) - 2);
const family = { ...boostedTrees, grid: boostedTrees.grid.slice(0, 2), stages: { name: 'trees', at: [5, 20] } };

describe('choose', () => {
  const split = randomSplit(data.rows, 1);
  const { settings, trials } = choose(family, data, split, 1);

  it('lists every configuration, and marks the one with the lowest loss', () => {
    expect(trials).toHaveLength(4);
    const [best] = [...trials].sort((a, b) => a.developmentLogLoss - b.developmentLogLoss);
    expect(trials.filter(({ chosen }) => chosen)).toEqual([best]);
    expect(settings).toEqual(best?.settings);
  });

  it('does not look at the test part', () => {
    const labels = data.labels.slice();
    for (const row of split.test) labels[row] = 1 - (labels[row] ?? 0);
    expect(choose(family, { ...data, labels }, split, 1).trials).toEqual(trials);
  });
});

describe('recalibrate', () => {
  const random = seededRandom(4);
  const truth = Float64Array.from({ length: 8000 }, () => sigmoid(-1 + random.normal()));
  const labels = Uint8Array.from(truth, (probability) => (random.next() < probability ? 1 : 0));
  const wrong = truth.map((probability) => sigmoid(logit(probability) - 2));
  const before = { predictions: wrong.slice(0, 3000), labels: labels.slice(0, 3000) };
  const stream = { predictions: wrong.slice(3000), labels: labels.slice(3000) };

  it('follows the response rate', () => {
    expect(measure(sortPredictions(recalibrate(before, stream)), stream.labels).predictedOverObserved).toBeCloseTo(1, 1);
  });

  it('never uses the outcome of a row, or of a later one, for its prediction', () => {
    const later = stream.labels.slice();
    later.fill(1, drift.everyRows);
    const known = recalibrate(before, stream);
    const changed = recalibrate(before, { ...stream, labels: later });
    expect([...changed.slice(0, 2 * drift.everyRows)]).toEqual([...known.slice(0, 2 * drift.everyRows)]);
    expect(changed.at(-1)).not.toBe(known.at(-1));
  });
});
