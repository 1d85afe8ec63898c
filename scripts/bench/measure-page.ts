import { chromium, type Browser } from '@playwright/test';
import type { BuiltSite } from '../../tests/support/built-site.ts';
import { ensureBrowser } from '../find-browser.ts';
import { barePage } from './bare-page.ts';
import { startCompressedServer, type CompressedServer, type FileType } from './compressed-server.ts';
import { pageKinds } from './page-kinds.ts';

/** What a page costs a reader with a cold cache, before anything is clicked. */
export interface PageCost {
  kind: string;
  url: string;
  /** Gzipped bytes by type. */
  transfer: Record<FileType, number>;
  requests: number;
  /** Median of the largest contentful paint. */
  lcpMs: number;
  /** The same of the same text as bare HTML. */
  bareLcpMs: number;
  /** Largest sum of layout shifts of any load. */
  layoutShift: number;
}

/** One load of one page. */
interface Load {
  lcpMs: number;
  layoutShift: number;
  /** Paths of what was asked for. */
  paths: string[];
}

/**
 * A mid-range phone on slow 4G, with the figures that Lighthouse uses. The browser can only delay every request alike, while a
 * connection is set up once, so the round trips of the set-up are added to the document alone.
 */
export const mobileProfile = {
  cpuSlowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 },
  connectionSetupMs: 412.5,
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};

/** Longer than anything on a page waits before it moves. */
const settleMs = 1000;

const observe = `window.benchVitals = { lcpMs: 0, layoutShift: 0 };
new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) benchVitals.lcpMs = startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) benchVitals.layoutShift += value;
}).observe({ type: 'layout-shift', buffered: true });`;

/** Loads the page of each kind of a built site, and its text as bare HTML, in a phone-like browser. */
export async function measurePages(site: BuiltSite, runs: number): Promise<PageCost[]> {
  const kinds = pageKinds(site);
  const barePath = (index: number): string => `${site.base}bare/${index}/`;
  const bare = new Map(kinds.map(({ page }, index) => [barePath(index), Buffer.from(barePage(page))]));
  const server = await startCompressedServer(
    (path) => bare.get(path) ?? readFile(site, path),
    site.read('404.html'),
    // Setting up the connection.
    ({ type }) => (type === 'html' ? mobileProfile.connectionSetupMs : 0),
  );
  const browser = await chromium.launch({ executablePath: ensureBrowser() });
  try {
    // The first load of a browser is slower than all others.
    await load(browser, server.origin + barePath(0));
    const costs: PageCost[] = [];
    for (const [index, { kind, page }] of kinds.entries()) {
      const loads: { styled: Load; bare: Load }[] = [];
      // Taking turns, so that a busy moment of the machine falls on both.
      for (let round = 0; round < runs; round += 1) {
        loads.push({ styled: await load(browser, server.origin + page.url), bare: await load(browser, server.origin + barePath(index)) });
      }
      costs.push({
        kind,
        url: page.url,
        ...transfer(server, loads[0]?.styled.paths ?? []),
        lcpMs: median(loads.map(({ styled }) => styled.lcpMs)),
        bareLcpMs: median(loads.map((both) => both.bare.lcpMs)),
        layoutShift: Math.max(...loads.map(({ styled }) => styled.layoutShift)),
      });
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The middle value, or the mean of the two in the middle; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.length === 0 ? 0 : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** A file of a built site by the path of a request. */
export function readFile(site: BuiltSite, path: string): Buffer | undefined {
  if (!path.startsWith(site.base)) return undefined;
  const file = path.slice(site.base.length).replace(/(^|\/)$/, '$1index.html');
  return site.files.has(file) ? site.read(file) : undefined;
}

function transfer(server: CompressedServer, paths: readonly string[]): Pick<PageCost, 'transfer' | 'requests'> {
  const bytes = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  for (const sent of paths.map(server.transferOf)) bytes[sent.type] += sent.bytes;
  return { transfer: bytes, requests: paths.length };
}

async function load(browser: Browser, url: string): Promise<Load> {
  // A context of its own has an empty cache.
  const context = await browser.newContext(mobileProfile.screen);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', mobileProfile.network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: mobileProfile.cpuSlowdown });
  await page.addInitScript(observe);
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(settleMs);
  const vitals = await page.evaluate<Omit<Load, 'paths'>>('benchVitals');
  await context.close();
  return { ...vitals, paths: [...paths] };
}
