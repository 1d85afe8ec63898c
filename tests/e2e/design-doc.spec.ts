import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { builderPath as path, choose, customers, open, problem, status, title } from '../support/builder-page.ts';
import { plantRecord, readRecords } from '../support/device-store.ts';

const database = 'mls-design-documents';
const stored = (page: Page, store: string): Promise<{ title: string; sections: Record<string, string> }[]> =>
  readRecords(page, database, store);
const plant = (page: Page, value: unknown): Promise<void> => plantRecord(page, database, value);

/** A database that refuses to be written, as a full one does. */
async function refuseWrites(context: BrowserContext | Page): Promise<void> {
  await context.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

test.describe('writing', () => {
  test('loads nothing before somebody begins, and nothing is stored before something is written', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('design-doc-'))).toEqual([]);
    await open(page);
    await expect(status(page)).toHaveText('Nothing written yet');
    expect(await stored(page, 'documents')).toEqual([]);
  });

  test('is saved as one types, and stands there after a reload', async ({ page }) => {
    await open(page);
    await title(page).fill('Trip durations');
    await problem(page).fill('Quotes are wrong by 4.5 min.\n\n- a list');
    await expect(status(page)).toHaveText('Saved on this device');
    await page.reload();
    await expect(problem(page)).toHaveValue('Quotes are wrong by 4.5 min.\n\n- a list');
    await expect(title(page)).toHaveValue('Trip durations');
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[data-state-of="problem"]')).toContainText('begun');
  });

  test('survives a reload in the middle of a word', async ({ page }) => {
    await open(page);
    await problem(page).pressSequentially('unfinish');
    await page.reload();
    await expect(problem(page)).toHaveValue('unfinish');
  });

  test('survives a crash, but for the last moment', async ({ page, context }) => {
    await open(page);
    await problem(page).fill('before the crash');
    await expect(status(page)).toHaveText('Saved on this device');
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(path);
    await expect(problem(again)).toHaveValue('before the crash');
  });

  test('begins before the script has loaded', async ({ page }) => {
    await page.route('**/design-doc-element*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.goto(path);
    await title(page).fill('Early title');
    await problem(page).pressSequentially('early');
    await expect(status(page)).toHaveText('Saved on this device');
    await expect(problem(page)).toHaveValue('early');
    await expect(title(page)).toHaveValue('Early title');
  });

  test('works with the keyboard alone', async ({ page }) => {
    await open(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Blank document' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'New', exact: true })).toBeFocused();
  });
});

test.describe('several documents', () => {
  test('are kept apart, renamed, duplicated, deleted and brought back', async ({ page }) => {
    await open(page);
    await title(page).fill('First');
    await problem(page).fill('one');
    await expect(status(page)).toHaveText('Saved on this device');
    await choose(page, 'New', 'Blank document');
    await expect(problem(page)).toHaveValue('');
    await title(page).fill('Second');
    await problem(page).fill('two');
    await expect(status(page)).toHaveText('Saved on this device');
    const list = page.getByRole('combobox', { name: 'Document' });
    await expect(list.locator('option')).toHaveText(['Second', 'First']);
    await list.selectOption('First');
    await expect(problem(page)).toHaveValue('one');

    await choose(page, 'More', 'Duplicate this document');
    await expect(title(page)).toHaveValue('First (copy)');
    await choose(page, 'More', 'Delete this document');
    await expect(list.locator('option')).toHaveText(['Second', 'First']);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(title(page)).toHaveValue('First (copy)');
    await expect(problem(page)).toHaveValue('one');

    await choose(page, 'More', 'Delete this document');
    await expect(list.locator('option')).toHaveText(['Second', 'First']);
    await page.reload();
    await expect(list.locator('option')).toHaveText(['Second', 'First']);
    await choose(page, 'More', 'Bring back “First (copy)”');
    await expect(problem(page)).toHaveValue('one');
    await choose(page, 'More', 'Delete this document');
    await choose(page, 'More', 'Delete these for good');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('button', { name: /^Bring back/ })).toHaveCount(0);
  });

  test('written quickly one after another are not mixed', async ({ page }) => {
    await open(page);
    await title(page).fill('A');
    await problem(page).fill('text of A');
    await choose(page, 'New', 'Blank document');
    await problem(page).fill('text of B');
    await page.getByRole('combobox', { name: 'Document' }).selectOption('A');
    await expect(problem(page)).toHaveValue('text of A');
  });
});

test.describe('two tabs', () => {
  test('see each other’s text', async ({ page, context }) => {
    await open(page);
    await problem(page).fill('common');
    await expect(status(page)).toHaveText('Saved on this device');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(problem(other)).toHaveValue('common');
    await customers(other).fill('from the other');
    await expect(customers(page)).toHaveValue('from the other');
  });

  test('keep both versions of a section when neither had heard of the other', async ({ page, context }) => {
    await context.addInitScript(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await open(page);
    await problem(page).fill('common');
    await expect(status(page)).toHaveText('Saved on this device');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(problem(other)).toHaveValue('common');
    await problem(page).fill('mine');
    await expect(status(page)).toHaveText('Saved on this device');
    await problem(other).fill('theirs');
    await expect(other.getByRole('group', { name: 'Other text' }).getByRole('textbox', { name: 'Text' })).toHaveValue('mine');
    await expect(problem(other)).toHaveValue('theirs');
    await expect(other.getByText('Another tab changed the same sections')).toBeVisible();
    await expect.poll(async () => JSON.stringify(await stored(other, 'documents'))).toMatch(/theirs.*mine/);
  });
});

test.describe('a store that refuses', () => {
  test('says so, keeps the text in the page, and brings it back after a reload', async ({ page }) => {
    await refuseWrites(page);
    await open(page);
    await problem(page).fill('written into a full store');
    await expect(status(page)).toContainText('Not saved');
    await page.reload();
    await expect(problem(page)).toHaveValue('written into a full store');
  });

  test('and no store at all', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('private', 'SecurityError');
      };
    });
    await open(page);
    await expect(page.getByText('This browser keeps no databases')).toBeVisible();
    await problem(page).fill('private text');
    await expect(status(page)).toContainText('Not saved');
    await page.reload();
    await expect(problem(page)).toHaveValue('private text');
  });

  test('is used again once it takes', async ({ page, context }) => {
    await refuseWrites(page);
    await open(page);
    await problem(page).fill('only in the journal');
    await expect(status(page)).toContainText('Not saved');
    const other = await context.newPage();
    await open(other);
    await expect(problem(other)).toHaveValue('only in the journal');
    expect((await stored(other, 'documents')).map(({ sections }) => sections['problem'])).toEqual(['only in the journal']);
    expect(await other.evaluate(() => localStorage.getItem('mls-design-document-journal'))).toBeNull();
  });
});

test.describe('what another version stored', () => {
  test('of a section that the template no longer has is kept and shown', async ({ page }) => {
    await open(page);
    await plant(page, {
      format: 1,
      templateVersion: 0,
      id: 'old',
      title: 'Old',
      created: '2026-01-01T00:00:00Z',
      updated: '2026-01-01T00:00:00Z',
      revision: 3,
      sections: { problem: 'still here', 'retired-section': 'text of a section that is gone' },
      others: [],
    });
    await open(page);
    await expect(problem(page)).toHaveValue('still here');
    await expect(page.getByRole('group', { name: 'Other text' }).getByRole('textbox', { name: 'Text' })).toHaveValue(
      'text of a section that is gone',
    );
    await expect(page.getByRole('group', { name: 'Other text' }).getByRole('textbox', { name: 'Heading' })).toHaveValue('retired-section');
  });

  test('and cannot be read is set aside, as it was', async ({ page }) => {
    await open(page);
    await problem(page).fill('a good one');
    await expect(status(page)).toHaveText('Saved on this device');
    await plant(page, { id: 'broken', nonsense: [1, 2, 3] });
    await open(page);
    await expect(problem(page)).toHaveValue('a good one');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download it as it is' }).click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual([{ id: 'broken', nonsense: [1, 2, 3] }]);
  });
});

test.describe('files', () => {
  const text = 'A *paragraph*.\n\n## A heading of mine\n\n```\n### 2.2 not a section\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\ntrailing  ';

  for (const [item, extension] of [
    ['Markdown (.md)', 'md'],
    ['JSON, to be imported here again', 'json'],
  ] as const) {
    test(`go out as ${extension} and come back the same`, async ({ page }) => {
      await open(page);
      await title(page).fill('Round trip: "ETA" & more');
      await problem(page).fill(text);
      await customers(page).fill('riders');
      await expect(status(page)).toHaveText('Saved on this device');
      const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Export', item)]);
      expect(download.suggestedFilename()).toBe(`round-trip-eta-more.${extension}`);
      const file = { name: download.suggestedFilename(), mimeType: 'text/plain', buffer: readFileSync(await download.path()) };
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await page.getByLabel('From a file').setInputFiles(file);
      await expect(page.getByRole('combobox', { name: 'Document' }).locator('option')).toHaveCount(2);
      await expect(problem(page)).toHaveValue(text);
      await expect(customers(page)).toHaveValue('riders');
      await expect(title(page)).toHaveValue('Round trip: "ETA" & more');
    });
  }

  test('from elsewhere are read as far as they fit, and the rest is kept', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const markdown =
      '# From a wiki\n\nIntro.\n\n### The Problem, and *why it matters*\n\nLate cabs.\n\n## Budget of last year\n\nNothing.\n';
    await page.getByLabel('From a file').setInputFiles({ name: 'wiki.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) });
    await expect(title(page)).toHaveValue('From a wiki');
    await expect(problem(page)).toHaveValue('Late cabs.');
    await expect(page.getByRole('group', { name: 'Other text' })).toContainText('Heading');
    const others = await page
      .locator('.builder-other textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(others.join('\n')).toContain('Nothing.');
    expect(others.join('\n')).toContain('Intro.');
  });

  test('that are none are refused with a word, and nothing is changed', async ({ page }) => {
    await open(page);
    await problem(page).fill('mine');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByLabel('From a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
    await expect(page.getByText('That did not work: The file is not valid JSON.')).toBeVisible();
    await expect(problem(page)).toHaveValue('mine');
  });

  test('go out as docx and come back with headings, lists and tables', async ({ page }) => {
    await open(page);
    await title(page).fill('For colleagues');
    await problem(page).fill('A _late_ cab.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |');
    await customers(page).fill('Riders and **drivers**');
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Export', 'Word (.docx)')]);
    const file = { name: 'for-colleagues.docx', mimeType: 'application/octet-stream', buffer: readFileSync(await download.path()) };
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByLabel('From a file').setInputFiles(file);
    await expect(page.getByRole('combobox', { name: 'Document' }).locator('option')).toHaveCount(2);
    await expect(title(page)).toHaveValue('For colleagues');
    await expect(problem(page)).toHaveValue('A _late_ cab.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |');
    await expect(customers(page)).toHaveValue('Riders and **drivers**');
  });

  test('of Word that are none are refused', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page
      .getByLabel('From a file')
      .setInputFiles({ name: 'x.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
    await expect(page.getByText('The file is not a Word document.')).toBeVisible();
  });

  test('for Word open as a document', async ({ page }) => {
    await open(page);
    await problem(page).fill('Paragraph');
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Export', 'Word (.docx)')]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

test('starts from a worked design', async ({ page }) => {
  await open(page);
  await choose(page, 'New', 'From a worked design: Ads ranking');
  await expect(title(page)).toHaveValue('Ads ranking');
  await expect(problem(page)).toHaveValue(/auction|ads/i);
  const states = page.getByRole('navigation', { name: 'Sections' }).locator('[data-state="complete"]');
  expect(await states.count()).toBeGreaterThan(20);
});

test('prints the document as text, and what is written as HTML is not run', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await title(page).fill('On paper');
  await problem(page).fill(
    '**Bold** <img src=x onerror="document.title=\'run\'"> [bad](javascript:alert(1))\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  );
  await choose(page, 'Export', 'Print, or save as PDF');
  await page.emulateMedia({ media: 'print' });
  const view = page.locator('.builder-print');
  await expect(view.getByRole('heading', { name: 'On paper' })).toBeVisible();
  await expect(view.locator('strong')).toHaveText('Bold');
  await expect(view.locator('table')).toBeVisible();
  await expect(view.locator('img')).toHaveCount(0);
  await expect(view.locator('a[href^="javascript"]')).toHaveCount(0);
  await expect(problem(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Design document builder' })).toBeHidden();
});

test('prints what is written also from the browser’s own menu', async ({ page }) => {
  await open(page);
  await problem(page).fill('First line\nsecond line');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.builder-print')).toContainText('First line\nsecond line', { useInnerText: true });
  await expect(problem(page)).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.builder-print')).toBeEmpty();
});

test('the review asks beside the section, and marks the words', async ({ page }) => {
  await open(page);
  await problem(page).fill('TODO: say what the problem is.');
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  await expect(review).toBeFocused();
  await review.getByRole('link', { name: '2.1 The problem and why it matters' }).first().click();
  await expect(problem(page)).toBeFocused();
  expect(
    await problem(page).evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toContain('TODO');
});

test('text outside of the sections can be edited and deleted', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page
    .getByLabel('From a file')
    .setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from('# T\n\n## Odd one\n\nkept\n') });
  const other = page.getByRole('group', { name: 'Other text' });
  await other.getByRole('textbox', { name: 'Text' }).fill('edited');
  await expect(status(page)).toHaveText('Saved on this device');
  await page.reload();
  await expect(other.getByRole('textbox', { name: 'Text' })).toHaveValue('edited');
  await other.getByRole('button', { name: 'Delete this text' }).click();
  await expect(other).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the guidance stands, and the blank document is offered', async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText('Writing here takes JavaScript')).toBeVisible();
    await expect(problem(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: '2.1 The problem and why it matters' })).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`in use it has no accessibility violation and keeps its width (${theme}, ${width} px)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await problem(page).fill('TODO '.repeat(200));
      await page.getByRole('button', { name: 'Review' }).click();
      await expect(page.getByRole('region', { name: 'Review' })).toBeVisible();
      await page.getByRole('button', { name: 'New', exact: true }).click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
