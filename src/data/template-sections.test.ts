import { describe, expect, it } from 'vitest';
import { isTemplateSection, templateSections } from './template-sections.ts';

describe('template sections', () => {
  it('have numbers and ids of their own, in order', () => {
    const numbers = templateSections.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(templateSections.map(({ id }) => id)).size).toBe(templateSections.length);
    expect([...numbers].sort()).toEqual(numbers);
  });

  it('are known by their numbers', () => {
    expect(isTemplateSection('2.6')).toBe(true);
    expect(isTemplateSection('2.7')).toBe(false);
    expect(isTemplateSection('2')).toBe(false);
  });
});
