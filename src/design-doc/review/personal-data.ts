import { quote, type ReviewRule } from './reviewed.ts';

const personal =
  /\b(?:personal (?:data|information)|personally identifiable|PII|e-?mail addresses|phone numbers?|home addresses?|dates? of birth|(?:location|GPS|browsing|purchase|payment|search) (?:histor(?:y|ies)|data|traces?|positions?)|(?:health|medical|patient) (?:records?|data|histor(?:y|ies))|user profiles?|demographics?|chat logs|names and)\b/i;
const negated = /\b(?:no|not|never|without|neither|nobody|none)\b|n't\b/i;
const care =
  /\b(?:consent\w*|retention|retain\w*|delet\w*|eras\w*|anonymi[sz]\w*|pseudonym\w*|legal basis|lawful\w*|legitimate interest|kept for|keep \w+ for|opt(?:s|ed)?[- ](?:in|out)|hash(?:ed|es)?|aggregated|data protection|privacy impact)\b/i;

/** Personal data, and nothing on consent or on how long it is kept. */
export const personalData: ReviewRule = ({ sections, begun, mostlyFilled, textOf }) => {
  if (!(mostlyFilled || begun('safeguards')) || care.test(textOf())) return [];
  const found = sections.flatMap(({ id, statements }) => {
    const statement = statements.find((text) => personal.test(text) && !negated.test(text));
    return statement
      ? [
          {
            section: id,
            message: 'May we use these data for this, how long do we keep them, and who deletes them when a person asks?',
            quote: quote(statement),
          },
        ]
      : [];
  });
  return found.slice(0, 1);
};
