import type { Domain } from '../site/domains.ts';
import { loadQuestions, loadRubric } from './interview.ts';
import { templateGuide } from './template.ts';

/** What a reader reads in the guide to a section, as one text. */
function guideText(id: string): string {
  const { purpose, points, questions, strong, weak, weakBecause, mistakes, contributors, enough } = templateGuide(id);
  return [
    purpose,
    ...points,
    ...questions.map(({ text }) => text),
    strong,
    weak,
    weakBecause,
    ...mistakes,
    ...contributors.flatMap(({ role, gives }) => [role, gives]),
    ...Object.values(enough),
  ].join('\n');
}

/** What a reader reads of the questions of a domain, as one text. */
function questionTexts(domain: string): string {
  return loadQuestions()
    .filter((question) => question.domain === (domain as Domain))
    .map(({ question, answer, weak }) => [question, ...answer, weak].join('\n'))
    .join('\n');
}

/** What a reader reads of a signal of the rubric, as one text. */
function signalText(id: string): string {
  return loadRubric()
    .filter((signal) => signal.id === id)
    .map(({ looksFor, below, mid, senior, staff, practice }) => [looksFor, below, mid, senior, staff, practice].join('\n'))
    .join('\n');
}

/** Components that show a text from data, by the attribute that names it. */
const shown: readonly (readonly [tag: RegExp, text: (name: string) => string])[] = [
  [/<TemplateSection id="([^"]+)" \/>/g, guideText],
  [/<QuestionGroup domain="([^"]+)">/g, questionTexts],
  [/<Rubric signal="([^"]+)" \/>/g, signalText],
];

/** The source of a page with the texts that its components take from data, such as `<TemplateSection id="costs" />`, so that its words can be counted. */
export function writtenOut(source: string): string {
  return shown.reduce((text, [tag, textOf]) => text.replace(tag, (_component, name: string) => textOf(name)), source);
}
