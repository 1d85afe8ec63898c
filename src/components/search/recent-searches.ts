/** Where the browser keeps them. */
const key = 'mls-recent-searches';
/** More would be a history, which nobody asked for. */
const most = 6;

/** What was searched for before, the latest first. Nothing where the browser keeps nothing, or something else stands there. */
export function recentSearches(storage: () => Storage = () => localStorage): string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string' && query !== '').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers a search that led somewhere, in this browser only. */
export function rememberSearch(query: string, storage: () => Storage = () => localStorage): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches(storage).filter((other) => other.toLowerCase() !== text.toLowerCase());
  attempt(() => storage().setItem(key, JSON.stringify([text, ...others].slice(0, most))));
}

/** Forgets them all. */
export function forgetSearches(storage: () => Storage = () => localStorage): void {
  attempt(() => storage().removeItem(key));
}

/** A browser may refuse to keep anything; a search works without. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Nothing is kept.
  }
}
