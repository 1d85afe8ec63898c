import { quote, type ReviewRule } from './reviewed.ts';

const target =
  /\b(?:below|under|above|over|at least|at most|less than|more than|within|reach(?:es)?|target|goal|by|to|of)\b[^.|\n]{0,30}?\d[\d.,]*\s*(?:%|percent|points?|s\b|seconds?|min|minutes?|ms\b|k\b|M\b)?/i;
const start =
  /\b(?:today|now|current(?:ly)?|baselines?|at present|so far|existing|from\s+[^.|\n]{0,20}?\d|against|compared|relative to|than (?:the|a|an|our|it|today)|last (?:year|month|quarter)|status quo|was|were|until now|instead of|holdout|control)\b/i;

/** A target without the number of today. */
export const metricBaseline: ReviewRule = ({ begun }) =>
  ['business-metrics', 'performance-metrics'].flatMap((id) => {
    const section = begun(id);
    const statement = section?.statements.find((text) => target.test(text));
    if (!section || !statement || start.test(section.text)) return [];
    return [
      { section: id, message: 'What is the number today? A target says little without the value it starts from.', quote: quote(statement) },
    ];
  });
