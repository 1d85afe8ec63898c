import { expect, test, type Page } from '@playwright/test';
import { hasMath, pagePaths } from '../support/site-pages.ts';

/** What a page did besides showing itself. */
interface Noise {
  errors: string[];
  foreign: string[];
  requested: string[];
}

/** Listens to a page before it is opened. The answer 404 to an address that does not exist is not an error. */
function listen(page: Page, origin: string): Noise {
  const noise: Noise = { errors: [], foreign: [], requested: [] };
  page.on('pageerror', (error) => noise.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) noise.errors.push(message.text());
  });
  page.on('request', (request) => {
    noise.requested.push(request.url());
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== origin) noise.foreign.push(request.url());
  });
  return noise;
}

/** A sum of layout shifts that is 0.00 as browsers report it. A slow machine may draw a long table while it still arrives. */
const noShift = 0.005;

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** Opens a page and returns what moved while it loaded, as Chromium sees it: how far, and which elements. */
async function layoutShifts(page: Page, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const shifts: string[] = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as LayoutShift[]) {
            const nodes = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 100) : node?.textContent));
            shifts.push(`${value.toFixed(4)}: ${nodes.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries are delivered in a task of their own.
        setTimeout(() => {
          done(shifts);
        }, 100);
      }),
  );
}

/** Pages whose purpose is a search: who opens one has asked for it. */
const searchPages = ['/search/', '/an-address-that-does-not-exist/'];

for (const path of pagePaths) {
  test.describe(path, () => {
    test('keeps within a screen of 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    });

    for (const width of [360, 1280]) {
      test(`loads quietly and without a jump at ${width} px`, async ({ page, baseURL }) => {
        await page.setViewportSize({ width, height: 800 });
        const noise = listen(page, new URL(baseURL ?? '').origin);
        const shifts = await layoutShifts(page, path);
        expect(
          shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0),
          shifts.join('\n'),
        ).toBeLessThan(noShift);
        expect(noise.errors).toEqual([]);
        expect(noise.foreign).toEqual([]);
        if (!hasMath(path)) expect(noise.requested.filter((url) => /math|temml/i.test(url))).toEqual([]);
        if (!searchPages.includes(path)) expect(noise.requested.filter((url) => url.includes('pagefind'))).toEqual([]);
      });
    }
  });
}
