import { quote, type ReviewRule } from './reviewed.ts';

const unfilled = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\?\?\?|\[(?:insert|your|fill)\b[^\]]*\]|\bX{2,}\s?%/;
const inWords = /\blorem ipsum\b|\bto be (?:determined|defined|decided|filled in|completed|confirmed)\b/i;

/** A place that was left to be filled, or a guiding question that stands as its own answer. */
export const placeholder: ReviewRule = ({ sections, questions }) =>
  sections.flatMap(({ id, statements }) =>
    statements.flatMap((statement) => {
      if (questions.has(statement.trim())) {
        return [{ section: id, message: 'This is the question of the template. What is the answer here?', quote: quote(statement) }];
      }
      if (!unfilled.test(statement) && !inWords.test(statement)) return [];
      return [{ section: id, message: 'Something is still to be filled in here. Who knows it, and by when?', quote: quote(statement) }];
    }),
  );
