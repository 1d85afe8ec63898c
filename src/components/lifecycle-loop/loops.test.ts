import { describe, expect, it } from 'vitest';
import { stageIds } from './lifecycle.ts';
import { loops, stages } from './loops.ts';

const words = (text: string): number => text.split(/\s+/).length;

describe('the stages', () => {
  it('are all there, in their order', () => {
    expect(stages.map(({ id }) => id)).toEqual(stageIds);
  });

  it.each(stages)('$id: says in at most eight words what it decides', ({ decides }) => {
    expect(words(decides)).toBeLessThanOrEqual(8);
  });
});

describe('the loops', () => {
  it('have names of their own, fit for an address', () => {
    const ids = loops.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('have labels of their own', () => {
    expect(new Set(loops.map(({ label }) => label)).size).toBe(loops.length);
  });

  it('reach every stage', () => {
    const reached = new Set(loops.flatMap(({ from, to }) => [from, to]));
    expect(stageIds.filter((id) => !reached.has(id))).toEqual([]);
  });

  describe.each(loops)('$id', ({ from, to, label, observation, trigger, cost }) => {
    it('leads back', () => {
      expect(stageIds.indexOf(to)).toBeLessThan(stageIds.indexOf(from));
    });

    it('has a label of two to five words', () => {
      expect(words(label)).toBeGreaterThanOrEqual(2);
      expect(words(label)).toBeLessThanOrEqual(5);
    });

    it('ends each sentence', () => {
      for (const text of [observation, trigger, cost]) expect(text).toMatch(/^\S.+\.$/);
    });
  });
});
