import { expect, test } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';

const path = '/designs/';

test('filters, sorts and shows a table, with the state in the address', async ({ page }) => {
  await page.goto(path);
  const cards = page.locator('.atlas-cards li:visible');
  const all = await cards.count();
  expect(all).toBeGreaterThan(1);
  await page.getByRole('group', { name: 'Domain' }).getByRole('checkbox', { name: 'Recommenders and ads' }).check();
  await expect(cards).toHaveCount(1);
  await expect(page.locator('.atlas output')).toHaveText(`1 of ${all} designs.`);
  await page.getByRole('combobox', { name: 'Show as' }).selectOption('Table');
  await expect(page).toHaveURL(/\?domain=recsys&view=table$/);
  await expect(page.locator('.atlas-table tbody tr:visible')).toHaveCount(1);

  await page.reload();
  await expect(page.locator('.atlas-table tbody tr:visible')).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: 'Recommenders and ads' })).toBeChecked();
  await expect(page.locator('.atlas output')).toHaveText(`1 of ${all} designs.`);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('.atlas-cards li:visible')).toHaveCount(all);
  await expect(page).toHaveURL(/\/designs\/$/);
});

test('sorts by a number', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Serving cost');
  const costs = await page
    .locator('tr[data-measures]')
    .evaluateAll((rows) => rows.map((row) => (JSON.parse(row.getAttribute('data-measures') ?? '') as { cost: number }).cost));
  expect(costs).toEqual([...costs].sort((one, other) => one - other));
});

test('says what to do when nothing fits', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('checkbox', { name: 'Language model' }).check();
  await page.getByRole('checkbox', { name: 'Geospatial' }).check();
  await expect(page.locator('.atlas output')).toHaveText(/^0 of \d+ designs\. Take a filter away\.$/);
});

test('has its width before its content arrives', async ({ page }) => {
  const width = async (): Promise<number | undefined> => (await page.locator('.sl-container').first().boundingBox())?.width;
  await page.goto(path);
  const whole = await width();
  await page.route(`**${path}`, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html', body: html.slice(0, html.indexOf('<mls-atlas')) });
  });
  await page.goto(path);
  await expect(page.locator('mls-atlas')).toHaveCount(0);
  expect(await width()).toBe(whole);
});

test('leaves out what an old address asks for', async ({ page }) => {
  await page.goto(`${path}?domain=nowhere&sort=beauty`);
  await expect(page.locator('.atlas-cards li:visible').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('cards and table both stand', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.atlas-cards li').first()).toBeVisible();
    await expect(page.locator('.atlas-table table')).toBeVisible();
    await expect(page.locator('.atlas-filters')).toBeHidden();
  });
});

for (const width of [1280, 320]) {
  test(`as a table it has no accessibility violation and keeps its width (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${path}?view=table`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
