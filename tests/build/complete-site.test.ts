import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltSite, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { linkRules } from '../support/link-rules.ts';
import { buildSiteCopy } from '../support/site-copy.ts';

let site: BuiltSite;
let everything: BuiltPage;

/** What the page holds at a selector; fails when nothing is there. */
function text(selector: string): string {
  const element = everything.document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} on the page.`);
  return element.textContent.replace(/\s+/g, ' ').trim();
}

beforeAll(async () => {
  const built = await buildSiteCopy({ name: 'complete', overlay: resolve('tests/fixtures/sites/complete') });
  if (built.code !== 0) throw new Error(built.output);
  site = readBuiltSite(built.dist);
  const page = site.pages.find(({ url }) => url === '/lifecycle/everything/');
  if (!page) throw new Error('The page was not built.');
  everything = page;
});

describe('a page that uses everything', () => {
  it('has an aside', () => {
    expect(text('aside.starlight-aside--note')).toContain('Remember');
  });

  it('has an anchor link at each heading of its own', () => {
    const links = [...everything.document.querySelectorAll('.sl-heading-wrapper > a.sl-anchor-link')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['#sums', '#table', '#formulas', '#figures', '#measurements', '#code', '#exercises', '#references']);
  });

  it('says when it was last changed', () => {
    expect(everything.document.querySelector('.page-meta time')?.getAttribute('datetime')).toBe('2026-11-20T12:00:00.000Z');
  });

  it('stands in a group of the navigation', () => {
    expect(everything.document.querySelector('nav.sidebar details a[aria-current="page"]')?.getAttribute('href')).toBe(
      '/lifecycle/everything/',
    );
  });

  it('has rendered math, out of reach of content styles', () => {
    const formulas = [...everything.document.querySelectorAll('math')];
    expect(formulas).toHaveLength(2);
    expect(formulas.every((formula) => formula.classList.contains('not-content'))).toBe(true);
    expect(text('.math-display math')).not.toContain('\\sum');
  });

  it('leaves money alone', () => {
    expect(text('.sl-markdown-content > p')).toContain('It costs $5 per hour and $6 per night');
  });

  it('keeps the spaces between elements on separate lines', () => {
    expect(text('.sl-markdown-content > p')).toContain('[1, §3] here and together [1; 2, Table 2] there. Review takes');
  });

  it('has drawn diagrams with a text version', () => {
    expect(everything.document.querySelectorAll('figure svg[role="img"]').length).toBeGreaterThanOrEqual(2);
    expect(text('.figure-text')).toContain('Seller');
    expect(everything.html).not.toContain('flowchart TB');
  });

  it('has a chart with its data', () => {
    expect(text('#chart-cost table')).toContain('All cases');
  });

  it('has a table of measured numbers that says what it was measured on', () => {
    const table = everything.document.querySelector('figure.lab[data-kind="measured"]');
    expect([...(table?.querySelectorAll('thead th') ?? [])].map(({ textContent }) => textContent.trim())).toEqual([
      'Measured',
      'AUC',
      'Training rows',
    ]);
    expect(text('#lab-example-models-plain')).toMatch(/^Plain 0\.800 ?0\.750 to 0\.850 27,126$/);
    expect(text('#lab-example-models-plain strong')).toBe('0.800');
    expect(text('figure.lab figcaption')).toContain('n = 1,234, 100 of them positive. Mean over 3 seeds');
    expect(text('figure.lab figcaption')).not.toContain('how far it moved');
  });

  it('has a chart of measured numbers', () => {
    expect(text('[data-kind="measured"] #lab-chart-example-reliability table')).toContain('Predicted');
  });

  it('prints measured numbers in prose, with one card each that leads to the table', () => {
    const links = [...everything.document.querySelectorAll('a.quantity[data-kind="measured"]')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['0.800', '0.700', '0.800']);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#lab-example-models-plain',
      '#lab-example-models-fancy',
      '#lab-example-models-plain',
    ]);
    const cards = everything.document.querySelectorAll('#lab-example-models-plain-auc[hidden]');
    expect([...cards].map(({ textContent }) => textContent)).toEqual([
      'Measured. Plain, AUC: 0.800 (0.750 to 0.850; 95 % of nothing). n = 1,234, test part of a made-up split.',
    ]);
  });

  it('calls simulated numbers simulated, and nowhere measured', () => {
    const shown = everything.document.querySelectorAll('[data-kind="simulated"]');
    expect([...shown].map(({ localName }) => localName)).toEqual(['a', 'figure', 'div']);
    expect(text('figure.lab[data-kind="simulated"] thead th')).toBe('Simulated');
    expect(text('figure.lab[data-kind="simulated"] figcaption')).toContain(
      'Simulated auctions of a made-up market: n = 1,000. Drawn with 2 seeds.',
    );
    expect(text('#lab-example-simulation-costs-some-lost')).toMatch(/^Simulated\. Some error/);
    expect([...shown].map(({ textContent }) => textContent).join(' ')).not.toMatch(/measured/i);
  });

  it('prints computed quantities with their arithmetic', () => {
    expect(text('a.quantity[href="#q-reviewHours"]')).toMatch(/^4,440 h|^4\.4/);
    expect(text('#q-reviewHours')).toContain('Review work');
  });

  it('puts no space between a quantity or a citation and what follows it', () => {
    const links = [...everything.document.querySelectorAll('a:is(.quantity, .cite)')].map(({ textContent }) => textContent);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => link !== link.trim())).toEqual([]);
  });

  it('shows imported code under its file name', () => {
    expect(text('.expressive-code figcaption')).toBe('snippets/decide.ts');
    expect(text('.expressive-code code')).toContain("return score >= threshold ? 'review' : 'live';");
    expect(text('.expressive-code code')).not.toContain('#region');
  });

  it('lists what it cites, and leads back', () => {
    expect(text('#ref-fixture2020')).toContain('A paper that does not exist');
    expect(everything.document.querySelector('#ref-fixture2021 a[role="doc-backlink"]')).not.toBeNull();
  });

  it('carries the definitions it uses, hidden', () => {
    expect(text('.cards[hidden] #term-calibration')).toContain('How well predicted probabilities agree');
  });

  it('shows the prerequisites and the check of its facts', () => {
    expect(text('.page-facts')).toMatch(/Facts checked ?2026-11-21.*Read first ?The lifecycle/);
  });
});

describe('the bibliography of that site', () => {
  it('says who cites what, also through data', () => {
    const bibliography = site.pages.find(({ url }) => url === '/reference/bibliography/');
    expect(bibliography?.document.querySelector('#fixture2021 .cited-by')?.textContent).toContain('Everything');
  });
});

describe('that site', () => {
  // The home page and its starting points are the project's own, and lead to pages that this small site does not have.
  it.each(Object.entries(linkRules))('%s', (_promise, rule) => {
    expect(rule({ ...site, pages: site.pages.filter(({ url }) => url !== '/') }).filter((problem) => !problem.startsWith('/:'))).toEqual(
      [],
    );
  });
});
