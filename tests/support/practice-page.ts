import { expect, type Locator, type Page } from '@playwright/test';

/** Where practice mode is. */
export const practicePath = '/tools/practice/';
/** The database that holds the interviews. */
export const practiceDatabase = 'mls-practice';

export const notes = (page: Page, phase = '1 Problem formulation'): Locator => page.getByRole('textbox', { name: `Notes: ${phase}` });
export const status = (page: Page): Locator => page.locator('.practice-status');
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
export const notice = (page: Page, kind: string): Locator => page.locator(`.practice-notice[data-kind="${kind}"]`);

/** Opens practice mode and waits until it listens. */
export async function open(page: Page, address = practicePath): Promise<void> {
  await page.goto(address);
  await page.locator('mls-practice').hover();
  await expect(page.locator('mls-practice[data-live]')).toBeAttached();
}

/** Opens practice mode with a clock that the test moves, and starts an interview on ads ranking. */
export async function start(page: Page, { level = 'Mid', isOpen = false } = {}): Promise<void> {
  if (!isOpen) {
    await page.clock.install();
    await open(page);
  }
  await page.getByRole('radio', { name: /^Rank the ads/ }).check();
  await page.getByRole('radio', { name: level, exact: true }).check();
  await button(page, 'Start the clock').click();
  await expect(notes(page)).toBeVisible();
}

/** Lets minutes pass, second by second. */
export async function pass(page: Page, minutes: number): Promise<void> {
  await page.clock.runFor(minutes * 60_000);
}

/** Waits until everything that was written is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(async () => {
    // The pause before a save has to pass on the page's own clock.
    await page.clock.runFor(500);
    expect(await status(page).getAttribute('data-state')).toBe('saved');
  }).toPass();
}
