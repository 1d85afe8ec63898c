import elementUrl from 'lazy:search/page-element.ts';
import { recentSearches } from './recent-searches.ts';

/** Loads the search of the search page once there is something to search for. Until then the form works by itself. */
const page = document.querySelector<HTMLElement>('mls-search-page');
const input = page?.querySelector('input');

if (page && input) {
  const load = (): void => {
    import(/* @vite-ignore */ elementUrl).catch(() => {
      page.dataset['failed'] = '';
    });
  };
  if (page.dataset['from'] === 'missing-path' || location.search) load();
  else {
    if (recentSearches().length > 0) load();
    for (const event of ['input', 'pointerdown']) input.addEventListener(event, load, { once: true });
    input.focus({ preventScroll: true });
  }
}
