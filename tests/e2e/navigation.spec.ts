import { expect, test, type Page } from '@playwright/test';
import { pageWith } from '../support/site-pages.ts';

const contentPage = pageWith('starlight-toc nav a[href*="#"]:not([href="#_top"])');

function theme(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['theme']);
}

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(contentPage);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
});

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' });

  test('follows the system until the reader chooses, and keeps the choice', async ({ page }) => {
    await page.goto('/');
    expect(await theme(page)).toBe('light');
    await page.getByLabel('Select theme').first().selectOption('dark');
    expect(await theme(page)).toBe('dark');
    await page.goto(contentPage);
    expect(await theme(page)).toBe('dark');
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const brightness = (background.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0);
    expect(brightness, background).toBeLessThan(200);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the menu opens, leads on and closes', async ({ page }) => {
    await page.goto(contentPage);
    const start = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Start here' });
    await expect(start).toBeHidden();
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.tap();
    await expect(start).toBeVisible();
    await menu.tap();
    await expect(start).toBeHidden();
    await menu.tap();
    await start.tap();
    await expect(page).toHaveURL(/\/start\/$/);
  });

  test('the table of contents opens and leads to a section', async ({ page }) => {
    await page.goto(contentPage);
    const contents = page.locator('mobile-starlight-toc');
    await contents.locator('summary').tap();
    const entry = contents.locator('nav a:not([href="#_top"])').last();
    const target = (await entry.getAttribute('href')) ?? '';
    await entry.tap();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target)).toBeInViewport();
  });
});

test('a long table of contents lists the parts of the section that is read', async ({ page }) => {
  await page.goto('/designs/recsys/ads-ranking/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const inProblem = contents.getByRole('link', { name: 'What an error costs' });
  const inServing = contents.getByRole('link', { name: 'Degradation' });
  await contents.getByRole('link', { name: 'Problem and scope' }).click();
  await expect(inProblem).toBeVisible();
  await expect(inServing).toBeHidden();
  await contents.getByRole('link', { name: 'Deployment and serving' }).click();
  await expect(inServing).toBeVisible();
  await expect(inProblem).toBeHidden();
});

test('the table of contents leads to a section, which stands below the header', async ({ page }) => {
  await page.goto(contentPage);
  const entry = page.locator('starlight-toc nav a:not([href="#_top"]):visible').last();
  const target = (await entry.getAttribute('href')) ?? '';
  await entry.click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  const heading = page.locator(target);
  await expect(heading).toBeInViewport();
  const header = await page.locator('header.header').boundingBox();
  const box = await heading.boundingBox();
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
});

test('the anchor of a heading copies its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(contentPage);
  const anchor = page.locator('a.sl-anchor-link').first();
  await anchor.click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toContain((await anchor.getAttribute('href')) ?? 'nothing');
});

test('an address that does not exist is answered with status 404 and a way on', async ({ page }) => {
  const response = await page.goto('/an-address-that-does-not-exist/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
