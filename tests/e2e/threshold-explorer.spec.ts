import { expect, test, type Locator, type Page } from '@playwright/test';
import { pageWith } from '../support/site-pages.ts';

const path = pageWith('mls-threshold-explorer [data-part="thresholds"]');

const explorer = (page: Page): Locator => page.locator('mls-threshold-explorer');
const slider = (page: Page): Locator => explorer(page).getByRole('slider', { name: 'Threshold' });
const field = (page: Page, name: string): Locator => explorer(page).getByLabel(name, { exact: true });
const part = (page: Page, name: string): Locator => explorer(page).locator(`[data-part="${name}"]`);
const status = (page: Page): Locator => explorer(page).getByRole('status');
const settings = (page: Page): string | null => new URL(page.url()).searchParams.get('explore');

test('the keyboard moves the threshold; numbers, charts and address follow, and a reload restores them', async ({ page }) => {
  await page.goto(path);
  const [matrix, chart] = [await part(page, 'confusion').textContent(), await part(page, 'roc').innerHTML()];
  await slider(page).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => settings(page)).toBe('threshold:0.13');
  await expect(status(page)).toContainText('at 0.130');
  await expect(field(page, 'Threshold, as a number')).toHaveValue('0.13');
  expect(await part(page, 'confusion').textContent()).not.toBe(matrix);
  expect(await part(page, 'roc').innerHTML()).not.toBe(chart);
  const moved = await part(page, 'confusion').textContent();
  await page.reload();
  await expect(slider(page)).toHaveValue('0.13');
  await expect(part(page, 'confusion')).toHaveText(moved ?? '');
});

test('what is announced waits until nothing moves', async ({ page }) => {
  await page.goto(path);
  await slider(page).focus();
  await page.evaluate(() => {
    const output = document.querySelector<HTMLOutputElement>('mls-threshold-explorer output');
    if (output)
      new MutationObserver(() => (output.dataset['said'] = `${output.dataset['said'] ?? ''}.`)).observe(output, { childList: true });
  });
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  await expect(status(page)).toContainText('at 0.145');
  expect(((await status(page).getAttribute('data-said')) ?? '').length).toBeLessThan(4);
});

test('a rule chooses the threshold, and moving the slider takes it back', async ({ page }) => {
  await page.goto(path);
  await field(page, 'Threshold chosen by').selectOption('recall');
  await expect(field(page, 'Least recall, %')).toBeVisible();
  await expect(field(page, 'Least precision, %')).toBeHidden();
  await field(page, 'Least recall, %').fill('80');
  await expect.poll(() => settings(page)).toBe('rule:recall,recall:80');
  expect(Number(await slider(page).inputValue())).toBeLessThan(0.125);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(field(page, 'Threshold chosen by')).toHaveValue('hand');
});

test('another model and other costs are computed from its own predictions', async ({ page }) => {
  await page.goto(path);
  await field(page, 'Model').selectOption('thinned-trees');
  await expect(part(page, 'costs').getByRole('row', { name: 'Here' })).toContainText('$5,088');
  await field(page, 'False negative, $').fill('84');
  await expect(part(page, 'costs').getByRole('row', { name: 'Formula' })).toContainText('0.067');
  expect(settings(page)).toBe('model:thinned-trees,falseNegative:84');
  await explorer(page).getByRole('button', { name: 'Reset' }).click();
  await expect(field(page, 'Model')).toHaveValue('boosted-trees');
  await expect.poll(() => settings(page)).toBe(null);
  await expect(part(page, 'costs').getByRole('row', { name: 'Here' })).toContainText('$2,570');
});

test('an address with bad values opens with the good ones, and says what is left out', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${path}?explore=threshold:0.2,model:svm,oldName:3,falsePositive:-1,%E0%A4%A`);
  await expect(slider(page)).toHaveValue('0.2');
  await expect(status(page)).toContainText(
    'Left out from the address: There is no model “svm”. “oldName” is nothing that can be set here.',
  );
  await expect(status(page)).toContainText('False positive: -1 is not between 0 and');
  expect(errors).toEqual([]);
});

test('a number out of range is refused, and the one before counts', async ({ page }) => {
  await page.goto(path);
  const number = field(page, 'Base rate, %');
  await number.fill('140');
  await number.blur();
  await expect(status(page)).toContainText('Base rate: 140 is not between 0.1 and 99.9. The value before still counts.');
  await expect(number).toHaveValue('11.6');
  expect(settings(page)).toBe(null);
});

test('a number that was set while the script loaded counts, or is refused', async ({ page }) => {
  await page.route('**/threshold-explorer-element*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(path);
  await field(page, 'False positive, $').fill('12');
  const rate = field(page, 'Base rate, %');
  await rate.fill('140');
  await rate.blur();
  await expect(status(page)).toContainText('Base rate: 140 is not between 0.1 and 99.9. The value before still counts.');
  await expect(rate).toHaveValue('11.6');
  await expect(page).toHaveURL(/explore=/);
});

test('a number in the text leads to the explorer set to it', async ({ page }) => {
  await page.goto(path);
  const link = page.locator('a.quantity[href*="thinned-trees,rule:formula"]').first();
  const text = (await link.textContent()) ?? '';
  expect(text).toMatch(/^\$\d/);
  await link.click();
  await expect(status(page)).toContainText('Trees on 1 negative in 8');
  await expect(part(page, 'costs').getByRole('row', { name: 'Formula' })).toContainText(text);
});

test('nothing is loaded for the explorer before it is touched', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const own = (): string[] => loaded.filter((url) => /threshold-explorer.*\.js(on)?$/.test(url) && !/loader|ThresholdExplorer/i.test(url));
  expect(own()).toEqual([]);
  await slider(page).focus();
  await expect.poll(() => own().length).toBe(2);
});

test('predictions that cannot be loaded are said, and the page stays', async ({ page }) => {
  await page.route('**/naive-bayes.json', (route) => route.abort());
  await page.goto(path);
  await field(page, 'Model').selectOption('naive-bayes');
  await expect(status(page)).toContainText('could not be loaded');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table, the charts and a word on the controls are there', async ({ page }) => {
    await page.goto(path);
    await expect(explorer(page).getByText('The controls need JavaScript.')).toBeVisible();
    await expect(slider(page)).toBeDisabled();
    await expect(part(page, 'thresholds').getByRole('row')).toHaveCount(11);
    await expect(explorer(page).getByRole('img')).toHaveCount(4);
  });
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('controls are large enough, and the page never scrolls sideways', async ({ page }) => {
    await page.goto(`${path}?explore=rule:capacity,falseNegative:1000000,volume:1000000000,baseRate:99.9`);
    await expect(status(page)).toContainText('flagged');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const heights = await explorer(page)
      .locator('input:visible, select:visible, button:visible')
      .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

test('on paper there are no buttons, and all figures', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(explorer(page).getByRole('button')).toHaveCount(0);
  for (const chart of await explorer(page).getByRole('img').all()) await expect(chart).toBeVisible();
});
