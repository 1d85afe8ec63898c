import { describe, expect, it } from 'vitest';
import { siteOf } from './built-site.ts';
import {
  addressesStartWithBase,
  anchorsExist,
  assetsExist,
  idsAreUnique,
  linkRules,
  linksHaveNames,
  linksLeadSomewhere,
  sitemapIsComplete,
} from './link-rules.ts';

const canonical = '<link rel="canonical" href="https://example.org/base/">';
const page = (body: string): string => `<!doctype html><html><head>${canonical}</head><body>${body}</body></html>`;
const site = (files: Record<string, string>): ReturnType<typeof siteOf> => siteOf(files, '/base/');

describe('a site that is right', () => {
  const right = site({
    'index.html': page(
      '<h1 id="top">Home</h1><a href="/base/a/#x">A</a><a href="a/">A</a><a href="https://example.org/base/a/">A</a><img src="/base/a.png">',
    ),
    'a/index.html': page(
      '<h2 id="x">X</h2><a href="../">Home</a><a href="#x">X</a><a href="https://elsewhere.org/">E</a><a href="mailto:a@b.c">M</a>',
    ),
    'a.png': '',
    'sitemap-0.xml': '<loc>https://example.org/base/</loc><loc>https://example.org/base/a/</loc>',
  });

  it.each(Object.entries(linkRules))('%s', (_promise, rule) => {
    expect(rule(right)).toEqual([]);
  });
});

describe('a site that is wrong', () => {
  it('links to a page that does not exist', () => {
    expect(linksLeadSomewhere(site({ 'index.html': page('<a href="/base/gone/">x</a>') }))).toEqual([
      '/base/: the link /base/gone/ leads to no page',
    ]);
  });

  it('links without the final slash', () => {
    const files = { 'index.html': page('<a href="/base/a">x</a>'), 'a/index.html': page('') };
    expect(linksLeadSomewhere(site(files))).toEqual(['/base/: the link /base/a leads to no page']);
  });

  it('links to its own address, absolute, where nothing is', () => {
    expect(linksLeadSomewhere(site({ 'index.html': page('<a href="https://example.org/base/gone/">x</a>') }))).toHaveLength(1);
  });

  it.each(['#gone', '/base/a/#gone', 'a/#gone'])('links to the anchor %s', (href) => {
    const files = { 'index.html': page(`<a href="${href}">x</a>`), 'a/index.html': page('<p id="x"></p>') };
    expect(anchorsExist(site(files))).toEqual([`/base/: the anchor ${href} leads to no element`]);
  });

  it.each([
    '<img src="/base/gone.png">',
    '<script src="gone.png"></script>',
    '<link rel="preload" href="/base/gone.png">',
    '<meta property="og:image" content="https://example.org/base/gone.png">',
  ])('asks for a file that is not there: %s', (html) => {
    expect(assetsExist(site({ 'index.html': page(html) }))).toEqual([
      expect.stringMatching(/^\/base\/: the file .*gone\.png is not there$/),
    ]);
  });

  it('asks for a file that is not there in a style sheet', () => {
    expect(assetsExist(site({ 'x/a.css': 'a{background:url("../gone.woff2"), url(data:x), url("data:svg,fill=\'url(%23a)\'")}' }))).toEqual(
      ['x/a.css: the file ../gone.woff2 is not there'],
    );
  });

  it('leaves the base path', () => {
    expect(addressesStartWithBase(site({ 'index.html': page('<a href="/a/">x</a><img src="/a.png">') }))).toHaveLength(2);
  });

  it('uses an id twice', () => {
    expect(idsAreUnique(site({ 'index.html': page('<p id="a"></p><p id="a"></p>') }))).toEqual(['/base/: the id "a" is used 2 times']);
  });

  it('has a link without a text', () => {
    expect(linksHaveNames(site({ 'index.html': page('<a href="#"><svg></svg></a><a href="#" aria-label="x"></a>') }))).toEqual([
      '/base/: the link # has no text',
    ]);
  });

  it('forgets a page in the sitemap, and lists one that does not exist', () => {
    const files = { 'index.html': page(''), 'sitemap-0.xml': '<loc>https://example.org/base/gone/</loc>' };
    expect(sitemapIsComplete(site(files))).toEqual(['/base/: is not in the sitemap', '/base/gone/: is in the sitemap but was not built']);
  });
});
