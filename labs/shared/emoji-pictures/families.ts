import type { Emoji } from './emoji.ts';

/** Subgroups that are variations of one drawing, or signs of one system: each is a family as a whole, the hands together. */
const series: Record<string, string> = {
  'face-smiling': 'face-smiling',
  'face-affection': 'face-affection',
  'face-tongue': 'face-tongue',
  'face-hand': 'face-hand',
  'face-neutral-skeptical': 'face-neutral-skeptical',
  'face-sleepy': 'face-sleepy',
  'face-unwell': 'face-unwell',
  'face-hat': 'face-hat',
  'face-glasses': 'face-glasses',
  'face-concerned': 'face-concerned',
  'cat-face': 'cat-face',
  'monkey-face': 'monkey-face',
  heart: 'heart',
  'hand-fingers-open': 'hands',
  'hand-fingers-partial': 'hands',
  'hand-single-finger': 'hands',
  'hand-fingers-closed': 'hands',
  hands: 'hands',
  'hand-prop': 'hands',
  person: 'person',
  family: 'family',
  'person-symbol': 'person-symbol',
  time: 'time',
  arrow: 'arrow',
  'av-symbol': 'av-symbol',
  zodiac: 'zodiac',
  keycap: 'keycap',
  alphanum: 'alphanum',
  geometric: 'geometric',
  math: 'math',
  punctuation: 'punctuation',
};

/** Words that say nothing about what is drawn: they would make one family of all people, or of all faces of animals. */
const emptyWords = new Set(
  `a and at for from in into of off on or over the to up with without
   man men woman women person people boy girl male female mens womans mans mr mrs mx
   face facing right left front sign symbol button mark heavy light small large medium big black white red green blue orange yellow purple brown
   playing getting holding oncoming open closed old new low high first second third half double`.split(/\s+/),
);

/** Pairs that no shared word and no code point tell: the same figure under a name for each gender. */
const sameFigure: readonly (readonly [string, string])[] = [
  ['1F934', '1F478'], // prince, princess
  ['1F934', '1FAC5'], // prince, person with crown
  ['1F385', '1F936'], // Santa Claus, Mrs. Claus
  ['1F385', '1F9D1-200D-1F384'], // Santa Claus, Mx. Claus
  ['1F57A', '1F483'], // man dancing, dancer
];

/** Code points that begin many unrelated sequences: man, woman, person. */
const anyone = new Set(['1F468', '1F469', '1F9D1']);

/**
 * The family of each emoji, in their order: variants of one drawing that would leak from part to part of a split. Emoji are one family when
 * their subgroup is a series (clock faces, hearts, hands, arrows …), when they are of one subgroup and share a word of their names
 * ("man astronaut", "astronaut"; "dog", "guide dog"), or when their sequences begin with the same code point. Families are the connected
 * components of these pairs (union–find); one is named by its first member's id, or by its series.
 */
export function familiesOf(emoji: readonly Emoji[]): string[] {
  const parent = emoji.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const firstOf = new Map<string, number>();
  emoji.forEach((each, index) => {
    for (const key of keysOf(each)) {
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, index);
      else {
        const [low, high] = [root(first), root(index)].sort((a, b) => a - b);
        if (low !== undefined && high !== undefined) parent[high] = low;
      }
    }
  });
  return emoji.map((each, index) => series[each.subcategory] ?? emoji[root(index)]?.id ?? each.id);
}

/** What an emoji shares with its family. */
function keysOf({ id, name, shortNames, subcategory }: Emoji): string[] {
  const whole = series[subcategory];
  if (whole !== undefined) return [`series ${whole}`];
  const [first = id] = id.split('-');
  const words = `${name} ${shortNames.join(' ')}`
    .split(/[^a-z]+/)
    .map((word) => word.replace(/(?<=...)s$/, ''))
    .filter((word) => word.length > 2 && !emptyWords.has(word));
  const figures = sameFigure.filter((pair) => pair.includes(id)).map(([one]) => `figure ${one}`);
  return [...words.map((word) => `${subcategory} ${word}`), ...(anyone.has(first) ? [] : [`begins ${first}`]), ...figures];
}
