/** How endings and stems are spelled in British and in American English. The vocabulary says which results are words. */
const spellings: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(ation|ations|ational|e|ed|er|ers|es|ing|able)$/, 'iz$1'],
  [/ys(e|ed|er|ers|es|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|al|ally|hood|ite|ites)?$/, 'or$1'],
  [/(l)l(ed|er|ers|ing|ings)$/, '$1$2'],
  [/(met|cent|lit|fib|theat|calib)re(s|d)?$/, '$1er$2'],
  [/ogue(s|d)?$/, 'og$1'],
  [/(def|lic|off|pret)ence(s)?$/, '$1ense$2'],
  [/amme(s)?$/, 'am$1'],
  [/dgement(s)?$/, 'dgment$1'],
  [/^arte(fact)/, 'arti$1'],
  [/^grey/, 'gray'],
  [/^age(ing)$/, 'ag$1'],
  [/^(enrol|fulfil|instal)(s|ment|ments)?$/, '$1l$2'],
  [/^sceptic/, 'skeptic'],
  [/^(learn|burn|spell)t$/, '$1ed'],
];

/** The American spellings that a British word may have: `modelling` → `modeling`. Not all of them are words. */
export function americanSpellings(word: string): string[] {
  return spellings.flatMap(([british, american]) => {
    const other = word.replace(british, american);
    return other === word ? [] : [other];
  });
}
