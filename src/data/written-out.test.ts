import { expect, it } from 'vitest';
import { loadQuestions } from './interview.ts';
import { templateGuide } from './template.ts';
import { writtenOut } from './written-out.ts';

it('puts the text of a guide where the page shows it, and leaves the rest', () => {
  const text = writtenOut('Before.\n\n<TemplateSection id="costs" />\n\n<Other id="costs" /> after.');
  expect(text.startsWith('Before.\n\n')).toBe(true);
  expect(text.endsWith('\n\n<Other id="costs" /> after.')).toBe(true);
  expect(text).toContain(templateGuide('costs').strong);
  expect(text).toContain(templateGuide('costs').enough.production);
});

it('refuses a section that is not there', () => {
  expect(() => writtenOut('<TemplateSection id="nothing" />')).toThrow('"nothing" is no section of the template.');
});

it('counts the questions of a domain and the signals of the rubric', () => {
  const question = loadQuestions().find(({ domain }) => domain === 'cv');
  expect(writtenOut('<QuestionGroup domain="cv">\n\n## Vision\n\n</QuestionGroup>')).toContain(question?.weak);
  expect(writtenOut('<Rubric signal="framing" />').split(/\s+/).length).toBeGreaterThan(80);
});
