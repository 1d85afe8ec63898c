import { chromium, type Page } from '@playwright/test';
import type { BuiltSite } from '../../tests/support/built-site.ts';
import { ensureBrowser } from '../find-browser.ts';
import { startCompressedServer } from './compressed-server.ts';
import { median, readFile } from './measure-page.ts';
import { slowLine, type SlowLine } from './slow-line.ts';

/** How long a reader waits for results. */
export interface SearchTimes {
  query: string;
  /** From the last key to the first results, the first search of a visit: the median of all runs, in milliseconds. */
  coldMs: number;
  /** The same after four other searches. */
  warmMs: number;
}

/** Between two keys of somebody who types fast, in milliseconds. */
const keyMs = 90;

/** Types queries into the search dialog of a built site over a slow line, which is slowed at the server, since a browser slows no workers. */
export async function measureTyping(site: BuiltSite, line: SlowLine, queries: readonly string[], runs: number): Promise<SearchTimes[]> {
  const wait = slowLine(line);
  const server = await startCompressedServer(
    (path) => readFile(site, path),
    site.read('404.html'),
    ({ bytes }) => wait(bytes),
  );
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  const times = new Map(queries.map((query) => [query, { cold: [] as number[], warm: [] as number[] }]));
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const query of queries) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${server.origin}${site.base}reference/changelog/`, { waitUntil: 'networkidle' });
        await page.keyboard.press('Control+k');
        await page.locator('.search-dialog[open]').waitFor();
        times.get(query)?.cold.push(await typeAndWait(page, query));
        for (const other of queries.filter((text) => text !== query)) await typeAndWait(page, other);
        times.get(query)?.warm.push(await typeAndWait(page, query));
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return [...times].map(([query, { cold, warm }]) => ({ query, coldMs: median(cold), warmMs: median(warm) }));
}

/** Types a query; the time from its last key to the moment its results are drawn. */
async function typeAndWait(page: Page, query: string): Promise<number> {
  const input = page.locator('.search-dialog input');
  await input.fill('');
  await page.keyboard.type(query.slice(0, -1), { delay: keyMs });
  await page.waitForTimeout(keyMs);
  return page.evaluate(
    ([last]) =>
      new Promise<number>((done) => {
        const dialog = document.querySelector('mls-search-dialog');
        const field = dialog?.querySelector('input');
        if (!dialog || !field) throw new Error('The dialog is not open.');
        const started = performance.now();
        const check = (): void => {
          if (dialog.hasAttribute('data-searching') || !dialog.querySelector('[role=row]')) requestAnimationFrame(check);
          else done(performance.now() - started);
        };
        field.value += last ?? '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(check);
      }),
    [query.slice(-1)],
  );
}
