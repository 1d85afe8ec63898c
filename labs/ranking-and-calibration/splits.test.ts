import { describe, expect, it } from 'vitest';
import { keepNegatives, randomSplit, timeSplit } from './splits.ts';

describe('splits', () => {
  it.each([randomSplit(1003, 1), timeSplit(1003)])(
    'hold each row once, three fifths and a fifth and a fifth',
    ({ train, development, test }) => {
      expect([train.length, development.length, test.length]).toEqual([601, 201, 201]);
      expect(new Set([...train, ...development, ...test]).size).toBe(1003);
    },
  );

  it('by time puts the latest last', () => {
    const { train, development, test } = timeSplit(100);
    expect(Math.max(...train)).toBeLessThan(Math.min(...development));
    expect(Math.max(...development)).toBeLessThan(Math.min(...test));
  });

  it('at random mixes them', () => {
    expect(Math.max(...randomSplit(1000, 1).train)).toBeGreaterThan(990);
  });
});

it('keepNegatives keeps all positives, and about the share of the others', () => {
  const labels = Uint8Array.from({ length: 8000 }, (_, row) => (row % 10 === 0 ? 1 : 0));
  const kept = keepNegatives(
    Int32Array.from(labels, (_, row) => row),
    labels,
    1 / 8,
    1,
  );
  const positives = kept.filter((row) => labels[row] === 1).length;
  expect(positives).toBe(800);
  expect(kept.length - positives).toBeGreaterThan(820);
  expect(kept.length - positives).toBeLessThan(980);
});
