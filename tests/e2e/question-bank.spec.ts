import { expect, test, type Page } from '@playwright/test';
import { loadQuestions } from '../../src/data/interview.ts';
import { axeViolations } from '../support/axe-violations.ts';

const path = '/interview/questions/';
const questions = loadQuestions();
const [first, second] = questions;
if (!first || !second) throw new Error('The bank needs two questions.');
const count = (fits: (question: (typeof questions)[number]) => boolean): number => questions.filter(fits).length;

const shown = (page: Page) => page.locator('.question:visible');
const status = (page: Page) => page.locator('.question-bank output');

/** Opens an address of the bank, and waits until its element listens. */
async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(path + rest);
  await page.locator('.bank-filters').hover();
  await page.waitForFunction(() => customElements.get('mls-question-bank') !== undefined);
}

test('filters by domain, level, step and signal, with the state in the address', async ({ page }) => {
  await open(page);
  await expect(status(page)).toHaveText(`${questions.length} of ${questions.length} questions.`);
  await page.getByRole('combobox', { name: 'Domain' }).selectOption(first.domain);
  await page.getByRole('combobox', { name: 'Level' }).selectOption(first.level);
  const fitting = count(({ domain, level }) => domain === first.domain && level === first.level);
  await expect(shown(page)).toHaveCount(fitting);
  await expect(page).toHaveURL(new RegExp(`\\?domain=${first.domain}&level=${first.level}$`));
  await page.getByRole('combobox', { name: 'Step' }).selectOption(first.step);
  await page.getByRole('combobox', { name: 'What it probes' }).selectOption(first.probes);
  await expect(page.locator(`[id="${first.id}"]`)).toBeVisible();

  await page.reload();
  const all = count(
    (one) => one.domain === first.domain && one.level === first.level && one.step === first.step && one.probes === first.probes,
  );
  await expect(status(page)).toHaveText(`${all} of ${questions.length} questions.`);
  await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue(first.level);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown(page)).toHaveCount(questions.length);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test('hides the heading of a domain without questions, and nothing moves when the element takes over', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset['shift'] = `${(entry as PerformanceEntry & { value: number }).value}`;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 1280, height: 2000 });
  await open(page, `?domain=${first.domain}`);
  await expect(page.locator('.question-group:visible')).toHaveCount(1);
  await expect(page.locator('#bank-early')).toHaveCount(0);
  expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.005);
});

test('finds words, and says what to do when nothing fits', async ({ page }) => {
  await open(page);
  const field = page.getByRole('searchbox', { name: 'Words in question or answer' });
  const word = first.question.split(/\P{L}+/u).sort((one, other) => other.length - one.length)[0] ?? '';
  await field.fill(word.toUpperCase());
  await expect(page.locator(`[id="${first.id}"]`)).toBeVisible();
  await expect.poll(() => shown(page).count()).toBeLessThan(questions.length);
  await expect(page).toHaveURL(new RegExp(`\\?q=${word}$`, 'i'));
  await field.fill('zzzzz');
  await expect(status(page)).toHaveText(`0 of ${questions.length} questions. Take a filter away.`);
});

test('draws one of those that fit, closed, and another one next', async ({ page }) => {
  await open(page, `?domain=${first.domain}`);
  const button = page.getByRole('button', { name: 'Draw one at random' });
  await button.click();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).locator('details')).not.toHaveAttribute('open');
  await expect(status(page)).toHaveText(new RegExp(`^Drawn from ${count(({ domain }) => domain === first.domain)}: .+[?.]$`));
  await expect(button).toBeFocused();
  const before = await shown(page).getAttribute('id');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page).getAttribute('id')).not.toBe(before);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown(page)).toHaveCount(questions.length);
});

test('opens what the address names, even where a filter leaves it out', async ({ page }) => {
  const other = questions.find(({ domain }) => domain !== first.domain) ?? second;
  await open(page, `#${first.id}`);
  await expect(page.locator(`[id="${first.id}"] .answer > div`)).toBeVisible();
  await expect(page.locator(`[id="${second.id}"] .answer > div`)).toBeHidden();
  await open(page, `?domain=${first.domain}&level=nobody#${other.id}`);
  await expect(page.locator(`[id="${other.id}"] .answer > div`)).toBeVisible();
  await expect(page.locator(`[id="${other.id}"]`)).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Words in question or answer' }).fill('zzzzz');
  await page.evaluate((id) => (location.hash = id), second.id);
  await expect(page.locator(`[id="${second.id}"] .answer > div`)).toBeVisible();
});

test('copies the link of a question', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.locator(`[id="${second.id}"]`).getByRole('link', { name: 'Link to this question' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${path}#${second.id}$`));
});

test('remembers what is known, and leaves it out', async ({ page }) => {
  await open(page, `#${first.id}`);
  const mark = page.locator(`[id="${first.id}"]`).getByRole('checkbox', { name: 'I know this one' });
  await mark.check();
  await expect(status(page)).toHaveText(`1 of ${questions.length} marked as known.`);
  await open(page);
  await page.getByRole('checkbox', { name: 'Hide what I know' }).check();
  await expect(shown(page)).toHaveCount(questions.length - 1);
  await expect(page).toHaveURL(/\?known=hide$/);
  await expect(page.locator(`[id="${first.id}"]`)).toBeHidden();
  await page.reload();
  await expect(shown(page)).toHaveCount(questions.length - 1);
  await open(page, `#${first.id}`);
  await mark.uncheck();
  await open(page, '?known=hide');
  await expect(shown(page)).toHaveCount(questions.length);
});

test('draws at the first press, even when the script comes late', async ({ page }) => {
  await page.route(/question-bank-element/, async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.goto(path);
  await page.getByRole('button', { name: 'Draw one at random' }).click();
  await expect(shown(page)).toHaveCount(1);
});

test('sets marks aside that it cannot read, and says so', async ({ page }) => {
  await page.goto('/start/');
  await page.evaluate(() => localStorage.setItem('mls-known-questions', '{broken'));
  await open(page);
  await expect(status(page)).toHaveText(/could not be read.*mls-known-questions-aside/);
  expect(await page.evaluate(() => localStorage.getItem('mls-known-questions-aside'))).toBe('{broken');
});

test('is found by search as an entry of its own', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(first.question)}`);
  await expect(page.locator(`main a[href$="${path}#${first.id}"]`).first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every question stands there, and its answer opens', async ({ page }) => {
    await page.goto(path);
    await expect(shown(page)).toHaveCount(questions.length);
    await expect(page.locator('.bank-filters')).toBeHidden();
    const question = page.locator(`[id="${first.id}"]`);
    await question.locator('summary').click();
    await expect(question.locator('.answer > div')).toBeVisible();
    await expect(question.getByRole('checkbox')).toBeHidden();
  });
});

test('prints answers and leaves the filters out', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.bank-filters')).toBeHidden();
  await expect(page.locator(`[id="${first.id}"] .answer > div`)).toBeVisible();
});

for (const width of [1280, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`open and filtered it has no accessibility violation and keeps its width (${width} px, ${colorScheme})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await open(page, `?domain=${first.domain}&level=${first.level}#${first.id}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
