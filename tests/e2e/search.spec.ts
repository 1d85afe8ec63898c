import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const rows = (page: Page) => page.getByRole('grid', { name: 'Results' }).getByRole('row');
const isActive = (page: Page, row: number, cell = 0) =>
  expect(field(page)).toHaveAttribute('aria-activedescendant', `search-${row}-${cell}`);

/** Opens the dialog with a key and searches. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
  await expect(rows(page).first()).toBeVisible();
  // Results of what was typed so far may stand there while the rest is looked up.
  await expect(page.locator('mls-search-dialog[data-searching]')).toHaveCount(0);
}

test.describe('the dialog', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/reference/glossary/');
  });

  test('loads nothing for search before somebody wants to search', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    expect(requests.filter((url) => /search|pagefind/.test(new URL(url).pathname))).toEqual([]);
    await page.getByRole('button', { name: 'Search' }).hover();
    await expect.poll(() => requests.some((url) => url.endsWith('pagefind.js'))).toBe(true);
  });

  test('opens with a key, moves with the arrows and opens a section with Enter', async ({ page }) => {
    await search(page, 'calibration');
    await isActive(page, 0);
    await expect(rows(page).first()).toContainText('Calibration');
    await page.keyboard.press('ArrowDown');
    await isActive(page, 1);
    await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await isActive(page, (await rows(page).count()) - 1);
    await page.keyboard.press('ArrowDown');
    await isActive(page, 0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/reference\/glossary\/#calibration$/);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('says how much it found, and highlights it', async ({ page }) => {
    await search(page, 'calibration');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^(\d+ of )?\d+ results$/);
    await expect(rows(page).first().locator('mark').first()).toHaveText(/calibrat/i);
  });

  test('looks for what was meant, and says so', async ({ page }) => {
    await search(page, 'calibraton');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Showing (\d+ of )?\d+ results for “calibration”$/);
    await expect(rows(page).first()).toContainText('Calibration');
  });

  test('opens the section of what was typed, however fast Enter comes', async ({ page }) => {
    await search(page, 'threshold');
    await field(page).fill('calibration');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#calibration$/);
  });

  test('closes with Esc, gives the focus back and keeps its state', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Space');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('calibration');
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('calibration');
    await expect(rows(page).first()).toBeVisible();
  });

  test('opens and closes with the mouse', async ({ page }) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('calibration');
    await rows(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/#calibration$/);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('narrows to a kind and back', async ({ page }) => {
    await search(page, 'machine learning');
    const kinds = page.getByRole('group', { name: 'Kinds of results' }).getByRole('button');
    const term = kinds.filter({ hasText: 'Glossary term' });
    await expect(term).toHaveAttribute('aria-pressed', 'false');
    await term.click();
    await expect(term).toHaveAttribute('aria-pressed', 'true');
    await expect(term).toBeFocused();
    await expect(page.locator('.search-kind').filter({ hasNotText: 'Glossary term' })).toHaveCount(0);
    await field(page).fill('reading a page of this site');
    await expect(term).toHaveAttribute('aria-pressed', 'true');
    await term.click();
    await expect(page.locator('.search-kind').filter({ hasNotText: 'Glossary term' })).not.toHaveCount(0);
  });

  test('narrows to a domain, with counts that follow', async ({ page }) => {
    await search(page, 'latency');
    const domains = page.getByRole('group', { name: 'Domains' }).getByRole('button');
    const kinds = page.getByRole('group', { name: 'Kinds of results' }).getByRole('button');
    const before = await kinds.count();
    await domains.filter({ hasText: 'Recommenders and ads' }).click();
    await expect(domains.filter({ hasText: 'Recommenders and ads' })).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => kinds.count()).toBeLessThan(before);
    const hrefs = await rows(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(hrefs.filter((href) => !href.startsWith('/designs/recsys/'))).toEqual([]);
    await page.getByRole('link', { name: 'All results' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=latency&domain=recsys$/);
  });

  test('shows the definition of a term that was asked for, by any of its names', async ({ page }) => {
    await search(page, 'p99');
    await expect(rows(page).first()).toContainText('Tail latency');
    await expect(rows(page).first().locator('.search-definition')).toContainText(/ninety-nine|99/);
    await field(page).fill('latency of the p99 kind');
    await expect(page.locator('.search-definition')).toHaveCount(0);
  });

  test('keeps recent searches in this browser, to repeat and to clear', async ({ page }) => {
    await search(page, 'calibration');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#calibration$/);
    await page.goto('/reference/changelog/');
    await page.keyboard.press('Control+k');
    const recent = page.getByRole('region', { name: 'Recent searches' });
    await recent.getByRole('button', { name: 'calibration' }).click();
    await expect(field(page)).toBeFocused();
    await expect(rows(page).first()).toContainText('Calibration');
    await expect(recent).toBeHidden();
    await field(page).fill('');
    await recent.getByRole('button', { name: 'Clear' }).click();
    await expect(recent).toBeHidden();
    await page.goto('/search/');
    await expect(recent).toBeHidden();
  });

  test('shows at most three sections of a page before those of others', async ({ page }) => {
    await search(page, 'machine learning');
    const hrefs = await rows(page)
      .getByRole('link')
      .evaluateAll((links) => links.slice(0, 4).map((link) => (link as HTMLAnchorElement).pathname));
    expect(new Set(hrefs).size).toBeGreaterThan(1);
  });

  test('copies the link of a section, with the keyboard and with the mouse', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const link = new URL('/reference/glossary/#calibration', baseURL).href;
    await search(page, 'calibration');
    await page.keyboard.press('ArrowRight');
    await isActive(page, 0, 1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText(['Link copied']);
    expect(await clipboard()).toBe(link);
    await page.keyboard.press('ArrowLeft');
    await isActive(page, 0);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await rows(page).first().hover();
    await rows(page).first().getByRole('button', { name: 'Copy the link to “Calibration”' }).click();
    await expect.poll(clipboard).toBe(link);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('leads on to all results', async ({ page }) => {
    await search(page, 'threshold');
    await page.getByRole('link', { name: 'All results' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=threshold$/);
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Search' })).toHaveValue('threshold');
    await expect(page.locator('.search-list > li').first()).toBeVisible();
  });

  test('helps on when nothing is found', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzzzqq');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Nothing found for “zzzzqq”');
    await expect(dialog.getByRole('link', { name: 'glossary' })).toHaveAttribute('href', '/reference/glossary/');
    await expect(dialog.getByRole('link', { name: 'list of all pages' })).toHaveAttribute('href', '/search/#all-pages');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('says so when the index cannot be loaded, and tries again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.keyboard.type('calibration');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('The search index could not be loaded.');
    await page.unroute('**/pagefind/**');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(rows(page).first()).toContainText('Calibration');
  });

  test('follows the link to the search page when its script cannot be loaded', async ({ page }) => {
    await page.route('**/_astro/search-dialog*', (route) => route.abort());
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

test.describe('queries', () => {
  const expected: [query: string, section: string][] = [
    ['what is calibration', '/reference/glossary/#calibration'],
    ['A/B test', '/reference/glossary/#a-b-test'],
    ['proxy label', '/reference/glossary/#proxy-label'],
    ['kv-cache', '/reference/glossary/#kv-cache'],
    ['KV cache', '/reference/glossary/#kv-cache'],
    ['kvcache', '/reference/glossary/#kv-cache'],
    ['p99', '/reference/glossary/#tail-latency'],
    ['train serve skew', '/reference/glossary/#training-serving-skew'],
    ['how does a feature store work', '/reference/glossary/#feature-store'],
    ['cost sensitive learning', '/reference/glossary/#cost-sensitive-learning'],
  ];
  for (const [query, section] of expected) {
    test(`“${query}” finds ${section} among the first three`, async ({ page }) => {
      await page.goto('/reference/changelog/');
      await search(page, query);
      const first = () =>
        rows(page)
          .getByRole('link')
          .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')));
      await expect.poll(first).toContain(section);
    });
  }
});

test.describe('the search page', () => {
  test('takes its query and what is chosen from the address and keeps them there', async ({ page }) => {
    await page.goto('/search/?q=machine+learning&kind=Glossary+term');
    const results = page.locator('.search-list > li');
    await expect(results.first()).toBeVisible();
    await expect(page.locator('.search-kind').filter({ hasNotText: 'Glossary term' })).toHaveCount(0);
    await page.getByRole('main').getByRole('textbox', { name: 'Search' }).fill('threshold');
    await expect(page).toHaveURL(/\?q=threshold&kind=Glossary\+term$/);
    await expect(page).toHaveTitle(/^threshold – /);
  });

  test('shows more results on demand', async ({ page }) => {
    await page.goto('/search/?q=data');
    const results = page.locator('.search-list > li');
    await expect(results).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect(results).not.toHaveCount(20);
  });

  test('gives its own field the focus instead of opening the dialog', async ({ page }) => {
    await page.goto('/search/?q=data');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Search' })).toBeFocused();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button leads to a page that lists all pages', async ({ page }) => {
    await page.goto('/reference/changelog/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    const main = page.getByRole('main');
    await expect(main).toContainText('The search needs JavaScript');
    await expect(main.locator('form')).toBeHidden();
    for (const path of ['/', '/lifecycle/', '/start/', '/reference/glossary/', '/reference/bibliography/']) {
      await expect(main.locator(`.site-index a[href="${path}"]`)).toBeVisible();
    }
  });
});

test.describe('a missing page', () => {
  test('searches for the words of its address', async ({ page }) => {
    const response = await page.goto('/topics/proxy-label/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Search' })).toHaveValue('proxy label');
    await expect(page.locator('.search-list > li').first()).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Glossary' }).last().click();
    await expect(page).toHaveURL(/\/reference\/glossary\/$/);
  });
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`axe, ${theme}, ${width} px`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });

      const violations = async (page: Page): Promise<string[]> => {
        await page.addScriptTag({ content: axe.source });
        const results = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };

      test('finds nothing in the open dialog', async ({ page }) => {
        await page.goto('/reference/changelog/');
        await page.locator('.search-open').click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.type('machine learning');
        await expect(rows(page).first()).toBeVisible();
        await page.getByRole('group', { name: 'Kinds of results' }).getByRole('button').first().click();
        await expect(page.locator('[aria-pressed=true]')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });

      test('finds nothing on the search page and on a missing page', async ({ page }) => {
        for (const path of ['/search/?q=calibration', '/calibration/']) {
          await page.goto(path);
          await expect(page.locator('.search-list > li').first()).toBeVisible();
          expect(await violations(page)).toEqual([]);
        }
      });
    });
  }
}
