import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtFolders, isRedirect, readBuiltSite } from '../support/built-site.ts';
import { weighPage, type PageWeight } from '../support/page-weight.ts';

const kilobyte = 1024;

/** One limit on what a page may cost, in bytes; see {@link PageWeight} for what is counted. */
interface Budget {
  name: string;
  actual: (weight: PageWeight) => number;
  limit: (weight: PageWeight) => number;
}

const budgets: readonly Budget[] = [
  { name: 'HTML', actual: ({ html }) => html, limit: ({ words }) => (8 + 5 * (words / 1000)) * kilobyte },
  { name: 'script', actual: ({ script }) => script, limit: () => 8 * kilobyte },
  { name: 'style', actual: ({ style }) => style, limit: () => 10 * kilobyte },
  { name: 'text fonts', actual: ({ textFonts }) => textFonts, limit: () => 60 * kilobyte },
];

const site = readBuiltSite(builtFolders.site);
const pages = site.pages.filter((page) => !isRedirect(page)).map((page) => ({ url: page.url, weight: weighPage(site, page) }));
const rows = pages.flatMap(({ url, weight }) =>
  budgets.map(({ name, actual, limit }) => ({ page: url, budget: name, actual: actual(weight), limit: limit(weight) })),
);
const inKilobytes = (bytes: number): string => (bytes / kilobyte).toFixed(1);

mkdirSync('reports', { recursive: true });
writeFileSync(
  'reports/budgets.md',
  [
    '| page | budget | KB | limit |',
    '| --- | --- | ---: | ---: |',
    ...rows.map((row) => `| ${row.page} | ${row.budget} | ${inKilobytes(row.actual)} | ${inKilobytes(row.limit)} |`),
    '',
  ].join('\n'),
);

describe('budgets', () => {
  it.each(rows.map((row) => ({ ...row, kb: inKilobytes(row.actual), of: inKilobytes(row.limit) })))(
    '$page: $budget $kb of $of KB',
    ({ actual, limit }) => {
      expect(actual).toBeLessThanOrEqual(limit);
    },
  );
});

describe.each(pages)('$url', ({ weight }) => {
  it('loads for math only if it holds math', () => {
    expect(weight.loadsMath && !weight.hasMath).toBe(false);
  });

  it('loads nothing from another host', () => {
    expect(weight.thirdParties).toEqual([]);
  });
});
