import { describe, expect, it } from 'vitest';
import estimate from '../../tests/fixtures/design/estimate.ts';
import type { Comparison } from './comparison.ts';
import { conditionState } from './condition-state.ts';
import { parseFormula } from './formula.ts';
import { changeInputs } from './pack-estimate.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function state(when: string, changes: Record<string, number>, inputs: string[]) {
  const { holds, compared, crossings } = conditionState(parseFormula(when) as Comparison, changeInputs(estimate, changes), inputs);
  return { holds, compared: compared.map(plain), crossings: crossings.map(plain) };
}

describe('conditionState', () => {
  it('says where a condition that does not hold would turn', () => {
    expect(state('peakRequests > 5000', {}, ['requests', 'peakFactor'])).toEqual({
      holds: false,
      compared: ['Peak requests is 4,630 requests/s'],
      crossings: ['Visits is 216 M requests/day', 'Peak over mean is 2.16'],
    });
  });

  it('says where one that holds turns back, with the other inputs as they are', () => {
    expect(state('peakRequests > 5000', { requests: 400_000_000 }, ['requests', 'peakFactor', 'requests'])).toEqual({
      holds: true,
      compared: ['Peak requests is 9,260 requests/s'],
      crossings: ['Visits is 216 M requests/day', 'Peak over mean is 1.08'],
    });
  });

  it('leaves out inputs that do not matter or cannot turn it', () => {
    expect(state('vectorSize > 1000', { vectorSize: 2_000 }, ['vectorSize', 'items', 'nothing']).crossings).toEqual([
      'Vector of an item is 1 kB/item',
    ]);
    expect(state('peakRequests > 5000', { peakFactor: 1, requests: 1_000_000 }, ['peakFactor']).crossings).toEqual([]);
  });

  it('takes the crossing nearer to where the input is', () => {
    const both = state('candidateLatency * (50 - candidateLatency / 1) > 0 * rankingLatency', {}, []);
    expect(both.crossings).toEqual([]);
  });

  it('does not hold where it cannot be computed', () => {
    expect(state('1 / (rankingLatency - 3 * candidateLatency) > 2 / candidateLatency', {}, []).holds).toBe(false);
  });
});
