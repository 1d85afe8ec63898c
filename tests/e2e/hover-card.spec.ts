import { expect, test, type Locator, type Page } from '@playwright/test';
import { pageWith } from '../support/site-pages.ts';

/** What has a card, and what the card has to say. */
const kinds = [
  { name: 'a citation', selector: 'a.cite', says: /\d{4}/ },
  { name: 'a glossary term', selector: 'a.term', says: /\w{4,}.*\./ },
  { name: 'a quantity', selector: 'a.quantity[href^="#q-"]', says: /\d/ },
] as const;

const card = (page: Page): Locator => page.getByRole('tooltip');

for (const { name, selector, says } of kinds) {
  const inText = `.sl-markdown-content > p ${selector}`;

  test.describe(`the card of ${name}`, () => {
    test('opens under the mouse, stays while the mouse is on it, and closes after', async ({ page }) => {
      await page.goto(pageWith(inText));
      const link = page.locator(inText).first();
      await expect(card(page)).toBeHidden();
      await link.hover();
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toHaveText(says);
      await expect(link).toHaveAttribute('aria-describedby', 'hover-card');
      await card(page).hover();
      await expect(card(page)).toBeVisible();
      await page.mouse.move(1, 1);
      await expect(card(page)).toBeHidden();
      await expect(link).not.toHaveAttribute('aria-describedby');
    });

    test('opens with the keyboard focus, and closes with Escape', async ({ page }) => {
      await page.goto(pageWith(inText));
      await page.locator(inText).first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toHaveText(says);
      await page.keyboard.press('Escape');
      await expect(card(page)).toBeHidden();
    });

    test('lies within the screen', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(pageWith(inText));
      await page.locator(inText).first().hover();
      await expect(card(page)).toBeVisible();
      const box = await card(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    });
  });

  test.describe(`on a touch screen, ${name}`, () => {
    test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

    test('shows its card at the first tap and leads on at the second', async ({ page }) => {
      const path = pageWith(inText);
      await page.goto(path);
      const link = page.locator(inText).first();
      await link.tap();
      await expect(card(page)).toBeVisible();
      expect(new URL(page.url()).hash).toBe('');
      await link.tap();
      await expect(page).toHaveURL(/#/);
    });
  });
}
