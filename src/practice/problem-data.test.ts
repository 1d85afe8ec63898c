import { describe, expect, it } from 'vitest';
import { practiceData } from './problem-data.ts';

describe('practiceData', () => {
  const { problems, rubric } = practiceData('/');

  it('fills in the quantities of each design and leaves no mark of Markdown', () => {
    const texts = problems.flatMap(({ opening, facts, phases }) => [
      opening,
      ...facts.flatMap(({ ask, answer }) => [ask, answer]),
      ...Object.values(phases).flatMap((prompts) => prompts.map(({ text }) => text)),
    ]);
    expect(texts.filter((text) => /\{\{|\}\}|\*|`|\]\(/.test(text))).toEqual([]);
    const [ads] = problems.filter(({ design }) => design === 'recsys/ads-ranking');
    expect(ads?.facts.find(({ answer }) => /^40\W*M\W*users a day/u.test(answer))).toBeDefined();
    expect(ads?.domainName).toBe('Recommenders and ads');
  });

  it('has the rubric without its levels, which stand on the page', () => {
    expect(Object.keys(rubric[0] ?? {})).toEqual(['id', 'name', 'steps', 'practice']);
  });
});
