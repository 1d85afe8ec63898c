import { describe, expect, it } from 'vitest';
import { interviewLengths, interviewLevels, interviewSteps, closingMinutes } from './interview-steps.ts';
import { sumProblem, unfoundedNumbers } from './interview-sums.ts';
import { hasProblem, loadProblems, loadQuestions, loadRubric } from './interview.ts';

describe('plans', () => {
  it.each(interviewLengths)('of %d minutes add up', (length) => {
    expect(interviewSteps.reduce((sum, { minutes }) => sum + minutes[length], closingMinutes)).toBe(length);
  });
});

describe('sumProblem', () => {
  it('accepts what comes out, rounded, and refuses what does not', () => {
    expect(sumProblem('200e6 vector * 768 * 4 B/vector = 614 GB')).toBeUndefined();
    expect(sumProblem('200e6 vector * 768 * 4 B/vector = 61 GB')).toContain('off by a factor of 10.1');
    expect(sumProblem('40e6 request / 86400 s = 463 user/s')).toContain('has a unit on one side');
    expect(sumProblem('2 * = 4')).toContain('cannot be worked out');
  });
});

describe('unfoundedNumbers', () => {
  it('takes what the question or a sum holds for founded', () => {
    const question = 'Users make 1,000 requests a second within 45 ms. What now?';
    expect(unfoundedNumbers({ question, answer: ['At 45 ms and 12 GB, in 3 s.'], sums: ['3 * 4 GB = 12 GB'] })).toEqual([]);
    expect(unfoundedNumbers({ question, answer: ['It takes 7 GB and $20.'], sums: [] })).toEqual(['7 GB', '$20']);
  });
});

describe('the question bank', () => {
  const questions = loadQuestions();

  it.each(questions.map((question) => [question.id, question] as const))('%s: sums come out, and no number stands alone', (_, question) => {
    expect(question.sums.map(sumProblem).filter(Boolean)).toEqual([]);
    expect(unfoundedNumbers(question)).toEqual([]);
  });
});

describe('the rubric and the problems', () => {
  it('are known by their design', () => {
    expect(loadProblems().every(({ design }) => hasProblem(design))).toBe(true);
    expect(hasProblem('recsys/nothing')).toBe(false);
  });

  it('are read and refer to what exists', () => {
    expect(loadRubric().length).toBeGreaterThanOrEqual(7);
    expect(
      loadProblems().every(({ phases }) =>
        Object.values(phases).every((prompts) => prompts.some(({ from }) => from === interviewLevels[0])),
      ),
    ).toBe(true);
  });
});
