import { expect, it } from 'vitest';
import { checkPermalinks } from '../../scripts/permalink-registry.ts';
import registry from '../../src/site/permalinks.json' with { type: 'json' };
import { redirects } from '../../src/site/redirects.ts';
import { builtFolders, readBuiltSite } from '../support/built-site.ts';
import { addressedPages } from '../support/permalinks.ts';

const { missing, unregistered } = checkPermalinks(registry, addressedPages(readBuiltSite(builtFolders.site)), redirects);

it('every address that was published still leads somewhere', () => {
  expect(missing).toEqual([]);
});

it('every address is registered', () => {
  expect(unregistered).toEqual([]);
});
