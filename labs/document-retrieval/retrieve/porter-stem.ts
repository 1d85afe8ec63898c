/**
 * The stem of an English word by the rules of Porter ("An algorithm for suffix stripping", Program 14(3), 1980). Words with anything but the letters a to z,
 * and words of one or two letters, stay as they are.
 */
export function porterStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return finish(strip(strip(strip(participles(plurals(word)), doubleSuffixes, 0), icSuffixes, 0), lastSuffixes, 1));
}

type Rule = readonly [suffix: string, replacement: string];

const doubleSuffixes: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const icSuffixes: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const lastSuffixes: readonly Rule[] = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'
  .split(' ')
  .map((suffix) => [suffix, ''] as const);

/** Consonants and vowels of a stem as c and v; "y" is a vowel after a consonant. */
function shape(stem: string): string {
  let found = '';
  for (const letter of stem) found += /[aeiou]/.test(letter) || (letter === 'y' && found.endsWith('c')) ? 'v' : 'c';
  return found;
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measureOf(stem: string): number {
  return shape(stem).match(/v+c+/g)?.length ?? 0;
}

function hasVowel(stem: string): boolean {
  return shape(stem).includes('v');
}

/** Whether a stem ends in consonant, vowel, consonant, the last not w, x or y: "hop", not "snow". */
function endsShort(stem: string): boolean {
  return shape(stem).endsWith('cvc') && !/[wxy]$/.test(stem);
}

/** Applies the rule of the longest suffix that the word has, if the stem before it measures more than `least`. */
function strip(word: string, rules: readonly Rule[], least: number): string {
  const [rule] = rules.filter(([suffix]) => word.endsWith(suffix)).sort(([one], [other]) => other.length - one.length);
  if (!rule) return word;
  const [suffix, replacement] = rule;
  const stem = word.slice(0, -suffix.length);
  if (measureOf(stem) <= least || (suffix === 'ion' && !/[st]$/.test(stem))) return word;
  return stem + replacement;
}

/** Step 1a. */
function plurals(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Steps 1b and 1c. */
function participles(word: string): string {
  const found = pastOf(word);
  return found.endsWith('y') && hasVowel(found.slice(0, -1)) ? `${found.slice(0, -1)}i` : found;
}

function pastOf(word: string): string {
  if (word.endsWith('eed')) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const [suffix] = /(?:ed|ing)$/.exec(word) ?? [];
  if (suffix === undefined || !hasVowel(word.slice(0, -suffix.length))) return word;
  const stem = word.slice(0, -suffix.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem) && shape(stem).endsWith('cc')) return stem.slice(0, -1);
  return measureOf(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

/** Step 5. */
function finish(word: string): string {
  const stem = word.slice(0, -1);
  const bare = word.endsWith('e') && (measureOf(stem) > 1 || (measureOf(stem) === 1 && !endsShort(stem))) ? stem : word;
  return bare.endsWith('ll') && measureOf(bare) > 1 ? bare.slice(0, -1) : bare;
}
