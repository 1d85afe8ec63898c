import { describe, expect, it } from 'vitest';
import { boardSvg } from './board.ts';
import { drawProblem } from './draw-problem.ts';
import { duePrompts, type Prompt } from './prompts.ts';
import { againstLevel, practiceNext, type ScoredSignal } from './scoring.ts';

describe('duePrompts', () => {
  const prompt = (id: string, after: number, from: Prompt['from'] = 'mid'): Prompt => ({ id, after, from, text: id });
  const prompts = [prompt('late', 0.8), prompt('early', 0.2), prompt('hard', 0.2, 'senior'), prompt('hardest', 0.2, 'staff')];
  const due = (level: Prompt['from'], spent: number, said: string[] = []): string[] =>
    duePrompts(prompts, { level, minutes: 10, spent, said: new Set(said) }).map(({ id }) => id);

  it('come at their share of the phase, and once', () => {
    expect(due('mid', 119_000)).toEqual([]);
    expect(due('mid', 120_000)).toEqual(['early']);
    expect(due('mid', 480_000)).toEqual(['early', 'late']);
    expect(due('mid', 480_000, ['early'])).toEqual(['late']);
  });

  it('are those of the level and below', () => {
    expect(due('senior', 120_000)).toEqual(['early', 'hard']);
    expect(due('staff', 120_000)).toEqual(['early', 'hard', 'hardest']);
  });
});

describe('scoring', () => {
  const rubric: ScoredSignal[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, steps: ['metrics'], practice: '' }));

  it('suggests the lowest signals, in the order of the rubric, and none that is at the top or not scored', () => {
    const next = (scores: Parameters<typeof practiceNext>[1]): string[] => practiceNext(rubric, scores).map(({ id }) => id);
    expect(next({ a: 'senior', b: 'mid', c: 'below', d: 'mid' })).toEqual(['c', 'b']);
    expect(next({ a: 'staff', b: 'staff', c: 'senior' })).toEqual(['c']);
    expect(next({})).toEqual([]);
  });

  it('is compared with the level aimed at', () => {
    expect(againstLevel('below', 'mid')).toBe('below the level');
    expect(againstLevel('senior', 'senior')).toBe('at the level');
    expect(againstLevel('staff', 'senior')).toBe('above the level');
    expect(againstLevel(undefined, 'mid')).toBe('not scored');
  });
});

describe('drawProblem', () => {
  const problems = [
    { design: 'a/1', domain: 'a' },
    { design: 'a/2', domain: 'a' },
    { design: 'b/1', domain: 'b' },
  ];
  const draw = (domain: string, seed: number, practiced: [string, number][] = []): string | undefined =>
    drawProblem(problems, { domain, seed, practiced: new Map(practiced) })?.design;

  it('draws from a domain, or from all', () => {
    expect([0, 0.4, 0.99].map((seed) => draw('', seed))).toEqual(['a/1', 'a/2', 'b/1']);
    expect([0, 0.99].map((seed) => draw('a', seed))).toEqual(['a/1', 'a/2']);
    expect(draw('c', 0.5)).toBeUndefined();
  });

  it('prefers what was practiced least', () => {
    expect(draw('', 0.99, [['b/1', 1]])).toBe('a/2');
    expect(draw('b', 0.5, [['b/1', 3]])).toBe('b/1');
  });
});

describe('boardSvg', () => {
  it('draws lines and dots on white', () => {
    const svg = boardSvg([
      { color: 'ink', points: [1, 2, 30.04, 40] },
      { color: 'accent', points: [5, 6] },
    ]);
    expect(svg).toContain('viewBox="0 0 800 500"');
    expect(svg).toContain('<polyline stroke="#1d1b17" points="1 2 30 40"/>');
    expect(svg).toContain('points="5 6 5 6"');
  });
});
