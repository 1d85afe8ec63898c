import { quote, type ReviewRule } from './reviewed.ts';

const byHand =
  /\b(?:annotators?|label(?:l)?ers|raters|crowd(?:sourc\w+|workers?)|label(?:l)?ed (?:manually|by (?:hand|people|experts|humans|our|the|a))|(?:manual|hand|human) (?:labell?ing|labels?|annotation)|hand-labell?ed|(?:experts?|doctors?|agents?|reviewers?|editors?) (?:label|annotate)\w*)\b/i;
const cost =
  /[$€£]\s?\d|\d[\d.,]*\s*(?:USD|EUR|dollars?|euros?|cents?|hours?|minutes?|seconds?|days?|person|labels? (?:a|per) (?:day|hour|week))\b/i;

/** Labels made by people, without what they cost. */
export const labelCost: ReviewRule = ({ begun, textOf }) => {
  const section = begun('data');
  const statement = section?.statements.find((text) => byHand.test(text) && !/\b(?:no|not|never|without|nobody)\b/i.test(text));
  if (!section || !statement || cost.test(section.text)) return [];
  if (
    textOf('costs')
      .split(/[.\n|]/)
      .some((text) => /label|annotat/i.test(text) && /\d/.test(text))
  )
    return [];
  return [
    {
      section: 'data',
      message: 'What does a label cost, in money or minutes, and how many do we need in a year?',
      quote: quote(statement),
    },
  ];
};
