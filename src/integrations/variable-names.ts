// Not the middle of a class name such as `.block--wide`.
const variable = /(?<![\w-])--[a-z_][\w-]*/gi;
const startTag = /<[a-z][^<>]*?(?:"[^"]*"[^<>]*?)*>/gi;

/** The built texts in which a variable can stand, by what they are. */
export interface VariableUse {
  styles: readonly string[];
  /** Style sheets and scripts that stay as they are: their names are kept. */
  fixed: readonly string[];
}

/**
 * Short names for the variables of style sheets, the most used first: `--sl-color-text-accent` → `--a`.
 *
 * A variable of a long name stands in a sheet up to a hundred times; short ones make the sheets of all pages 7 % smaller. A
 * name that a script says, or starts (`'--chart-' + index`), is kept.
 */
export function variableNames({ styles, fixed }: VariableUse): Map<string, string> {
  const kept = new Set(fixed.flatMap((text) => text.match(/--[\w-]+/g) ?? []));
  const prefixes = [...kept].filter((name) => name.endsWith('-') && name.length > 3);
  const uses = new Map<string, number>();
  for (const [name] of styles.flatMap((css) => [...css.matchAll(variable)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  const renamed = [...uses]
    .filter(([name]) => !kept.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const names = new Map<string, string>();
  let number = 0;
  for (const [name] of renamed) {
    let short = shortName(number++);
    while (kept.has(short) || uses.has(short)) short = shortName(number++);
    names.set(name, short);
  }
  return names;
}

function shortName(number: number): string {
  // `--a` … `--z`, then `--a0` and so on: a name that starts with a digit is not valid everywhere.
  const letters = 26;
  return `--${String.fromCharCode(97 + (number % letters))}${number < letters ? '' : Math.floor(number / letters - 1).toString(36)}`;
}

/** Renames variables in a style sheet. */
export function renameInStyles(css: string, names: ReadonlyMap<string, string>): string {
  return css.replace(variable, (name) => names.get(name) ?? name);
}

/** Renames variables in the attributes of a page, where inline styles and drawings set and read them; its text stays. */
export function renameInPage(html: string, names: ReadonlyMap<string, string>): string {
  return html.replace(startTag, (tag) => (tag.includes('--') ? renameInAttributes(tag, names) : tag));
}

function renameInAttributes(tag: string, names: ReadonlyMap<string, string>): string {
  return tag.replace(/\s(?:style="[^"]*"|[\w-]+="var\([^"]*")/g, (attribute) => renameInStyles(attribute, names));
}
