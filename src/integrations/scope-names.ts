const scopeName = /\bastro-[a-z0-9]{8}\b/g;

/**
 * Short names for the classes by which Astro scopes component styles, in order of first use: `astro-5tqrprlb` → `_0`.
 *
 * The long names are hashes of paths: they do not compress, stand on most elements of a page, and differ between folders
 * in which the same commit is built.
 */
export function scopeNames(texts: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const text of texts) {
    for (const [attribute] of text.matchAll(/ class="[^"]*"/g)) {
      for (const [name] of attribute.matchAll(scopeName)) {
        if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
      }
    }
  }
  return names;
}

/** Replaces each scope class that has a short name. */
export function shortenScopeNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(scopeName, (name) => names.get(name) ?? name);
}
