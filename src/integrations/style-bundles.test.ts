import { describe, expect, it } from 'vitest';
import { polishSite } from './polish-html.ts';
import { bundleStyles } from './style-bundles.ts';

const link = (href: string, rest = ''): string => `<link rel="stylesheet" href="${href}"${rest}>`;

function bundle(files: Record<string, string>, base = '/'): Map<string, string | undefined> {
  return bundleStyles(new Map(Object.entries(files)), base);
}

/** The one style sheet of a page, as it is linked after bundling. */
function sheetOf(changed: ReadonlyMap<string, string | undefined>, page: string, base = '/'): string | undefined {
  const links = [...(changed.get(page) ?? '').matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
  expect(links).toHaveLength(1);
  return changed.get((links[0]?.[1] ?? '').slice(base.length));
}

describe('bundleStyles', () => {
  it('joins the sheets of a page in their order, with their media', () => {
    const changed = bundle({
      'index.html': `${link('/_astro/print.css', ' media="print"')}${link('/_astro/a.css')}<p class="x">`,
      '_astro/print.css': '.x{color:#000}',
      '_astro/a.css': '.x{color:red}.gone{top:0}',
    });
    expect(sheetOf(changed, 'index.html')).toBe('@media print{.x{color:#000}}\n.x{color:red}');
    expect(changed.get('_astro/print.css')).toBeUndefined();
    expect(changed.has('_astro/a.css')).toBe(true);
  });

  it('gives pages with the same sheets one sheet, with what either needs', () => {
    const changed = bundle({
      'a.html': `${link('/_astro/a.css')}<p class="x">`,
      'b.html': `${link('/_astro/a.css')}<p class="y">`,
      'c.html': '<p>',
      '_astro/a.css': '.x{top:0}.y{top:1px}.z{top:2px}',
    });
    expect(sheetOf(changed, 'a.html')).toBe('.x{top:0}.y{top:1px}');
    expect(sheetOf(changed, 'b.html')).toBe('.x{top:0}.y{top:1px}');
    expect(changed.has('c.html')).toBe(false);
  });

  it('does not give one part of the site what another needs', () => {
    const changed = bundle({
      'index.html': `${link('/_astro/a.css')}<p class="x">`,
      'interview/index.html': `${link('/_astro/a.css')}<p class="y">`,
      'interview/metrics/index.html': `${link('/_astro/a.css')}<p class="z">`,
      '_astro/a.css': '.x{top:0}.y{top:1px}.z{top:2px}',
    });
    expect(sheetOf(changed, 'index.html')).toBe('.x{top:0}');
    expect(sheetOf(changed, 'interview/index.html')).toBe('.y{top:1px}.z{top:2px}');
    expect(sheetOf(changed, 'interview/metrics/index.html')).toBe('.y{top:1px}.z{top:2px}');
  });

  it('keeps what the scripts of a page switch on, also those loaded later, but not what others do', () => {
    const changed = bundle({
      'a.html': `${link('/_astro/a.css')}<script src="/_astro/own.js"></script><p>`,
      '_astro/own.js': 'mark("own"), load("/_astro/lazy.js")',
      '_astro/lazy.js': 'mark("later")',
      '_astro/foreign.js': 'mark("other")',
      '_astro/a.css': '.own{top:0}.later{top:1px}.other{top:2px}',
    });
    expect(sheetOf(changed, 'a.html')).toBe('.own{top:0}.later{top:1px}');
  });

  it('works under a base path', () => {
    const files = { 'index.html': `${link('/base/_astro/a.css')}<p>`, '_astro/a.css': 'p{top:0}' };
    expect(sheetOf(bundle(files, '/base/'), 'index.html', '/base/')).toBe('p{top:0}');
  });

  it('keeps a sheet that a script loads', () => {
    const changed = bundle({
      'index.html': `${link('/_astro/a.css')}<p>`,
      '_astro/a.css': 'p{top:0}',
      '_astro/x.js': 'load("_astro/a.css")',
    });
    expect(changed.has('_astro/a.css')).toBe(false);
  });

  it('shortens variables in sheets and pages, but not what a script or another sheet reads', () => {
    const changed = bundle({
      'index.html': `${link('/_astro/a.css')}<p style="--wide:1px">--wide</p>`,
      '_astro/a.css': ':root{--ink:red;--kept:1px}p{color:var(--ink);margin:var(--kept) var(--wide)}',
      '_astro/lazy.css': '.x{margin:var(--kept)}',
      '_astro/x.js': 'load("_astro/lazy.css")',
    });
    expect(sheetOf(changed, 'index.html')).toBe(':root{--a:red;--kept:1px}p{color:var(--a);margin:var(--kept) var(--b)}');
    expect(changed.get('index.html')).toContain('<p style="--b:1px">--wide</p>');
  });

  it('names a sheet by what it holds', () => {
    const name = (css: string): string[] =>
      [...bundle({ 'index.html': `${link('/_astro/a.css')}<p>`, '_astro/a.css': css }).keys()].filter((path) => path.includes('styles.'));
    expect(name('p{top:0}')).toEqual(name('p{top:0}.gone{top:0}'));
    expect(name('p{top:0}')).not.toEqual(name('p{top:1px}'));
  });

  it('refuses a link to a sheet that was not built', () => {
    expect(() => bundle({ 'index.html': link('/_astro/none.css') })).toThrow(
      'A page links to the style sheet /_astro/none.css, which was not built.',
    );
  });
});

describe('polishSite', () => {
  it('shortens scope names alike in pages, sheets and scripts', () => {
    const site = polishSite(
      new Map([
        ['index.html', `${link('/_astro/a.css')}<meta name="x"/><p class="astro-5tqrprlb">`],
        ['_astro/a.css', 'p:where(.astro-5tqrprlb){top:0}'],
        ['_astro/b.js', 'query(".astro-5tqrprlb")'],
      ]),
      '/',
    );
    expect(site.get('index.html')).toContain('<meta name="x"><p class="_0">');
    expect(sheetOf(site, 'index.html')).toBe('p:where(._0){top:0}');
    expect(site.get('_astro/b.js')).toBe('query("._0")');
    expect(site.get('_astro/a.css')).toBeUndefined();
  });
});
