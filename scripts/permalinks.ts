/** Registers the new addresses of the built site in `src/site/permalinks.json`; nothing is ever removed there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtFolders, readBuiltSite } from '../tests/support/built-site.ts';
import { addressedPages } from '../tests/support/permalinks.ts';
import { collectPermalinks, mergePermalinks, type PermalinkRegistry } from './permalink-registry.ts';

const file = 'src/site/permalinks.json';
const count = (registry: PermalinkRegistry): number => Object.values(registry).reduce((sum, ids) => sum + 1 + ids.length, 0);

const registry = JSON.parse(readFileSync(file, 'utf8')) as PermalinkRegistry;
const merged = mergePermalinks(registry, collectPermalinks(addressedPages(readBuiltSite(builtFolders.site))));
writeFileSync(file, `${JSON.stringify(merged, null, 2)}\n`);
console.log(`${file}: ${count(merged)} addresses, ${count(merged) - count(registry)} of them new`);
