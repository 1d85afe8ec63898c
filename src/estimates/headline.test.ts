import { expect, test } from 'vitest';
import problemDefinition from '../../content/lifecycle/problem-definition/estimate.ts';
import { headlineOf } from './headline.ts';
import { restrictTo } from './restrict.ts';
import { review } from './review.fixture.ts';

test('the headline is the result that is named', () => {
  expect(headlineOf(review, 'hours')).toBe('hours');
  expect(() => headlineOf(review, 'hour')).toThrow('Unknown quantity "hour". Did you mean "hours"?');
  expect(() => headlineOf(review, 'wage')).toThrow('The headline "wage" is an input; name a computed quantity.');
});

test('or the first of those that rest on the most inputs', () => {
  expect(headlineOf(review)).toBe('cost');
  const most = restrictTo(problemDefinition, [headlineOf(problemDefinition)]).inputs.length;
  for (const { id } of problemDefinition.derived) expect(restrictTo(problemDefinition, [id]).inputs.length).toBeLessThanOrEqual(most);
});
