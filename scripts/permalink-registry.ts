/** Every address that was ever published: path of the page without the base → ids on it. */
export type PermalinkRegistry = Record<string, string[]>;

/** A page as far as its addresses matter. */
export interface AddressedPage {
  /** Path on the site without the base: `/lifecycle/`. */
  path: string;
  document: Document;
}

/** What a registry and a built site disagree about, each a sentence with the mend. */
export interface PermalinkProblems {
  /** Addresses that were published and lead nowhere now. */
  missing: string[];
  /** Addresses that are new. */
  unregistered: string[];
}

/** The addresses that readers can link to: pages, their headings, and what is marked as an anchor. */
export function collectPermalinks(pages: readonly AddressedPage[]): PermalinkRegistry {
  const registry: PermalinkRegistry = {};
  for (const { path, document } of pages) {
    const elements = document.querySelectorAll('main :is(h2, h3)[id], main [data-anchor][id]');
    registry[path] = [...new Set([...elements].map(({ id }) => id))].filter((id) => !id.startsWith('starlight__')).sort();
  }
  return sorted(registry);
}

/** The registry with the addresses of a built site added; nothing is ever removed. */
export function mergePermalinks(registry: PermalinkRegistry, built: PermalinkRegistry): PermalinkRegistry {
  const merged: PermalinkRegistry = { ...registry };
  for (const [path, ids] of Object.entries(built)) merged[path] = [...new Set([...(merged[path] ?? []), ...ids])].sort();
  return sorted(merged);
}

/** Compares the registry with a built site. A page that moved counts as its redirect's target, with all of its ids. */
export function checkPermalinks(
  registry: PermalinkRegistry,
  pages: readonly AddressedPage[],
  redirects: Readonly<Record<string, string>>,
): PermalinkProblems {
  const byPath = new Map(pages.map((page) => [page.path, page.document]));
  const missing = Object.entries(registry).flatMap(([path, ids]) => {
    const document = byPath.get(redirects[path] ?? path);
    if (!document) return [`${path} was published and is gone. Bring it back, or redirect it in src/site/redirects.ts.`];
    return ids
      .filter((id) => document.getElementById(id) === null)
      .map((id) => `${path}#${id} was published and is gone. Keep the id, or put <span id="${id}" /> where its text is now.`);
  });
  const unregistered = Object.entries(collectPermalinks(pages)).flatMap(([path, ids]) => {
    const known = registry[path];
    const addresses = known ? ids.filter((id) => !known.includes(id)).map((id) => `${path}#${id}`) : [path];
    return addresses.map((address) => `${address} is not registered: run npm run permalinks.`);
  });
  return { missing, unregistered };
}

function sorted(registry: PermalinkRegistry): PermalinkRegistry {
  return Object.fromEntries(Object.entries(registry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
