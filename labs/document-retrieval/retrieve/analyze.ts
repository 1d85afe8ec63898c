import { porterStem } from './porter-stem.ts';

/** What is done to tokens before they are indexed or looked up. */
export interface Analysis {
  stem: boolean;
  dropStopWords: boolean;
}

/**
 * Words that say little about what a text is about: the function words of English with the words that questions are made of. Chosen by hand before
 * any question was seen.
 */
const stopWords = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing down during ' +
    'each few for from further had has have having he her here hers him his how i if in into is it its itself just may me might more most must my no nor not now of off on ' +
    'once one only or other our out over own same shall she should so some such than that the their them then there these they this those through to too under until up us ' +
    'very was we were what when where which while who whom whose why will with would you your s t'
  ).split(' '),
);

/** Turns tokens into terms; remembers stems, since the same words come again and again. */
export function analyzer({ stem, dropStopWords }: Analysis): (tokens: readonly string[]) => string[] {
  const stems = new Map<string, string>();
  const termOf = (token: string): string => {
    if (!stem) return token;
    const known = stems.get(token);
    if (known !== undefined) return known;
    const found = porterStem(token);
    stems.set(token, found);
    return found;
  };
  return (tokens) => (dropStopWords ? tokens.filter((token) => !stopWords.has(token)) : tokens).map(termOf);
}
