import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { designSections } from '../../src/schemas/design-sections.ts';
import { designFiles } from '../fixtures/design/example-design.ts';
import { readBuiltSite, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { linkRules } from '../support/link-rules.ts';
import { buildSiteCopy } from '../support/site-copy.ts';

let site: BuiltSite;
let design: BuiltPage;

/** What the page holds at a selector, as text; fails when nothing is there. */
function text(selector: string): string {
  const element = design.document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} on the page.`);
  return element.textContent.replace(/\s+/g, ' ').trim();
}

beforeAll(async () => {
  const built = await buildSiteCopy({ name: 'worked-design', overlay: resolve('tests/fixtures/sites/complete'), files: designFiles() });
  if (built.code !== 0) throw new Error(built.output);
  site = readBuiltSite(built.dist);
  const page = site.pages.find(({ url }) => url === '/designs/recsys/example/');
  if (!page) throw new Error('The page was not built.');
  design = page;
});

describe('a worked design', () => {
  it('has the nineteen sections in order, the last from its citations', () => {
    const ids = [...design.document.querySelectorAll('.sl-markdown-content h2')].map(({ id }) => id);
    expect(ids).toEqual(designSections.map(({ id }) => id));
  });

  it('says at a heading which part of the template it answers', () => {
    expect(design.document.querySelector('#costs')?.getAttribute('data-answers')).toBe('2.6');
    expect(text('.sl-heading-wrapper:has(#costs) + .answers')).toBe('Template 2.6');
  });

  it('prints a decision with the condition on which it flips, and the values that reach it', () => {
    const decision = text('#stages');
    expect(decision).toContain('One ranker over every item');
    expect(decision).toMatch(/Peak requests > 5,000 requests\/s, reached when Visits goes from 200 M requests\/day to 216 M requests\/day/);
    expect(decision).toContain('or when Peak over mean goes from 2 to 2.16.');
    expect(design.document.querySelector('#stages a[href="#q-peakFactor"]')).not.toBeNull();
  });

  it('hides the answers of exercises and follow-ups until they are asked for', () => {
    const answers = [...design.document.querySelectorAll('#ex-peak details, #cold-start details')];
    expect(answers).toHaveLength(2);
    expect(answers.every((answer) => !answer.hasAttribute('open'))).toBe(true);
    expect(text('#ex-peak details')).toContain('4,630 requests/s');
  });

  it('prints the latency budget with its sum', () => {
    expect(text('.latency-budget tbody tr:last-child')).toMatch(/^Total ?60 ms$/);
  });

  it.each(Object.entries(linkRules))('%s', (_promise, rule) => {
    expect(rule(site).filter((problem) => problem.startsWith('/designs/'))).toEqual([]);
  });
});
