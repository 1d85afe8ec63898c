import { type DesignDocument, type DocumentTemplate, type DocumentTemplateSection } from './document.ts';

/** How far a section has come. */
export type SectionState = 'empty' | 'begun' | 'complete';

/** How far one section has come, and what that rests on. */
export interface SectionCompleteness {
  /** Id of the section. */
  readonly section: string;
  readonly state: SectionState;
  /** Words that the author wrote, comments left out. */
  readonly words: number;
  /** How many of the section's guiding questions share a telling word with the text: a hint, not a verdict. */
  readonly questionsTouched: number;
  readonly questions: number;
}

/** From this many words on a section without an unfilled place counts as complete. */
export const wordsOfComplete = 40;

/** From this many words on a section that says why it does not apply counts as complete. */
export const wordsOfReason = 6;

/** What the states mean, for the page that shows them. */
export const completenessExplained =
  `A section is begun with its first word. It counts as complete from ${wordsOfComplete} words on, if no TODO, TBD or ??? is left in it, ` +
  `or from ${wordsOfReason} words on, if it opens with "Not applicable" and says why. Whether the words are right, only a reader can say.`;

const unfilled = /\b(?:TODO|TBD|FIXME|XXX)\b|\?\?\?|lorem ipsum/i;

/** How far each section of the template has come in a document. */
export function completeness(document: Pick<DesignDocument, 'sections'>, template: DocumentTemplate): SectionCompleteness[] {
  return template.sections.map((section) => {
    const text = (document.sections[section.id] ?? '').replace(/<!--.*?-->/gs, ' ');
    const words = countWords(text);
    const { questions = [] } = section;
    return {
      section: section.id,
      state: stateOf(text, words),
      words,
      questionsTouched: touched(text, section),
      questions: questions.length,
    };
  });
}

function stateOf(text: string, words: number): SectionState {
  if (words === 0) return 'empty';
  const enough = /^\W*not applicable\b/i.test(text) ? wordsOfReason : wordsOfComplete;
  return words >= enough && !unfilled.test(text) ? 'complete' : 'begun';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

function touched(text: string, { questions = [] }: DocumentTemplateSection): number {
  const written = new Set(tellingWords(text));
  return questions.filter((question) => tellingWords(question.text).some((word) => written.has(word))).length;
}

const common = new Set(
  'about after again always before being between could does doing every first from have into just many more most much must need only other over same should some such than that their them then there these they this those through until very were what when where which while will with without would your'.split(
    ' ',
  ),
);

/** Words long enough to carry meaning, cut to the stem that their forms share. */
function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6).replace(/(?:es|s|ed|e)$/, ''));
}
