import { expect, test, type Page } from '@playwright/test';
import { axeViolations as violations } from '../support/axe-violations.ts';
import { pagePaths, pageWith } from '../support/site-pages.ts';

async function open(page: Page, path: string): Promise<void> {
  // Transitions would be caught half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    // The colors are right once a frame was drawn with them.
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    await nextFrame();
    await nextFrame();
  }, theme);
}

for (const path of pagePaths) {
  for (const width of [1280, 360]) {
    for (const theme of ['light', 'dark']) {
      // Each in a test of its own: the longest pages take their time.
      test(`${path} has no violation, ${theme}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, path);
        await setTheme(page, theme);
        expect(await violations(page)).toEqual([]);
      });
    }
  }
}

for (const theme of ['light', 'dark']) {
  test.describe(`in the ${theme} theme, no violation`, () => {
    test('with every detail open', async ({ page }) => {
      await open(page, pageWith('.exercise .answer'));
      await setTheme(page, theme);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violations(page)).toEqual([]);
    });

    test('with a card open', async ({ page }) => {
      await open(page, pageWith('.sl-markdown-content > p a.cite'));
      await setTheme(page, theme);
      await page.locator('.sl-markdown-content > p a.cite').first().hover();
      await expect(page.getByRole('tooltip')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('with the menu of a phone open', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, '/start/');
      await setTheme(page, theme);
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await violations(page)).toEqual([]);
    });
  });
}
