import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe-violations.ts';
import { canBeFull, plantRecord, readRecords, setFull } from '../support/device-store.ts';
import { button, notes, notice, open, pass, practiceDatabase, practicePath, saved, start, status } from '../support/practice-page.ts';

const said = (page: Page) => page.getByRole('log').getByRole('listitem');
const spent = (page: Page) => page.locator('[data-of="spent"]');

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test.describe('before it starts', () => {
  test('loads nothing until somebody comes near, and stores nothing', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(practicePath, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('practice-'))).toEqual([]);
    await open(page);
    expect(await readRecords(page, practiceDatabase, 'documents')).toEqual([]);
  });

  test('draws a problem of a domain', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Domain' }).selectOption('Recommenders and ads');
    await button(page, 'Draw a problem').click();
    await expect(page.locator('.practice-drawn')).toHaveText('Drawn: Rank the ads of a social feed');
    await expect(page.getByRole('radio', { name: /Rank the ads/ })).toBeChecked();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists problems, phases and facts, and says what needs the script', async ({ page }) => {
    await page.goto(practicePath);
    await expect(page.getByText('Clock and notes need JavaScript')).toBeVisible();
    await expect(button(page, 'Start the clock')).toBeHidden();
    const problem = page.locator('.practice-problems article').filter({ hasText: 'Rank the ads' });
    await problem.getByText('The phases with their minutes').click();
    await expect(problem.getByText('1 Problem formulation: 7 of 45 minutes, 9 of 60')).toBeVisible();
    await problem.getByText('What the interviewer answers').click();
    await expect(problem.getByText('How long may the answer take?')).toBeVisible();
  });
});

test.describe('the clock', () => {
  test('counts by phase, pauses, hides, goes on by hand, and announces the end of a phase once', async ({ page }) => {
    await start(page);
    await pass(page, 2);
    await expect(spent(page)).toHaveText(/^2:0\d of 7 min$/);
    await button(page, 'Pause').click();
    await pass(page, 3);
    await expect(spent(page)).toHaveText(/^2:0\d of 7 min$/);
    await button(page, 'Go on').click();
    await pass(page, 5.5);
    await expect(spent(page)).toHaveText(/^7:3\d of 7 min, 0:3\d over$/);
    await expect(page.locator('.practice-announcement')).toHaveText(
      'The 7 minutes of “1 Problem formulation” are over. Next comes “2 Metrics”.',
    );
    await button(page, 'Next: 2 Metrics').click();
    await expect(notes(page, '2 Metrics')).toBeVisible();
    await expect(notes(page)).toBeHidden();
    await expect(spent(page)).toHaveText(/^0:0\d of 4 min$/);
    await button(page, 'Hide the clock').click();
    await expect(spent(page)).toBeHidden();
    await saved(page);
    await page.reload();
    await expect(button(page, 'Show the clock')).toBeVisible();
    await expect(spent(page)).toBeHidden();
  });

  test('stands when the device was asleep', async ({ page }) => {
    await start(page);
    await pass(page, 1);
    await page.clock.fastForward('02:00:00');
    await pass(page, 0.1);
    await expect(notice(page, 'asleep')).toBeVisible();
    await expect(spent(page)).toHaveText(/^1:0\d of 7 min$/);
  });
});

test('a worked design leads to its problem', async ({ page }) => {
  await page.goto('/designs/cv/face-recognition/');
  await page.getByRole('link', { name: 'as an interview' }).click();
  await expect(page.locator('input[name=problem]:checked')).toHaveValue('cv/face-recognition');
});

test.describe('the interviewer', () => {
  test('speaks up at the level chosen, answers what is asked, and never moves the focus', async ({ page }) => {
    await start(page, { level: 'Senior' });
    await expect(notes(page)).toBeFocused();
    await pass(page, 1);
    await expect(said(page)).toHaveCount(0);
    await pass(page, 1);
    await expect(said(page)).toHaveText(['Whom does this system have to please, and what does each of them lose when it is wrong?']);
    await pass(page, 2);
    await expect(page.getByRole('log').getByText('How do they meet in one ranking?')).toBeVisible();
    await expect(notes(page)).toBeFocused();
    await page.getByText('Ask the interviewer').click();
    const ask = button(page, 'How long may the answer take?');
    await ask.click();
    await expect(ask).toHaveAttribute('aria-disabled', 'true');
    await ask.click({ force: true });
    await expect(said(page).last()).toContainText('The posts never wait');
    await expect(page.getByRole('log').getByText('The posts never wait')).toHaveCount(1);
  });

  test('keeps quiet when that was chosen', async ({ page }) => {
    await page.clock.install();
    await open(page);
    await page.getByRole('checkbox', { name: 'speaks up' }).uncheck();
    await start(page, { isOpen: true });
    await pass(page, 6);
    await expect(said(page)).toHaveCount(0);
  });
});

test.describe('nothing is lost', () => {
  test('by a reload in the middle of a word; the clock stands until one goes on', async ({ page }) => {
    await start(page);
    await pass(page, 2);
    await notes(page).pressSequentially('half a wo');
    await page.reload();
    await expect(notes(page)).toHaveValue('half a wo');
    await expect(notice(page, 'stood')).toBeVisible();
    await expect(said(page)).toHaveCount(1);
    await pass(page, 3);
    await expect(spent(page)).toHaveText(/^2:0\d of 7 min$/);
    await button(page, 'Go on').click();
    await pass(page, 1);
    await expect(spent(page)).toHaveText(/^3:0\d of 7 min$/);
    await expect(notice(page, 'stood')).toHaveCount(0);
  });

  test('by a crash, but for the last seconds', async ({ page, context }) => {
    await start(page);
    await notes(page).fill('before the crash');
    await pass(page, 1.5);
    await saved(page);
    const address = page.url();
    // As a crash: no event tells the page.
    await page.evaluate(() => window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true }));
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await open(again, address);
    await expect(notes(again)).toHaveValue('before the crash');
    await expect(again.locator('[data-of="total"]')).toHaveText(/^standing at 1:[23]\d of 45 min$/);
  });

  test('by a store that is full', async ({ page }) => {
    await canBeFull(page);
    await start(page);
    await setFull(page, true);
    await notes(page).fill('not stored');
    await pass(page, 0.02);
    await expect(notice(page, 'failed')).toBeVisible();
    await page.reload();
    await expect(notes(page)).toHaveValue('not stored');
    await setFull(page, false);
    await notes(page).fill('stored again');
    await saved(page);
    await expect(notice(page, 'failed')).toHaveCount(0);
  });

  test('by what cannot be read: it is set aside and can be downloaded; an older one is read', async ({ page }) => {
    await open(page);
    await plantRecord(page, practiceDatabase, { id: 'broken', problem: 42, notes: 'mine' });
    await plantRecord(page, practiceDatabase, { id: 'old', problem: 'recsys/ads-ranking', notes: { metrics: 'from long ago' } });
    await page.evaluate(() => localStorage.setItem('mls-practice-journal', '{"half":'));
    await page.reload();
    await expect(notice(page, 'unreadable')).toBeVisible();
    const { text } = await downloaded(page, () => page.getByRole('link', { name: 'Download it as it is' }).click());
    expect(JSON.parse(text)).toEqual([{ id: 'broken', problem: 42, notes: 'mine' }, '{"half":']);
    await expect(page.getByText('recsys/ads-ranking')).toBeVisible();
    const { text: old } = await downloaded(page, () => button(page, /^Export: recsys/).click());
    expect(old).toContain('from long ago');
  });

  test('by a second tab: it is told, and writes nothing until the first is closed', async ({ page, context }) => {
    await start(page);
    await notes(page).fill('first tab');
    await saved(page);
    const other = await context.newPage();
    await open(other, page.url());
    await expect(notice(other, 'elsewhere')).toContainText('open in another tab');
    await expect(notes(other)).toBeHidden();
    await button(other, /^Delete/).click();
    await expect(notice(other, 'failure')).toContainText('open in another tab');
    await notes(page).fill('first tab, later');
    await saved(page);
    await page.close();
    await button(other, /^Go on/).click();
    await expect(notes(other)).toHaveValue('first tab, later');
  });

  test('where the browser has no locks: the later tab says that another has stored', async ({ page, context }) => {
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    await start(page);
    await notes(page).fill('first');
    await saved(page);
    const other = await context.newPage();
    await open(other, page.url());
    await notes(other).fill('second');
    await expect(status(other)).toHaveAttribute('data-state', 'saved');
    await notes(page).fill('first again');
    await pass(page, 0.02);
    await expect(notice(page, 'elsewhere')).toContainText('Another tab has stored this interview');
    const [stored] = await readRecords<{ notes: Record<string, string> }>(page, practiceDatabase, 'documents');
    expect(stored?.notes['problem-formulation']).toBe('second');
  });

  test('by losing the network after the start', async ({ page, context }) => {
    const finished: string[] = [];
    page.on('requestfinished', (request) => finished.push(new URL(request.url()).pathname));
    await start(page);
    for (const part of ['/designs/recsys/ads-ranking/', 'practice-review', '.css']) {
      await expect.poll(() => finished.filter((path) => path.includes(part)).length).toBeGreaterThan(part === '.css' ? 1 : 0);
    }
    await context.setOffline(true);
    await notes(page).fill('offline');
    await button(page, 'Finish').click();
    await expect(page.locator('.practice-reference').first().getByText('Problem and scope', { exact: true })).toBeVisible();
    await page.locator('.practice-reference summary').first().click();
    await expect(page.getByText('A social feed sells two places in each page.')).toBeVisible();
    await page.getByRole('radio', { name: /^Mid Asks for users/ }).check();
    const { text } = await downloaded(page, () => button(page, 'Export as Markdown').click());
    expect(text).toContain('offline');
    expect(text).toContain('| Framing the problem | Mid | at the level |');
  });

  test('when the reference cannot be had: that is said, and tried again', async ({ page, context }) => {
    await context.route('**/designs/recsys/ads-ranking/', (route) => route.abort());
    await start(page);
    await expect(notice(page, 'reference')).toBeVisible();
    await notes(page).fill('without it');
    await context.unroute('**/designs/recsys/ads-ranking/');
    await notice(page, 'reference').getByRole('button', { name: 'Try again' }).click();
    await button(page, 'Finish').click();
    await expect(page.locator('.practice-reference summary').first()).toHaveText('Problem and scope');
  });
});

test.describe('afterwards', () => {
  test('notes stand beside the sections of the step, links lead to the design, and follow-ups are those of the level', async ({ page }) => {
    await start(page, { level: 'Staff' });
    await notes(page).fill('40 M users');
    await button(page, 'Finish').click();
    await expect(page.locator('.practice-title')).toBeFocused();
    const first = page.getByRole('region', { name: '1 Problem formulation' });
    await expect(first.locator('.practice-own').getByText('40 M users', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: '4 Data pipeline' }).locator('summary')).toHaveText(['Data pipeline', 'Representation']);
    await first.getByText('Problem and scope', { exact: true }).click();
    await expect(first.locator('.practice-reference a[href*="#estimates"], .practice-reference a[href*="#q-"]').first()).toHaveAttribute(
      'href',
      /^http.*\/designs\/recsys\/ads-ranking\/#/,
    );
    expect(await first.locator('.practice-reference :is(script, button, input, [id]:not(svg *))').count()).toBe(0);
    await expect(page.getByRole('region', { name: 'Closing' }).locator('summary')).toHaveText([
      'Follow-up: A correction by segment is worth millions a month. Do you believe it?',
      'Follow-up: Conversions on devices without tracking go missing. What changes?',
    ]);
  });

  test('scores are kept, summed up without an average, and lead to what to practice', async ({ page }) => {
    await start(page, { level: 'Senior' });
    await button(page, 'Finish').click();
    await page.getByRole('radio', { name: /^Below mid Says accuracy/ }).check();
    await page.getByRole('radio', { name: /^Staff Carries money/ }).check();
    await page.getByRole('textbox', { name: 'Remarks' }).fill('slower');
    await expect(page.getByRole('row', { name: /Choosing metrics/ })).toContainText(/Below mid\s*below the level/);
    await expect(page.getByRole('link', { name: 'questions that probe it' })).toHaveAttribute(
      'href',
      /\/interview\/questions\/\?signal=metrics$/,
    );
    await saved(page);
    await page.reload();
    await expect(page.getByRole('radio', { name: /^Staff Carries money/ })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Remarks' })).toHaveValue('slower');
    await button(page, 'Back to the problems').click();
    await expect(page.locator('.practice-history li')).toContainText('1 of 2 signals at the level or above');
  });

  test('one can go back into the interview', async ({ page }) => {
    await start(page);
    await pass(page, 1);
    await button(page, 'Finish').click();
    await pass(page, 5);
    await button(page, 'Go on with the interview').click();
    await expect(spent(page)).toBeVisible();
    await expect(spent(page)).toHaveText(/^1:0\d of 7 min$/);
  });

  test('the whole is exported as Markdown', async ({ page }) => {
    await start(page);
    await pass(page, 2);
    await notes(page).fill('# Users\nmany');
    await page.getByText('Board', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'The board in words' }).fill('a → b');
    await button(page, 'Finish').click();
    const { name, text } = await downloaded(page, () => button(page, 'Export as Markdown').click());
    expect(name).toMatch(/^rank-the-ads-of-a-social-feed-practice-\d{4}-\d\d-\d\d\.md$/);
    expect(text).toContain('| 1 Problem formulation | 7 min | 2:0');
    expect(text).toContain('**Interviewer:** Whom does this system have to please');
    expect(text).toContain('### Users\nmany');
    expect(text).toContain('## The board in words\n\na → b');
    expect(text).toMatch(/Reference answer: <http.*\/designs\/recsys\/ads-ranking\/>/);
  });

  test('a deleted interview can be brought back', async ({ page }) => {
    await start(page);
    await notes(page).fill('mine');
    await button(page, 'Leave for later').click();
    await button(page, /^Delete/).click();
    await expect(page.locator('.practice-history')).toBeHidden();
    const undo = button(page, 'Bring it back');
    await expect(undo).toBeFocused();
    await undo.click();
    await button(page, /^Go on/).click();
    await expect(notes(page)).toHaveValue('mine');
  });
});

test.describe('the sketch board', () => {
  test('comes on request, is kept, undone, cleared and brought back, and downloads as SVG', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await start(page);
    await page.getByText('Board', { exact: true }).first().click();
    expect(requests.filter((url) => url.includes('practice-sketch'))).toEqual([]);
    await button(page, 'Draw on a sketch board').click();
    const canvas = page.locator('.practice-canvas');
    const draw = async (from: number): Promise<void> => {
      await canvas.scrollIntoViewIfNeeded();
      const box = await canvas.boundingBox();
      if (!box) throw new Error('no canvas');
      await page.mouse.move(box.x + from, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + from + 80, box.y + 60, { steps: 5 });
      await page.mouse.up();
    };
    const strokes = async (): Promise<string[]> => {
      await saved(page);
      const [stored] = await readRecords<{ board: { strokes: { color: string }[] } }>(page, practiceDatabase, 'documents');
      return stored?.board.strokes.map(({ color }) => color) ?? [];
    };
    await draw(20);
    await button(page, 'Accent').click();
    await draw(120);
    expect(await strokes()).toEqual(['ink', 'accent']);
    await button(page, 'Clear').click();
    expect(await strokes()).toEqual([]);
    await button(page, 'Undo').click();
    expect(await strokes()).toEqual(['ink', 'accent']);
    await button(page, 'Undo').click();
    expect(await strokes()).toEqual(['ink']);
    await button(page, 'Finish').click();
    const { name, text } = await downloaded(page, () => button(page, 'Download the sketch (SVG)').click());
    expect(name).toMatch(/board\.svg$/);
    expect(text.match(/<polyline/g)).toHaveLength(1);
  });
});

test('a whole interview by keyboard', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.getByRole('radio', { name: /Rank the ads/ }).focus();
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      const isThere = await button(page, name).evaluate((element) => element === document.activeElement);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(name)}.`);
  };
  await tabTo('Start the clock');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type('typed');
  await page.keyboard.press('Shift+Tab');
  await button(page, 'Pause').focus();
  await tabTo('Next: 2 Metrics');
  for (const name of ['3 MVP logic', '4 Data pipeline', '5 Training', '6 Inference', '7 Scaling and updates', 'Closing']) {
    await page.keyboard.press('Enter');
    await expect(button(page, `Next: ${name}`)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pause')).toBeFocused();
  await tabTo('Finish');
  await page.keyboard.press('Enter');
  await expect(page.locator('.practice-title')).toBeFocused();
  await page.getByRole('radio', { name: /^Below mid Starts with a model/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { name: /Framing the problem/ })).toContainText('Mid');
});

for (const theme of ['light', 'dark']) {
  test(`no view has a violation or scrolls sideways at 320 px, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.clock.install();
    await open(page);
    const check = async (): Promise<void> => {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await page.clock.runFor(100);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await check();
    await start(page, { isOpen: true });
    await pass(page, 8);
    await page.getByText('Ask the interviewer').click();
    await button(page, 'How long may the answer take?').click();
    await page.getByText('Board', { exact: true }).first().click();
    await button(page, 'Draw on a sketch board').click();
    await expect(page.locator('.practice-canvas')).toBeVisible();
    await check();
    await button(page, 'Finish').click();
    await expect(page.locator('.practice-reference summary').first()).toBeVisible();
    for (const index of [0, 2]) await page.locator('.practice-reference summary').nth(index).click();
    await page.getByRole('radio', { name: /^Mid Asks for users/ }).check();
    await check();
    await button(page, 'Back to the problems').click();
    await check();
  });
}
