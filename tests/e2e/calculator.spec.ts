import { expect, test } from '@playwright/test';

const path = '/lifecycle/serving/';
const title = 'How many replicas hold the tail?';

test('a calculator in a stage changes the page, the address and the link to the full one, which computes the same', async ({ page }) => {
  await page.goto(path);
  const calculator = page.getByRole('region', { name: title });
  const wait = calculator.locator('[data-sum="lostTail"] .sum-result');
  await expect(wait).toHaveText('= 699 ms');
  const replicas = calculator.getByLabel('Replicas', { exact: true });
  await replicas.fill('8');
  await replicas.press('Tab');
  await expect(wait).toContainText('= 336 ms');
  await expect(page.locator('a.quantity[href="#q-lostTail"]').first()).toContainText('336 ms');
  await expect(page).toHaveURL(/\?set=replicas:8$/);

  await calculator.getByRole('link', { name: 'The full calculator, with these values' }).click();
  await expect(page).toHaveURL(/\/tools\/serving-queue\/\?set=.*replicas:8/);
  await expect(page.locator('[data-sum="tailWaitFewer"] .sum-result')).toContainText('= 336 ms');
});

test('a shared address fills the fields of a calculator', async ({ page }) => {
  await page.goto(`${path}?set=replicas:9,hitRate:80`);
  await expect(page.getByRole('region', { name: title }).getByLabel('Replicas', { exact: true })).toHaveValue('9');
  await expect(page.getByRole('textbox', { name: 'Hits of the cache' })).toHaveValue('80');
});

test('each input has one field, and the list of all inputs links to those in calculators', async ({ page }) => {
  await page.goto(path);
  const ids = await page.locator('.estimate-editor [data-input]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-input')));
  expect(new Set(ids).size).toBe(ids.length);
  await page.locator('.sum-elsewhere').getByRole('link', { name: 'Busiest minute over the average minute' }).click();
  await expect(page.locator('#q-peakFactor')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the defaults stand in place, with a link to the full calculator', async ({ page }) => {
    await page.goto(path);
    const calculator = page.getByRole('region', { name: title });
    await expect(calculator.locator('[data-input="replicas"] .sum-result')).toHaveText('7');
    await expect(calculator.getByRole('link', { name: 'The full calculator' })).toHaveAttribute('href', /set=.*replicas:7/);
  });
});
