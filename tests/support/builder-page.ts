import { expect, type Locator, type Page } from '@playwright/test';

/** Where the builder of design documents is. */
export const builderPath = '/tools/design-doc/';

/** The field of a section, by its number and name. */
export const section = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
export const problem = (page: Page): Locator => section(page, '2.1 The problem and why it matters');
export const customers = (page: Page): Locator => section(page, '2.2 Who uses it and who is affected');
export const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Title' });
export const status = (page: Page): Locator => page.locator('.builder-status');

/** Opens the builder and waits until it listens. */
export async function open(page: Page, address = builderPath): Promise<void> {
  await page.goto(address);
  await title(page).focus();
  await expect(page.locator('mls-design-doc[data-live]')).toBeVisible();
}

/** Chooses an item of one of the builder's menus. */
export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('button', { name: item }).click();
}
