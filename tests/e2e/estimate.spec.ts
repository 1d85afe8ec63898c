import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from '@playwright/test';
import estimate from '../../content/lifecycle/problem-definition/estimate.ts';
import { arithmeticRow } from '../../src/estimates/arithmetic.ts';
import { editInputs } from '../../src/estimates/edit-inputs.ts';
import { quantityText } from '../../src/estimates/format.ts';
import { tokensText } from '../../src/estimates/formula-tokens.ts';
import { sensitivityTable } from '../../src/estimates/sensitivity-rows.ts';
import { axeViolations } from '../support/axe-violations.ts';

const path = '/lifecycle/problem-definition/';

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const listings = (page: Page): Locator => field(page, 'New listings');
const row = (page: Page, id: string): Locator => page.locator(`#q-${id}`);
const status = (page: Page): Locator => page.locator('mls-estimate output');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Writes into a field and leaves it. */
async function write(input: Locator, text: string): Promise<void> {
  await input.fill(text);
  await input.press('Tab');
}

/** What the build's engine makes of settings. */
function expected(settings: [string, string][]) {
  const { model } = editInputs(estimate, new Map(), settings);
  return {
    model,
    text: (id: string, digits?: number): string => {
      const quantity = model.quantities.get(id);
      return quantity ? quantityText(quantity, digits === undefined ? {} : { digits }).text : '';
    },
  };
}

/** Everything that the page prints of the estimate: quantities in the text, sums and results. */
async function printed(page: Page): Promise<{ id: string; digits: string; text: string }[]> {
  return page.evaluate(() => {
    const textOf = (element: Element | null): string => {
      const copy = element?.cloneNode(true) as Element | undefined;
      copy?.querySelector('.was')?.remove();
      return copy?.textContent ?? '';
    };
    return [
      ...[...document.querySelectorAll<HTMLAnchorElement>('a.quantity[data-kind]')].map((link) => {
        return { id: link.hash.slice(3), digits: link.dataset['digits'] ?? '', text: textOf(link) };
      }),
      ...[...document.querySelectorAll<HTMLElement>('[data-sum], [data-input]')].map((item) => {
        const id = item.dataset['sum'] ?? item.dataset['input'] ?? '';
        return { id, digits: '', text: textOf(item.querySelector('.sum-result')).replace(/^= /, '') };
      }),
    ];
  });
}

async function expectFollows(page: Page, settings: [string, string][]): Promise<void> {
  const { model, text } = expected(settings);
  const items = await printed(page);
  expect(items.length).toBeGreaterThan(200);
  expect(items.filter(({ id, digits, text: shown }) => shown !== text(id, digits ? Number(digits) : undefined))).toEqual([]);
  for (const id of ['violations', 'advantage', 'auditPositives']) {
    const shown = plain(await row(page, id).locator('.sum-expression').innerText());
    expect(shown).toBe(plain(tokensText(arithmeticRow(model, id).numeric)));
  }
  const { rows } = sensitivityTable(model, 'advantage', 8);
  await expect(page.locator('[data-of] tbody th')).toHaveText(rows.map(({ label }) => label));
  await expect(page.locator('[data-of] .low .outcome')).toHaveText(rows.map(({ low }) => low.output));
}

test.describe('before anything is touched', () => {
  test('loads nothing that computes, and keeps the defaults as they are', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(listings(page)).toHaveValue('400,000');
    expect(requests.filter((url) => url.includes('estimate'))).toEqual([]);
    await expectFollows(page, []);
    await expect(page.locator('[data-changed]')).toHaveCount(0);
  });

  test('moves nothing when the fields appear', async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const after = await page.evaluate(() => {
        const root = document.querySelector<HTMLElement>('mls-estimate');
        const heightNow = root?.offsetHeight ?? 0;
        // As it was before the script ran.
        root?.removeAttribute('data-live');
        for (const part of document.querySelectorAll('.field')) part.remove();
        return [heightNow, root?.offsetHeight ?? 0];
      });
      expect(Math.abs((after[0] ?? 0) - (after[1] ?? 0)), `${width} px`).toBeLessThanOrEqual(2);
    }
  });

  test('costs little', () => {
    const size = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
    const scripts = readdirSync('dist/_astro').filter((name) => /^(estimate-element|part-of)/.test(name));
    const loaded = scripts.map((name) => readFileSync(`dist/_astro/${name}`));
    const total = loaded.reduce((sum, script) => sum + size(script), 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(11.5 * 1024);
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    const [, loader = ''] = /<script type="module">([^<]*mls-estimate[^<]*)<\/script>/.exec(html) ?? [];
    expect(size(loader)).toBeGreaterThan(100);
    expect(size(loader)).toBeLessThanOrEqual(1024);
  });
});

test.describe('an edit', () => {
  test('is followed by everything on the page, as the build would print it', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    await expect(status(page)).toContainText('1 input changed, and');
    await expectFollows(page, [['newListings', '600000']]);
    await write(field(page, 'Mean harm of a violating listing that nobody removes'), '$25/listing');
    await expect(status(page)).toContainText('2 inputs changed, and');
    await expectFollows(page, [
      ['newListings', '600000'],
      ['harm', '25'],
    ]);
    await expect(listings(page)).toHaveValue('600,000');
  });

  test('marks what changed, in shape and in words, and only that', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    const changed = page.locator('.sl-markdown-content > p a.quantity[href="#q-newListings"]').first();
    await expect(changed).toHaveAttribute('data-changed');
    await expect(changed).toHaveText(/^600\sk\slistings\/day \(default 400\sk\slistings\/day\)$/);
    expect(await changed.evaluate((link) => getComputedStyle(link).textDecorationStyle)).toBe('double');
    await expect(page.locator('a.quantity[href="#q-baseRate"]').first()).not.toHaveAttribute('data-changed');
    await expect(row(page, 'advantage').locator('.was')).toHaveText(/^ ?\(default \$765\sk\/year\)$/);
  });

  test('is announced with the count and the headline', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    await expect(page.getByRole('status').filter({ hasText: 'input changed' })).toHaveText(
      /^1 input changed, and \d+ results with it\. Advantage of the model over better rules: \$1\.37\sM\/year instead of \$765\sk\/year\.$/,
    );
  });

  test('is announced without a line that ends between a minus and its number', async ({ page }) => {
    await page.goto(path);
    await write(field(page, 'Mean harm of a violating listing that nobody removes'), '1');
    await expect(status(page)).toContainText('−');
    const parted = await status(page).evaluate((output) => {
      const text = output.firstChild as Text;
      const topAt = (index: number): number => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().top;
      };
      const [minus, dollar] = [text.data.indexOf('−'), text.data.indexOf('$')];
      const widths = Array.from({ length: 360 - 120 }, (_, index) => 120 + index);
      return widths.filter((width) => {
        output.style.width = `${width}px`;
        return topAt(minus) !== topAt(dollar);
      });
    });
    expect(parted).toEqual([]);
  });

  test('counts while it is typed, and what was typed before the script came is not lost', async ({ page }) => {
    await page.route('**/estimate-element*', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(path);
    await listings(page).fill('500000');
    await expect(page.locator('#q-newListings')).toHaveAttribute('data-changed');
    await expect(listings(page)).toHaveValue('500000');
    await listings(page).pressSequentially('0');
    await expect(status(page)).not.toContainText('Too large');
    await listings(page).press('Backspace');
    await listings(page).press('Backspace');
    await expect(row(page, 'listingsPerYear').locator('.sum-result')).toContainText('18.3');
  });

  test('works with the keyboard alone', async ({ page }) => {
    await page.goto(path);
    await listings(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('600000');
    await page.keyboard.press('Enter');
    await expect(listings(page)).toBeFocused();
    await expect(listings(page)).toHaveValue('600,000');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Reset New listings to 400\sk\slistings\/day$/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(listings(page)).toBeFocused();
    await expect(listings(page)).toHaveValue('400,000');
    await expect(page.locator('[data-changed]')).toHaveCount(0);
  });

  test('is shown in the card of a quantity', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    await page.locator('.sl-markdown-content > p a.quantity[href="#q-newListings"]').first().hover();
    await expect(page.getByRole('tooltip')).toContainText(/New listings\s*600\sk\slistings/);
    await expect(page.getByRole('tooltip').locator('input, button, [id]')).toHaveCount(0);
  });
});

test.describe('a value that does not count', () => {
  for (const [text, says] of [
    ['', 'Write a number.'],
    ['many', '“many” is not a number.'],
    ['NaN', '“NaN” is not a number.'],
    ['1e999', 'Too large: the greatest plausible value is 2 M listings/day.'],
    ['-5', 'Too small: the least plausible value is 20 k listings/day.'],
    ['3 M', 'Too large'],
    ['1'.repeat(200), 'Too long'],
    ['<img src=x onerror=alert(1)>', 'is not a number'],
  ] as const) {
    test(`${text.slice(0, 30) || 'nothing'} is refused beside the field`, async ({ page }) => {
      await page.goto(path);
      await write(listings(page), text);
      await expect(listings(page)).toHaveAttribute('aria-invalid', 'true');
      const alert = row(page, 'newListings').getByRole('alert');
      expect(plain(await alert.innerText())).toContain(says);
      await expect(alert).toContainText(/400\sk\slistings\/day still counts\./);
      await expect(listings(page)).toHaveAccessibleDescription(/still counts.*listings\/day.*Plausible/);
      await expectFollows(page, []);
      expect(new URL(page.url()).search).toBe('');
    });
  }

  test('leaves the last good one, and its message goes with the next good one', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    await write(listings(page), '9e9');
    await expect(row(page, 'newListings').getByRole('alert')).toContainText(/600\sk\slistings\/day still counts\./);
    await write(field(page, 'Reviewers employed'), '50');
    await expect(listings(page)).toHaveValue('9e9');
    await expectFollows(page, [
      ['newListings', '600000'],
      ['reviewers', '50'],
    ]);
    await write(listings(page), '700 k');
    await expect(listings(page)).not.toHaveAttribute('aria-invalid');
    await expect(row(page, 'newListings').getByRole('alert')).toHaveText('');
  });
});

test.describe('the address', () => {
  test('holds only what is changed, beside other parameters and the heading', async ({ page }) => {
    await page.goto(`${path}?q=a%20b#sums`);
    await write(listings(page), '600 k');
    await expect(page).toHaveURL(/\?q=a%20b&set=newListings:600000#sums$/);
    await write(field(page, 'Reviewers employed'), '50');
    await expect(page).toHaveURL(/\?q=a%20b&set=newListings:600000,reviewers:50#sums$/);
    await write(listings(page), '400 k');
    await expect(page).toHaveURL(/\?q=a%20b&set=reviewers:50#sums$/);
  });

  test('restores what it holds', async ({ page }) => {
    await page.goto(`${path}?set=newListings:600000,reviewers:50`);
    await expect(status(page)).toContainText('2 inputs changed');
    await expect(listings(page)).toHaveValue('600,000');
    await expectFollows(page, [
      ['newListings', '600000'],
      ['reviewers', '50'],
    ]);
  });

  test('gives the good values, and says what it leaves out', async ({ page }) => {
    await page.goto(`${path}?set=newListings:600000,reviewers:1e999,nothing:5,advantage:7,wageShare:%3Cb%3E`);
    await expect(status(page)).toContainText('1 input changed');
    await expect(status(page)).toContainText('Left out from the address: Reviewers employed. Too large');
    await expect(status(page)).toContainText('The page has no input “nothing”. The page has no input “advantage”.');
    await expect(status(page)).toContainText('“<b>” is not a number.');
    await expectFollows(page, [['newListings', '600000']]);
  });

  test('is followed back and forward', async ({ page }) => {
    await page.goto(path);
    await write(listings(page), '600 k');
    await expect(page).toHaveURL(/set=newListings:600000$/);
    await page.evaluate(() => {
      location.hash = '#sums';
    });
    await write(listings(page), '700 k');
    await expect(page).toHaveURL(/set=newListings:700000#sums$/);
    await page.goBack();
    await expect(listings(page)).toHaveValue('600,000');
    await expectFollows(page, [['newListings', '600000']]);
    await page.goForward();
    await expect(listings(page)).toHaveValue('700,000');
    await page.goto('/start/');
    await page.goBack();
    await expect(listings(page)).toHaveValue('700,000');
    await expect(row(page, 'listingsPerYear').locator('.sum-result')).toContainText('255');
  });

  test('is copied, and leads to the same values', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${path}#sums`);
    await write(listings(page), '600 k');
    await page.getByRole('button', { name: 'Copy link to these values' }).click();
    await expect(status(page)).toHaveText(/^Link copied\. 1 input changed/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname + new URL(copied).search).toBe(`${path}?set=newListings:600000`);
    await page.goto(copied);
    await expect(listings(page)).toHaveValue('600,000');
  });
});

test('reset gives every default back', async ({ page }) => {
  await page.goto(`${path}?set=newListings:600000,reviewers:50&q=1`);
  await write(field(page, 'Mean asking price'), 'none');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(status(page)).toHaveText('All inputs are at their defaults.');
  await expect(status(page)).toBeFocused();
  await expect(page).toHaveURL(/\/problem-definition\/\?q=1$/);
  await expect(field(page, 'Mean asking price')).toHaveValue('30');
  await expect(page.locator('[data-changed], [aria-invalid], .was')).toHaveCount(0);
  await expectFollows(page, []);
});

test('a script that cannot be loaded is owned up to', async ({ page }) => {
  await page.route('**/estimate-element*', (route) => route.abort());
  await page.goto(path);
  await listings(page).focus();
  await expect(status(page)).toHaveText('The calculation could not be loaded; the defaults stand.');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the defaults stand as a list, and the sensitivity as a table', async ({ page }) => {
    await page.goto(`${path}?set=newListings:600000`);
    await expect(page.locator('mls-estimate input')).toHaveCount(0);
    await expect(row(page, 'newListings').locator('.sum-result')).toBeVisible();
    await expect(row(page, 'newListings').locator('.sum-result')).toHaveText(/^400\sk\slistings\/day$/);
    await expect(page.getByRole('button', { name: 'Reset all' })).toBeHidden();
    await expect(page.getByText('every number on this page that rests on it follows')).toBeHidden();
    await expect(page.locator('[data-of] tbody tr')).toHaveCount(8);
    await expect(page.locator('[data-of] rect').first()).toBeVisible();
  });
});

test('on paper the current values stand, without fields', async ({ page }) => {
  await page.goto(`${path}?set=newListings:600000`);
  await expect(listings(page)).toHaveValue('600,000');
  await page.emulateMedia({ media: 'print' });
  await expect(row(page, 'newListings').locator('.sum-result')).toBeVisible();
  await expect(row(page, 'newListings').locator('.sum-result')).toContainText(/600\sk\slistings\/day/);
  await expect(page.locator('mls-estimate input').first()).toBeHidden();
  await expect(status(page)).toBeHidden();
});

test('an edited page keeps within a screen of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${path}?set=newListings:600000`);
  await expect(status(page)).toContainText('1 input changed');
  const wages = field(page, 'Wages as a share of what labor costs the employer');
  await wages.focus();
  await wages.evaluate((input) => {
    const top = document.querySelector('.estimate-bar')?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: input.getBoundingClientRect().bottom - top + 4, behavior: 'instant' });
  });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // What is said beside the field is not behind the bar.
  const [message, bar] = await Promise.all([
    row(page, 'wageShare').getByRole('alert').boundingBox(),
    page.locator('.estimate-bar').boundingBox(),
  ]);
  expect((message?.y ?? 999) + (message?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`an edited page has no accessibility violation (${theme}, ${width} px)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${path}?set=newListings:600000`);
      await write(field(page, 'Reviewers employed'), 'none');
      await expect(status(page)).toContainText('1 input changed');
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}
