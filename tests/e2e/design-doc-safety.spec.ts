import { expect, test, type Locator, type Page } from '@playwright/test';
import { builderPath as path, choose, customers, open, problem, section, status, title } from '../support/builder-page.ts';
import { canBeFull, setFull } from '../support/device-store.ts';

/** What a document survives: other tabs, a store that is full, a wrong click. */
const list = (page: Page): Locator => page.getByRole('combobox', { name: 'Document' });
const others = (page: Page): Locator => page.getByRole('group', { name: 'Other text' });

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByLabel('From a file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test.describe('a document that another tab deletes', () => {
  test('is said to be deleted, and what is written there meanwhile survives bringing it back', async ({ page, context }) => {
    await open(page);
    await title(page).fill('Shared');
    await problem(page).fill('as it was');
    await expect(status(page)).toHaveText('Saved on this device');
    const other = await context.newPage();
    await open(other, page.url());
    await choose(page, 'More', 'Delete this document');
    await expect(status(other)).toContainText('Deleted in another tab');
    await problem(other).fill('written after');
    await expect(status(other)).toHaveText('Saved on this device');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(problem(page)).toHaveValue('as it was');
    await expect(list(page).locator('option')).toHaveCount(2);
    await other.reload();
    await expect(problem(other)).toHaveValue('written after');
  });
});

test.describe('a store that is full', () => {
  test('does not cost what was written in a document that one leaves and comes back to', async ({ page }) => {
    await canBeFull(page);
    await open(page);
    await title(page).fill('First');
    await problem(page).fill('stored');
    await expect(status(page)).toHaveText('Saved on this device');
    await setFull(page, true);
    await problem(page).fill('not stored');
    await expect(status(page)).toContainText('Not saved');
    await choose(page, 'New', 'Blank document');
    await title(page).fill('Second');
    await list(page).selectOption('First');
    await expect(problem(page)).toHaveValue('not stored');
    await expect(status(page)).toContainText('Not saved');
    await customers(page).fill('more');
    await list(page).selectOption('Second');
    await expect(title(page)).toHaveValue('Second');
    await setFull(page, false);
    await page.reload();
    await list(page).selectOption('First');
    await expect(problem(page)).toHaveValue('not stored');
    await expect(customers(page)).toHaveValue('more');
  });

  test('keeps the newest text over several reloads', async ({ page }) => {
    await canBeFull(page);
    await open(page);
    await problem(page).fill('old');
    await expect(status(page)).toHaveText('Saved on this device');
    await setFull(page, true);
    await problem(page).fill('new');
    await expect(status(page)).toContainText('Not saved');
    await page.reload();
    await expect(problem(page)).toHaveValue('new');
    await expect(status(page)).toContainText('Not saved');
    await customers(page).fill('more');
    await expect(status(page)).toContainText('Not saved');
    await setFull(page, false);
    await page.reload();
    await expect(status(page)).toHaveText('Saved on this device');
    await expect(problem(page)).toHaveValue('new');
    await expect(customers(page)).toHaveValue('more');
  });

  test('gives back what was deleted before it could be stored, and does not call it saved', async ({ page }) => {
    await canBeFull(page);
    await open(page);
    await setFull(page, true);
    await title(page).fill('Never stored');
    await problem(page).fill('text');
    await expect(status(page)).toContainText('Not saved');
    await choose(page, 'More', 'Delete this document');
    await expect(problem(page)).toHaveValue('');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(problem(page)).toHaveValue('text');
    await expect(status(page)).toContainText('Not saved');
    await choose(page, 'More', 'Delete this document');
    // A page that goes away before a document is deleted brings it back, rather than lose it.
    await expect(problem(page)).toHaveValue('');
    await page.reload();
    await title(page).focus();
    await expect(page.locator('mls-design-doc[data-live]')).toBeVisible();
    await expect(problem(page)).toHaveValue('');
  });
});

test.describe('other text', () => {
  test('keeps the cursor while another tab saves', async ({ page, context }) => {
    await open(page);
    await importFile(page, 'x.md', '# T\n\n## Odd one\n\nkept\n');
    await expect(status(page)).toHaveText('Saved on this device');
    const other = await context.newPage();
    await open(other, page.url());
    const text = others(page).getByRole('textbox', { name: 'Text' });
    await text.focus();
    await problem(other).fill('meanwhile');
    await expect(problem(page)).toHaveValue('meanwhile');
    await expect(text).toBeFocused();
  });

  test('can be brought back after it was deleted', async ({ page }) => {
    await open(page);
    await importFile(page, 'x.md', '# T\n\n## Odd one\n\nkept\n');
    await others(page).getByRole('button', { name: 'Delete this text' }).click();
    await expect(others(page)).toBeHidden();
    const undo = page.getByRole('button', { name: 'Bring it back' });
    await expect(undo).toBeFocused();
    await undo.click();
    await expect(others(page).getByRole('textbox', { name: 'Text' })).toHaveValue('kept');
  });
});

test.describe('what the page says', () => {
  test('about two versions of a section stays away once dismissed', async ({ page, context }) => {
    await open(page);
    await problem(page).fill('common');
    await expect(status(page)).toHaveText('Saved on this device');
    const other = await context.newPage();
    await open(other, page.url());
    await Promise.all([problem(page).fill('mine'), problem(other).fill('theirs')]);
    const said = (tab: Page): Locator => tab.getByText('Another tab changed the same sections');
    await expect.poll(async () => (await said(page).count()) + (await said(other).count())).toBeGreaterThan(0);
    const tab = (await said(page).count()) > 0 ? page : other;
    await tab.getByRole('button', { name: 'Dismiss' }).click();
    await expect(title(tab)).toBeFocused();
    await customers(tab).pressSequentially('on');
    await expect(status(tab)).toHaveText('Saved on this device');
    await expect(said(tab)).toHaveCount(0);
  });

  test('is seen wherever one writes', async ({ page }) => {
    await open(page);
    await problem(page).fill('text');
    await section(page, '5.5 Operations').or(page.locator('.builder-section textarea').last()).first().focus();
    await choose(page, 'More', 'Delete this document');
    await expect(page.getByText('was deleted')).toBeInViewport();
  });

  test('about an address whose document is not here', async ({ page }) => {
    await open(page);
    await problem(page).fill('mine');
    await expect(status(page)).toHaveText('Saved on this device');
    await open(page, `${path}?document=elsewhere`);
    await expect(page.getByText('The document of this address is not on this device')).toBeVisible();
    await expect(problem(page)).toHaveValue('mine');
  });
});

test('a file that was refused can be chosen again', async ({ page }) => {
  await open(page);
  await importFile(page, 'x.json', '{"a":');
  await expect(page.getByText('That did not work')).toBeVisible();
  await expect(page.getByLabel('From a file')).toHaveValue('');
});

test('text is written in the direction of its language', async ({ page }) => {
  await open(page);
  await problem(page).fill('مرحبا بالعالم');
  expect(await problem(page).evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
});
