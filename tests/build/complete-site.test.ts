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
    expect(links).toEqual(['#sums', '#table', '#formulas', '#figures', '#code', '#exercises', '#references']);
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
