import { expect, test, type Locator, type Page } from '@playwright/test';
import { loops, stages } from '../../src/components/lifecycle-loop/loops.ts';
import { type FeedbackLoop } from '../../src/components/lifecycle-loop/lifecycle.ts';
import { pageWith } from '../support/site-pages.ts';

const path = pageWith('mls-lifecycle-loop');
const loop = loopNamed(loops.at(-1)?.id);

const picture = (page: Page): Locator => page.locator('mls-lifecycle-loop');
const links = (page: Page): Locator => picture(page).locator('.loop-link');
const linkOf = (page: Page, { id }: FeedbackLoop): Locator => picture(page).locator(`a[href^="?loop=${id}#"]`);
const selectedIds = (page: Page): Promise<(string | undefined)[]> =>
  picture(page)
    .locator('[data-selected]')
    .evaluateAll((items: HTMLElement[]) => items.map(({ dataset }) => dataset['loop']));

function loopNamed(id: string | undefined): FeedbackLoop {
  const found = loops.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No loop is called ${id ?? 'nothing'}.`);
  return found;
}

async function expectSelected(page: Page, expected: FeedbackLoop): Promise<void> {
  const { id, label, from, to, observation, trigger, cost } = expected;
  await expect(linkOf(page, expected)).toHaveAttribute('aria-current', 'true');
  expect(await selectedIds(page)).toEqual([id]);
  await expect(picture(page).locator('[data-end="from"]')).toHaveAttribute('data-stage', from);
  await expect(picture(page).locator('[data-end="to"]')).toHaveAttribute('data-stage', to);
  for (const text of [label, observation, trigger, cost]) await expect(picture(page).getByRole('status')).toContainText(text);
  for (const stage of [from, to]) {
    await expect(picture(page).getByRole('status')).toContainText(stages.find((one) => one.id === stage)?.label ?? '?');
  }
}

async function expectNothingSelected(page: Page): Promise<void> {
  await expect(picture(page).getByRole('status')).toBeEmpty();
  await expect(picture(page).locator('[data-selected], [data-end], [aria-current]')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('loop')).toBe(false);
}

test('a click shows a loop, a second one leads to its row', async ({ page }) => {
  await page.goto(path);
  await expectNothingSelected(page);
  await linkOf(page, loop).click();
  await expectSelected(page, loop);
  expect(new URL(page.url()).search).toBe(`?loop=${loop.id}`);
  await linkOf(page, loop).click();
  await expect(page.locator(`tr#loop-${loop.id}:target`)).toBeInViewport();
});

test('a click on an arc shows its loop', async ({ page }) => {
  await page.goto(path);
  await linkOf(page, loop).scrollIntoViewIfNeeded();
  const box = await picture(page).locator(`[data-loop="${loop.id}"] .loop-arc`).boundingBox();
  if (!box) throw new Error('The arc has no box.');
  await page.mouse.click(box.x + box.width - 1, box.y + box.height - 24);
  await expectSelected(page, loop);
});

test('the keyboard goes through the loops, and Escape clears', async ({ page }) => {
  await page.goto(path);
  await links(page).first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const [first] = await selectedIds(page);
  expect(first).toBeTruthy();
  await page.keyboard.press('ArrowDown');
  const [second] = await selectedIds(page);
  await expectSelected(page, loopNamed(second));
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await selectedIds(page)).toEqual([first]);
  await page.keyboard.press('ArrowUp');
  await expect(links(page).last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expectNothingSelected(page);
  await expect(links(page).last()).toBeFocused();
});

test('an address with a loop opens with it, in view, and Escape clears', async ({ page }) => {
  await page.goto(`${path}?loop=${loop.id}`);
  await expectSelected(page, loop);
  await expect(linkOf(page, loop)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expectNothingSelected(page);
});

test('an address with an unknown loop opens without one', async ({ page }) => {
  await page.goto(`${path}?loop=no-such-loop`);
  await expect(links(page).first()).toBeVisible();
  await expect(picture(page).locator('[data-selected]')).toHaveCount(0);
});

test('the button clears, and the focus stays on the loop', async ({ page }) => {
  await page.goto(path);
  const button = picture(page).getByRole('button', { name: 'Clear' });
  await expect(button).toBeHidden();
  await linkOf(page, loop).click();
  await button.click();
  await expectNothingSelected(page);
  await expect(button).toBeHidden();
  await expect(linkOf(page, loop)).toBeFocused();
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap shows a loop below its label, and the page never scrolls sideways', async ({ page }) => {
    await page.goto(path);
    for (const one of loops) {
      await linkOf(page, one).tap();
      await expectSelected(page, one);
      const label = await linkOf(page, one).boundingBox();
      const panel = await picture(page).locator('.loop-panel').boundingBox();
      expect((label?.y ?? 0) + (label?.height ?? 0), one.id).toBeLessThanOrEqual(panel?.y ?? 0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('a tap at the lower edge brings the label above the panel', async ({ page }) => {
    await page.goto(path);
    const label = links(page).nth(4);
    await label.evaluate((link) => scrollBy(0, link.getBoundingClientRect().bottom - innerHeight + 4));
    // Not `label.tap()`, which would scroll by itself.
    const { x, y } = await label.evaluate((link) => link.getBoundingClientRect());
    await page.touchscreen.tap(x + 8, y + 8);
    await expect(label).toHaveAttribute('aria-current', 'true');
    const panelTop = await picture(page)
      .locator('.loop-panel')
      .evaluate((panel) => panel.getBoundingClientRect().top);
    expect(await label.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThanOrEqual(panelTop);
  });

  test('the lines meet the labels, however they wrap', async ({ page }) => {
    await page.goto(path);
    const gaps = await picture(page)
      .locator('.loop-link')
      .evaluateAll((all) =>
        all.map((link) => {
          const { right, bottom } = link.getBoundingClientRect();
          const arc = link.nextElementSibling?.getBoundingClientRect() ?? new DOMRect();
          return { across: arc.left - right, down: arc.bottom - bottom + parseFloat(getComputedStyle(link, '::before').bottom) };
        }),
      );
    expect(gaps).toHaveLength(loops.length);
    for (const { across, down } of gaps) {
      expect(Math.abs(across)).toBeLessThan(1);
      expect(Math.abs(down)).toBeLessThan(1);
    }
  });

  test('the table scrolls in a box that the keyboard reaches', async ({ page }) => {
    await page.goto(path);
    const box = page.locator('.loop-table');
    // Some browsers reach a box that scrolls in any case; the others need this.
    await expect(box).toHaveAttribute('tabindex', '0');
    await box.focus();
    await expect(box).toBeFocused();
    expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each loop leads to its row, and each stage to its section', async ({ page }) => {
    await page.goto(path);
    await linkOf(page, loop).click();
    await expect(page.locator(`tr#loop-${loop.id}:target`)).toBeInViewport();
    for (const { id, label } of stages) {
      await picture(page)
        .getByRole('link', { name: label, exact: false })
        .and(page.locator(`[href="#${id}"]`))
        .click();
      await expect(page.locator(`#${id}:target`)).toBeInViewport();
    }
  });
});

test('on paper the picture is whole, without the panel', async ({ page }) => {
  await page.goto(`${path}?loop=${loop.id}`);
  await page.emulateMedia({ media: 'print' });
  await expect(picture(page).locator('.loop-panel')).toBeHidden();
  await expect(links(page)).toHaveCount(loops.length);
  const colors = await picture(page)
    .locator('.loop-arc')
    .evaluateAll((arcs) => arcs.map((arc) => getComputedStyle(arc).borderRightColor));
  expect(new Set(colors).size).toBe(1);
});
