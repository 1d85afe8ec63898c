import { describe, expect, it } from 'vitest';
import { siteOf } from './built-site.ts';
import { weighPage, type PageWeight } from './page-weight.ts';

function weigh(html: string, files: Record<string, string> = {}): PageWeight {
  const site = siteOf({ 'index.html': `<!doctype html><html><head></head><body>${html}</body></html>`, ...files });
  const [page] = site.pages;
  if (!page) throw new Error('There is no page.');
  return weighPage(site, page);
}

describe('weighPage', () => {
  it('counts the words of the main part, without drawings and scripts', () => {
    expect(weigh('<nav>not these</nav><main><p>Three real words</p><svg><text>no</text></svg><script>no</script></main>').words).toBe(3);
  });

  it('counts inline scripts, linked ones and their imports once, and no dynamic import', () => {
    const files = {
      '_a/a.js': 'import{x}from"./b.js";import"./b.js";const y=()=>import("./lazy.js");',
      '_a/b.js': 'export const x = 1;',
      '_a/lazy.js': 'x'.repeat(100_000),
    };
    const linked = weigh('<script type="module" src="/_a/a.js"></script>', files).script;
    const imported = weigh('<script type="module">import "/_a/a.js";</script>', files).script;
    expect(linked).toBeGreaterThan(weigh('<script type="module" src="/_a/b.js"></script>', files).script);
    expect(linked).toBeLessThan(400);
    expect(imported).toBeGreaterThan(linked);
    expect(weigh('<script type="application/json">{"a":1}</script>').script).toBe(0);
  });

  it('counts linked and inline styles', () => {
    const linked = weigh('<link rel="stylesheet" href="/a.css">', { 'a.css': '.a{color:red}' }).style;
    expect(linked).toBeGreaterThan(0);
    expect(weigh('<style>.a{color:red}</style>').style).toBe(linked);
  });

  it('counts each text font once, without the math font', () => {
    const css = '@font-face{src:url(/serif.woff2)}@font-face{src:url("serif.woff2")}@font-face{src:url(/math.woff2)}';
    const weight = weigh('<link rel="stylesheet" href="/a.css">', {
      'a.css': css,
      'serif.woff2': 'x'.repeat(500),
      'math.woff2': 'x'.repeat(900),
    });
    expect(weight.textFonts).toBe(500);
    expect(weight.loadsMath).toBe(false);
  });

  it('knows pages that hold math, and pages that load for it', () => {
    expect(weigh('<math></math>').hasMath).toBe(true);
    expect(weigh('<link rel="preload" href="/math.1.woff2">', { 'math.1.woff2': '' }).loadsMath).toBe(true);
    expect(weigh('<link rel="stylesheet" href="/a.css">', { 'a.css': '.tml-right{top:0}' }).loadsMath).toBe(true);
  });

  it('names what comes from other hosts, and no mere links', () => {
    const html =
      '<a href="https://a.org">a</a><link rel="canonical" href="https://b.org"><img src="https://c.org/x.js"><link rel="preload" href="//d.org/x">';
    expect(weigh(html).thirdParties).toEqual(['https://c.org/x.js', '//d.org/x']);
    expect(
      weigh('<link rel="stylesheet" href="/a.css">', { 'a.css': '@import "https://e.org/x.css";a{background:url(https://f.org/x)}' })
        .thirdParties,
    ).toHaveLength(2);
  });
});
