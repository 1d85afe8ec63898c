import { oneLine, type DocumentTemplate } from './document.ts';
import { questionsOpening } from './markers.ts';

/**
 * The lines without the comments in which a blank document lists the guiding questions. What somebody wrote into such a comment is
 * kept as text.
 */
export function withoutQuestions(lines: readonly string[], template: DocumentTemplate, sameVersion: boolean): string[] {
  const known = new Set(template.sections.flatMap(({ questions = [] }) => questions.map(({ text }) => `- ${oneLine(text)}`)));
  const isQuestion = (line: string): boolean => known.has(line.trim()) || (!sameVersion && /^\s*- .*\?\s*$/.test(line));
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const end = line.trim() === questionsOpening ? lines.findIndex((other, at) => at > index && other.trim() === '-->') : -1;
    if (end === -1) {
      kept.push(line);
      continue;
    }
    kept.push(...lines.slice(index + 1, end).filter((inside) => !isQuestion(inside)));
    index = lines[end + 1] === '' ? end + 1 : end;
  }
  return kept;
}
