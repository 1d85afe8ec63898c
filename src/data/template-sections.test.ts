import { expect, test } from 'vitest';
import { templateSections } from './template-sections.ts';

test('the template has 23 sections in order, with ids of their own', () => {
  const numbers = templateSections.map(({ number }) => number);
  expect(numbers).toHaveLength(23);
  expect(numbers).toEqual(['1', ...numbered(2, 6), ...numbered(3, 5), ...numbered(4, 4), ...numbered(5, 7)]);
  expect(new Set(templateSections.map(({ id }) => id)).size).toBe(23);
});

function numbered(part: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${part}.${index + 1}`);
}
