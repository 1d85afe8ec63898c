import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';

/** Writes a document in the builder and returns the query that names it. */
async function write(page: Page, text: string): Promise<string> {
  await page.goto('/tools/design-doc/');
  await page.getByRole('textbox', { name: 'Title' }).fill('Parcels <late>');
  await page.getByRole('textbox', { name: '2.1 The problem and why it matters' }).fill(text);
  await expect(page.locator('.builder-status')).toHaveText('Saved on this device');
  return new URL(page.url()).search;
}

for (const canvas of ['product-canvas', 'system-canvas']) {
  test(`the ${canvas} comes with the running example in every box`, async ({ page }) => {
    await page.goto(`/tools/${canvas}/`);
    await expect(page.locator('.canvas-sheet g[data-box]')).toHaveCount(10);
    const boxes = await page.locator('.canvas-text dd').allInnerTexts();
    expect(boxes).toHaveLength(10);
    expect(boxes.filter((text) => text.trim() === '')).toEqual([]);
  });
}

test('shows a document of the reader’s, and follows what another tab writes', async ({ page, context }) => {
  const query = await write(page, 'Parcels come late.\n\nMore below.');
  const canvas = await context.newPage();
  await canvas.goto(`/tools/product-canvas/${query}`);
  const box = canvas.locator('[data-text="problem-statement"] dd');
  await expect(box).toHaveText('Parcels come late.');
  await expect(canvas.locator('.canvas-sheet')).toContainText('Parcels <late>');
  await page.getByRole('textbox', { name: '2.1 The problem and why it matters' }).fill('Parcels come *early*.');
  await expect(box).toHaveText('Parcels come early.');
  await expect(canvas.getByRole('link', { name: 'Write in the builder' })).toHaveAttribute('href', new RegExp(`design-doc/\\${query}$`));
});

test('says when a document is not on this device', async ({ page }) => {
  await page.goto('/tools/product-canvas/?document=elsewhere');
  await expect(page.locator('.canvas output')).toContainText('not on this device');
});

test('exports an SVG that stands alone and a PNG of twice its size', async ({ page }) => {
  const query = await write(page, 'a < b & "c" \u{1F600}');
  await page.goto(`/tools/system-canvas/${query}`);
  await expect(page.locator('.canvas output')).toContainText('Parcels');
  const [svg] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download SVG' }).click()]);
  expect(svg.suggestedFilename()).toBe('parcels-late-ml-system-canvas.svg');
  const text = readFileSync(await svg.path(), 'utf8');
  const problem = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror'),
    text,
  );
  expect(problem).toBeNull();
  expect(text).not.toContain('var(');
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download PNG' }).click()]);
  const bytes = readFileSync(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2828, 2000]);
});

test('does what was pressed while its script was loading', async ({ page }) => {
  await page.route('**/design-canvas-element*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('/tools/product-canvas/');
  const [svg] = await Promise.all([
    page.waitForEvent('download', { timeout: 10_000 }),
    page.getByRole('button', { name: 'Download SVG' }).click(),
  ]);
  expect(svg.suggestedFilename()).toBe('taxi-trip-duration-ml-product-canvas.svg');
});

test('with a document shown it has no accessibility violation, and keeps its width on a phone', async ({ page }) => {
  const query = await write(page, 'word '.repeat(500));
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto(`/tools/product-canvas/${query}`);
  await expect(page.locator('.canvas output')).toContainText('Parcels');
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
