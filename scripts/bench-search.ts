/** Reports how search grows with the site and how long a reader waits: `npm run bench:search`. It gates nothing, as times depend on the machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { site } from '../src/site/site.ts';
import { readBuiltSite } from '../tests/support/built-site.ts';
import { timeBuild } from './bench/measure-build.ts';
import { measureTyping, type SearchTimes } from './bench/search-in-browser.ts';
import { measureGrowth, type SearchCost } from './bench/search-growth.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.cache/bench');
const factors = [1, 3, 10];
/** A phone on a good mobile line. */
const line = { roundTripMs: 40, bitsPerSecond: 10_000_000 };
const queries = ['calibration', 'kv cache', 'how do I choose a threshold', 'data leakage', 'sample size for an a/b test'];

console.log('building the site …');
await timeBuild(root, ['--outDir', folder], {});
console.log(`searching at ${factors.join(', ')} times its size …`);
const growth = await measureGrowth(folder, factors);
console.log('typing in a browser …');
const typing = await measureTyping(readBuiltSite(folder, site.base), line, queries, 3);
const report = `${growthTable(growth)}\n${typingTable(typing)}`;
mkdirSync(join(root, 'reports'), { recursive: true });
writeFileSync(join(root, 'reports/search-cost.md'), report);
console.log(report);

function growthTable(costs: readonly SearchCost[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
  return [
    '| size | sections | words | index built in s | index KB | first search KB | five searches KB | query ms, median | 95th percentile |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...costs.map(
      ({ factor, sections, words, buildSeconds, indexBytes, firstBytes, fifthBytes, medianMs, slowMs }) =>
        `| × ${factor} | ${sections} | ${words} | ${buildSeconds.toFixed(1)} | ${kilobytes(indexBytes)} | ${kilobytes(firstBytes)} | ${kilobytes(fifthBytes)} | ${medianMs.toFixed(1)} | ${slowMs.toFixed(1)} |`,
    ),
    '',
  ].join('\n');
}

function typingTable(times: readonly SearchTimes[]): string {
  return [
    `Last key to first results, ${line.roundTripMs} ms round trip and ${line.bitsPerSecond / 1e6} Mb/s:`,
    '',
    '| query | first of a visit, ms | after four others, ms |',
    '| --- | ---: | ---: |',
    ...times.map(({ query, coldMs, warmMs }) => `| ${query} | ${coldMs.toFixed(0)} | ${warmMs.toFixed(0)} |`),
    '',
  ].join('\n');
}
