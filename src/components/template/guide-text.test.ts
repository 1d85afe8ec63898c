import { expect, it } from 'vitest';
import { templateGuide } from '../../data/template.ts';
import { withGuides } from './guide-text.ts';

it('puts the text of a guide where the page shows it, and leaves the rest', () => {
  const text = withGuides('Before.\n\n<TemplateSection id="costs" />\n\n<Other id="costs" /> after.');
  expect(text.startsWith('Before.\n\n')).toBe(true);
  expect(text.endsWith('\n\n<Other id="costs" /> after.')).toBe(true);
  expect(text).toContain(templateGuide('costs').strong);
  expect(text).toContain(templateGuide('costs').enough.production);
});

it('refuses a section that is not there', () => {
  expect(() => withGuides('<TemplateSection id="nothing" />')).toThrow('"nothing" is no section of the template.');
});
