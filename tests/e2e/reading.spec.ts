import { expect, test } from '@playwright/test';
import { pageWith } from '../support/site-pages.ts';

const exercisePage = pageWith('.exercise .answer');

test.describe('a worked answer', () => {
  test('opens by mouse and closes again', async ({ page }) => {
    await page.goto(exercisePage);
    const answer = page.locator('.answer').first();
    const content = answer.locator('> div');
    await expect(content).toBeHidden();
    await answer.locator('> summary').click();
    await expect(content).toBeVisible();
    await answer.locator('> summary').click();
    await expect(content).toBeHidden();
  });

  test('opens with the keyboard', async ({ page }) => {
    await page.goto(exercisePage);
    const answer = page.locator('.answer').first();
    await answer.locator('> summary').focus();
    await page.keyboard.press('Enter');
    await expect(answer.locator('> div')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page shows its text, its answers and its links', async ({ page }) => {
    await page.goto(exercisePage);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.sl-markdown-content > p').first()).toBeVisible();
    const answer = page.locator('.answer').first();
    await answer.locator('> summary').click();
    await expect(answer.locator('> div')).toBeVisible();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Start here' }).click();
    await expect(page).toHaveURL(/\/start\/$/);
  });

  test('a citation leads to its reference, and back', async ({ page }) => {
    await page.goto(pageWith('a.cite'));
    await page.locator('a.cite').first().click();
    await expect(page).toHaveURL(/#ref-/);
    await expect(page.locator('.references > li:target')).toBeInViewport();
    await page.locator('.references > li:target .cite-back').first().click();
    await expect(page).toHaveURL(/#cite-/);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a page is ${colorScheme} where the system is`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(exercisePage);
      const lightness = await page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
      expect(lightness > 127 ? 'light' : 'dark').toBe(colorScheme);
    });
  }

  test('a figure shows its text version', async ({ page }) => {
    await page.goto(pageWith('.figure-text'));
    const text = page.locator('.figure-text').first();
    await text.locator('summary').click();
    await expect(text.locator('p').first()).toBeVisible();
  });
});

test('wide tables and figures scroll in boxes that the keyboard reaches', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(pageWith('.figure-scroll'));
  const box = page.locator('.figure-scroll').first();
  await box.focus();
  await expect(box).toBeFocused();
  const scrolls = await box.evaluate((element) => ({
    wider: element.scrollWidth > element.clientWidth,
    overflow: getComputedStyle(element).overflowX,
  }));
  expect(scrolls.overflow).toBe('auto');
});

test.describe('on paper', () => {
  test('answers are open and what only a screen needs is gone', async ({ page }) => {
    await page.goto(exercisePage);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.answer > div').first()).toBeVisible();
    const height = await page
      .locator('.answer > div')
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(10);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(page.locator('header.header')).toBeHidden();
    await expect(page.locator('.pagination-links')).toBeHidden();
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
  });
});
