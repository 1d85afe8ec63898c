import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireEstimate } from '../estimates/page-estimate.ts';
import { numbersIn } from '../schemas/typed-numbers.ts';
import type { PracticeProblem } from '../schemas/practice-problem.ts';
import { interviewLevels } from './interview-steps.ts';
import { loadProblems } from './interview.ts';
import { quoteQuantities } from './quote-quantities.ts';

const designs = readdirSync('content/designs', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/[^/]+$/.test(path) && existsSync(`content/designs/${path}/index.mdx`))
  .sort();
const problems = loadProblems();

/** Everything that a problem says. */
function textsOf({ title, opening, facts, phases }: PracticeProblem): string[] {
  const prompts = Object.values(phases).flat();
  return [title, opening, ...facts.flatMap(({ ask, answer }) => [ask, answer]), ...prompts.map(({ text }) => text)];
}

describe('the problems of practice mode', () => {
  it('are one for each worked design', () => {
    expect(problems.map(({ design }) => design).sort()).toEqual(designs);
  });
});

describe.each(problems.map((problem) => [problem.design, problem] as const))('%s', (design, problem) => {
  const estimate = requireEstimate(`content/designs/${design}/index.mdx`);

  it('quotes quantities of the estimate, and types none', () => {
    const quoted = textsOf(problem).map((text) => quoteQuantities(text, estimate));
    expect(quoted.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(textsOf(problem).flatMap((text) => numbersIn(text.replace(/\{\{[^{}]*\}\}/g, '')))).toEqual([]);
  });

  it('opens vaguely and keeps its figures for who asks', () => {
    expect(problem.opening).not.toMatch(/\d|\{\{/);
    expect(problem.facts.length).toBeGreaterThanOrEqual(10);
    expect(problem.facts.length).toBeLessThanOrEqual(14);
    expect(problem.facts.filter(({ answer }) => answer.includes('{{')).length).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.entries(problem.phases))('%s asks each level something of its own, with time in between', (_, prompts) => {
    expect(prompts.length).toBeGreaterThanOrEqual(4);
    expect(prompts.length).toBeLessThanOrEqual(6);
    expect(interviewLevels.filter((level) => !prompts.some(({ from }) => from === level))).toEqual([]);
    expect(prompts.filter(({ after }, index) => after < (prompts[index - 1]?.after ?? 0) + 0.1)).toEqual([]);
  });
});
