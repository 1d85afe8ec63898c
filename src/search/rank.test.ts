import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';

const hit = (id: string, score: number, words: number[] = []) => ({ id, score, words });

describe('rank', () => {
  it('sums the scores of the units and lowers them by what is not answered', () => {
    const [first, second] = rank([[[hit('all', 2, [4])], []], [[hit('all', 3, [1]), hit('part', 9)]]]);
    expect(first).toEqual({ id: 'all', score: 5, words: [1, 4], typed: new Set([1, 4]), coverage: 1 });
    expect(second?.score).toBeCloseTo(9 * 0.5 ** 1.8);
  });

  it('takes the best alternative of a unit, not their sum', () => {
    const best = [{ id: 'a', score: 3, words: [1, 2], typed: new Set([1, 2]), coverage: 1 }];
    expect(rank([[[hit('a', 2, [1])], [hit('a', 3, [2])]]])).toEqual(best);
    expect(rank([[[hit('a', 3, [1])], [hit('a', 2, [2])]]])).toEqual(best);
  });

  it('tells words that were typed from those of other names', () => {
    const [first] = rank([[[hit('a', 2, [1])], [{ ...hit('a', 3, [5]), isOtherName: true }]]]);
    expect(first).toMatchObject({ score: 3, words: [1, 5], typed: new Set([1]) });
  });

  it('puts words side by side first, in the order typed', () => {
    const hits = rank([
      [[hit('apart', 2, [1]), hit('next', 2, [3]), hit('turned', 2, [5]), hit('near', 2, [7])]],
      [[hit('apart', 2, [4]), hit('next', 2, [4]), hit('turned', 2, [4]), hit('near', 2, [9])]],
    ]);
    expect(hits.map(({ id, score }) => [id, score])).toEqual([
      ['near', 5.2],
      ['next', 5.2],
      ['apart', 4],
      ['turned', 4],
    ]);
  });

  it('orders equal scores by id, so that results do not jump', () => {
    expect(rank([[[hit('b', 1), hit('a', 1)]]]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
