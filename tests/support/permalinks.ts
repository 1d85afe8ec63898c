import type { AddressedPage } from '../../scripts/permalink-registry.ts';
import { isRedirect, type BuiltSite } from './built-site.ts';

/** The pages of a built site whose addresses are permanent: all but the one for unknown addresses, and redirects. */
export function addressedPages(site: BuiltSite): AddressedPage[] {
  return site.pages
    .filter((page) => page.file !== '404.html' && !isRedirect(page))
    .map(({ url, document }) => ({ path: `/${url.slice(site.base.length)}`, document }));
}
