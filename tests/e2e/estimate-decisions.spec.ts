import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { startStaticServer, type StaticServer } from '../../scripts/static-server.ts';
import { designFiles, fullDesign } from '../fixtures/design/example-design.ts';
import { buildSiteCopy } from '../support/site-copy.ts';

// One worker builds a site with the example design and runs all of this.
test.describe.configure({ mode: 'default' });

let server: StaticServer;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const source = fullDesign()
    .replace('Incident, ', 'Incident, Sensitivity, ')
    .replace('### Against a published', '<Sensitivity of="peakWork" limit={2} />\n\n### Against a published');
  const site = await buildSiteCopy({
    name: 'estimate-decisions',
    overlay: resolve('tests/fixtures/sites/complete'),
    files: designFiles(source),
  });
  if (site.code !== 0) throw new Error(site.output);
  server = await startStaticServer({ folder: site.dist });
  address = `${server.url}designs/recsys/example/`;
});

test.afterAll(async () => {
  await server.close();
});

const decision = (page: Page, id = 'stages') => page.locator(`#${id}`);
const verdict = (page: Page, id = 'stages') => decision(page, id).locator('[data-verdict]');
const status = (page: Page) => page.locator('mls-estimate output');
const visits = (page: Page) => page.getByRole('textbox', { name: 'Visits', exact: true });

async function write(page: Page, text: string): Promise<void> {
  await visits(page).fill(text);
  await visits(page).press('Tab');
}

test('at the defaults a decision says where its crossing lies, and no more', async ({ page }) => {
  await page.goto(address);
  await expect(decision(page)).toContainText('reached when Visits goes from 200 M requests/day to 216 M requests/day');
  await expect(verdict(page)).toBeHidden();
});

test('a decision flips to the rejected choice, says where, and is announced', async ({ page }) => {
  await page.goto(address);
  await write(page, '400 M');
  await expect(decision(page)).toHaveAttribute('data-flips');
  await expect(verdict(page)).toHaveText(
    'With these inputs it flips to: One ranker over every item. Peak requests is 9,260 requests/s. It flips back where Visits is 216 M requests/day or Peak over mean is 1.08.',
  );
  await expect(verdict(page)).toBeVisible();
  await expect(status(page)).toContainText('“Two stages” flips to “One ranker over every item”.');
  await expect(decision(page, 'split')).not.toHaveAttribute('data-flips');
});

test('a decision that stands says so with the new crossing', async ({ page }) => {
  await page.goto(`${address}?set=requests:100000000`);
  await expect(verdict(page)).toHaveText(
    'With these inputs it stands. Peak requests is 2,310 requests/s. It flips where Visits is 216 M requests/day or Peak over mean is 4.32.',
  );
  await expect(decision(page)).not.toHaveAttribute('data-flips');
  await expect(status(page)).not.toContainText('flips to');
});

test('a decision comes back with the defaults', async ({ page }) => {
  await page.goto(`${address}?set=requests:400000000`);
  await expect(decision(page)).toHaveAttribute('data-flips');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(decision(page)).not.toHaveAttribute('data-flips');
  await expect(verdict(page)).toBeHidden();
  await expect(status(page)).toHaveText('All inputs are at their defaults.');
});

test('the sensitivity ranks anew', async ({ page }) => {
  await page.goto(address);
  const names = page.locator('[data-of] tbody th');
  await expect(names).toHaveText(['Visits', 'Peak over mean']);
  await expect(page.locator('.sensitivity-others')).toHaveText('1');
  const line = page.locator('[data-of] line').first();
  const before = await line.getAttribute('x1');
  await page.goto(`${address}?set=requests:900000000`);
  await expect(status(page)).toContainText('1 input changed');
  // Visits end at 1 B, so that they can no longer double.
  await expect(names).toHaveText(['Peak over mean', 'Work per request']);
  await expect(page.locator('[data-of] .high .trial').first()).toHaveText('4');
  await expect(page.locator('.sensitivity-normal')).toHaveText('83.3 TFLOP/s');
  expect(await line.getAttribute('x1')).toBe(before);
});

for (const theme of ['light', 'dark'] as const) {
  test(`a flipped decision has no accessibility violation (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(`${address}?set=requests:400000000`);
    await expect(decision(page)).toHaveAttribute('data-flips');
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const results = await engine.run(document.querySelector('main') ?? document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      });
      return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    });
    expect(violations).toEqual([]);
  });
}
