import { quote, type ReviewRule } from './reviewed.ts';

const split =
  /\b(?:split|splits|divided?|partition\w*|hold[- ]?out|held out|cross[- ]?validation|folds?|set aside|test set|validation set)\b/i;
const random = /\b(?:random(?:ly)?|at random|shuffl\w+)\b/i;
const argued =
  /\b(?:not|never|no|instead|rather|avoid\w*|would|leak\w*|wrong|because|since|by (?:time|date|day|week|month|user|customer|rider|driver|patient|group|store|item))\b|n't\b/i;
const inOrder =
  /\b(?:by (?:time|date|day|week|month|user|customer|rider|driver|patient|group|store)|in time order|chronologic\w*|temporal|out[- ]of[- ]time|rolling|forward[- ]chaining|backtest\w*)\b|\b(?:test|validat|train)\w*[^.\n]*\b(?:later|last|next|following)\b|\b(?:later|last|next|following)\b[^.\n]*\b(?:test|validat|train)/i;
const timeMatters =
  /\b(?:users?|riders?|customers?|patients?|drift\w*|forecast\w*|seasons?|seasonal\w*|time series|future|over time|rush hour|weekdays?|daily|hourly|tomorrow|trips?)\b/i;

/** A random split where examples of one time or of one person belong together. */
export const randomSplit: ReviewRule = ({ sections, textOf }) => {
  const places = ['data', 'model-evaluation', 'models'];
  const all = textOf(...places);
  if (inOrder.test(all) || !timeMatters.test(`${all} ${textOf('framing', 'problem')}`)) return [];
  return sections
    .filter(({ id }) => places.includes(id))
    .flatMap(({ id, statements }) =>
      statements
        .filter((statement) => split.test(statement) && random.test(statement) && !argued.test(statement))
        .map((statement) => ({
          section: id,
          message:
            'In use the model sees later days and perhaps new people. Should the split not follow time, or keep each person on one side?',
          quote: quote(statement),
        })),
    );
};
