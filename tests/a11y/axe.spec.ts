import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { pagePaths, pageWith } from '../support/site-pages.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations on the page as it is now, each with the rule and the element. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (tags) => {
    const { axe: engine } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } };
    return engine.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  }, rules);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

async function open(page: Page, path: string): Promise<void> {
  // Transitions would be caught half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await page.addScriptTag({ path: axe });
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
  test(`${path} has no violation in either theme, at 360 and 1280 px`, async ({ page }) => {
    await open(page, path);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of ['light', 'dark']) {
        await setTheme(page, theme);
        expect(await violations(page), `${theme}, ${width} px`).toEqual([]);
      }
    }
  });
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
