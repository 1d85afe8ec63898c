import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { models } from '../../src/components/threshold-explorer/state.ts';
import { builtFolders, otherBase, readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite(builtFolders.site);
const page = site.pages.find(({ url }) => url === '/tools/threshold-explorer/');
const text = (selector: string): string[] =>
  [...(page?.document.querySelectorAll(selector) ?? [])].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

describe('the threshold explorer, as built', () => {
  it('has ten thresholds as a table, each with counts that add up to the test rows', () => {
    const rows = [...(page?.document.querySelectorAll('[data-part="thresholds"] tbody tr') ?? [])];
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const counts = [...row.querySelectorAll('td')].slice(0, 4).map(({ textContent }) => Number(textContent.replace(',', '')));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(9043);
    }
  });

  it('has the matrix, the rates, the costs and four charts at the default threshold', () => {
    expect(text('[data-part="confusion"] td')).toEqual(['683', '1,312', '366', '6,682']);
    expect(text('[data-part="rates"] tbody tr')[0]).toMatch(/^Precision ?34\.2 % ?32\.2 to 36\.3 %$/);
    expect(text('[data-part="costs"] tbody tr')[0]).toMatch(/^Here ?0\.125 ?\$2,570$/);
    expect(page?.document.querySelectorAll('mls-threshold-explorer svg[role="img"][aria-label]')).toHaveLength(4);
  });

  it('has a form that says what needs a script, closed until there is one', () => {
    expect(text('mls-threshold-explorer .tx-needs')[0]).toContain('The controls need JavaScript.');
    expect(page?.document.querySelector('mls-threshold-explorer fieldset')?.hasAttribute('disabled')).toBe(true);
  });

  it('prints its numbers in the text, each with a link that sets the explorer to it', () => {
    const links = [...(page?.document.querySelectorAll('a.quantity') ?? [])];
    expect(links.length).toBeGreaterThan(20);
    const addresses = links.map((link) => link.getAttribute('href') ?? '');
    for (const address of addresses) expect(address).toMatch(/^(\?explore=[\w:.,-]+)?#calculate$/);
    expect(addresses.filter((address) => address.startsWith('?')).length).toBeGreaterThan(15);
  });

  it.each(models)('serves the predictions of %s in under 12 KB', (model) => {
    const file = site.read(`threshold-explorer/${model}.json`);
    expect(gzipSync(file).length).toBeLessThan(12 * 1024);
    expect(Object.keys(JSON.parse(file.toString()) as object)).toEqual(['development', 'test']);
  });

  it('finds them under a base path too', () => {
    const other = readBuiltSite(builtFolders.underBase, otherBase);
    const element = other.pages
      .find(({ url }) => url === `${otherBase}tools/threshold-explorer/`)
      ?.document.querySelector('mls-threshold-explorer');
    expect(element?.getAttribute('data-predictions')).toBe(`${otherBase}threshold-explorer/`);
    expect(other.files.has('threshold-explorer/naive-bayes.json')).toBe(true);
  });
});
