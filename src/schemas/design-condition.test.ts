import { expect, test } from 'vitest';
import estimate from '../../tests/fixtures/design/estimate.ts';
import { evaluateWith } from '../estimates/evaluate-with.ts';
import { readCondition } from './design-condition.ts';

const reached = (when: string): string[] =>
  readCondition(when, estimate).crossings.map(({ input, value }) => `${input.id} ${Number(value.toPrecision(6))}`);

test('a number alone is in the unit of the quantity it is compared with', () => {
  // 5000/s · 86400 s/day ÷ 2 and 5000/s ÷ (200 M/day ÷ 86400 s/day), the nearest as a factor first or in order of declaration.
  expect(reached('peakRequests > 5000')).toEqual(['requests 216000000', 'peakFactor 2.16']);
  expect(reached('5000 < peakRequests')).toEqual(reached('peakRequests > 5000'));
  expect(reached('indexSize <= 1.28')).toEqual(['items 5000000', 'vectorSize 128']);
});

test('whole sides may be formulas over quantities', () => {
  expect(reached('rankingLatency > 4 * candidateLatency')).toEqual(['candidateLatency 11.25', 'rankingLatency 60']);
});

test('the condition fails on one side of a crossing and holds on the other', () => {
  for (const { input, value } of readCondition('peakRequests > 5000', estimate).crossings) {
    const peakAt = (factor: number): number => evaluateWith(estimate, { [input.id]: value * factor }).get('peakRequests') ?? 0;
    expect(peakAt(0.999)).toBeLessThan(5000);
    expect(peakAt(1.001)).toBeGreaterThan(5000);
  }
});

test('it is told in the labels of its quantities', () => {
  expect(readCondition('peakRequests > 5000', estimate).text.replaceAll('\u00A0', ' ')).toBe('Peak requests > 5,000 requests/s');
  expect(readCondition('rankingLatency > 4 * candidateLatency', estimate).text).toBe('Ranking > 4 × Candidates');
});

test.each([
  ['peakRequests', 'it compares nothing'],
  ['peakRequests > 50', 'it holds already at the defaults'],
  ['peakRequests > 1e9', 'no input reaches it within its plausible range'],
  ['peakRequests > items', 'Cannot compare different units'],
  ['peakRequests > 2 * 3 + items', 'different units'],
  ['peak > 5', 'Unknown quantity "peak"'],
  ['peakRequests >', 'Expected a number'],
])('%s is refused', (when, reason) => {
  expect(() => readCondition(when, estimate)).toThrow(reason);
});
