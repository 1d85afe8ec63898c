import { expect, it, test } from 'vitest';
import { completeness, wordsOfComplete } from './completeness.ts';
import { template } from './template.fixture.ts';

function customers(text: string | undefined): ReturnType<typeof completeness>[number] | undefined {
  const sections: Record<string, string> = text === undefined ? {} : { customers: text };
  return completeness({ sections }, template).find(({ section }) => section === 'customers');
}

const long = 'word '.repeat(wordsOfComplete);

test.each([
  [undefined, 'empty'],
  [' \n\t', 'empty'],
  ['<!-- a note\n to myself -->', 'empty'],
  ['---', 'empty'],
  ['Riders.', 'begun'],
  [long, 'complete'],
  [`${long}<!-- TODO -->`, 'complete'],
  [`${long}TODO: ask`, 'begun'],
  [`${long}???`, 'begun'],
  ['Not applicable.', 'begun'],
  ['**Not applicable**: nobody but we sees the predictions.', 'complete'],
])('%j is %s', (text, state) => {
  expect(customers(text)?.state).toBe(state);
});

it('counts every section of the template, in its order', () => {
  expect(completeness({ sections: {} }, template).map(({ section }) => section)).toEqual(template.sections.map(({ id }) => id));
});

it('counts words, and questions that the text may answer', () => {
  expect(customers('Riders use it daily.')).toMatchObject({ words: 4, questions: 2, questionsTouched: 0 });
  expect(customers('Riders, frequently; predicted by us.')).toMatchObject({ questionsTouched: 1 });
  expect(customers('Drivers are affected; they never ask for predictions.')).toMatchObject({ questionsTouched: 2 });
});
