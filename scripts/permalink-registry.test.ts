import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { checkPermalinks, collectPermalinks, mergePermalinks, type AddressedPage } from './permalink-registry.ts';

const page = (path: string, body: string): AddressedPage => ({
  path,
  document: parseHTML(`<html><body><main>${body}</main></body></html>`).document,
});
const pages = [
  page(
    '/b/',
    '<h2 id="two">Two</h2><h3 id="one">One</h3><h4 id="deep"></h4><p id="note"></p><div id="term" data-anchor></div><h2 id="starlight__on-this-page"></h2>',
  ),
  page('/a/', '<span id="old"></span><h2 id="new">New</h2>'),
];

describe('collectPermalinks', () => {
  it('takes pages, headings and marked anchors, in order', () => {
    expect(JSON.stringify(collectPermalinks(pages))).toBe('{"/a/":["new"],"/b/":["one","term","two"]}');
  });
});

describe('mergePermalinks', () => {
  it('adds and never removes', () => {
    expect(mergePermalinks({ '/gone/': ['x'], '/a/': ['old'] }, { '/a/': ['new'], '/b/': [] })).toEqual({
      '/a/': ['new', 'old'],
      '/b/': [],
      '/gone/': ['x'],
    });
  });
});

describe('checkPermalinks', () => {
  const registered = { '/a/': ['new'], '/b/': ['one', 'term', 'two'] };

  it('finds nothing where all is registered', () => {
    expect(checkPermalinks(registered, pages, {})).toEqual({ missing: [], unregistered: [] });
  });

  it('finds a page that is gone, unless it is redirected', () => {
    const registry = { ...registered, '/old/': ['new'] };
    expect(checkPermalinks(registry, pages, {}).missing).toEqual([
      '/old/ was published and is gone. Bring it back, or redirect it in src/site/redirects.ts.',
    ]);
    expect(checkPermalinks(registry, pages, { '/old/': '/a/' }).missing).toEqual([]);
  });

  it('finds an id that a redirect loses', () => {
    expect(checkPermalinks({ ...registered, '/old/': ['lost'] }, pages, { '/old/': '/a/' }).missing).toEqual([
      expect.stringContaining('/old/#lost was published'),
    ]);
  });

  it('finds an id that is gone, unless an empty element keeps it', () => {
    expect(checkPermalinks({ ...registered, '/a/': ['new', 'gone'] }, pages, {}).missing).toEqual([
      '/a/#gone was published and is gone. Keep the id, or put <span id="gone" /> where its text is now.',
    ]);
    expect(checkPermalinks({ ...registered, '/a/': ['new', 'old'] }, pages, {}).missing).toEqual([]);
  });

  it('finds new pages and ids', () => {
    expect(checkPermalinks({ '/b/': ['one'] }, pages, {}).unregistered).toEqual([
      '/a/ is not registered: run npm run permalinks.',
      '/b/#term is not registered: run npm run permalinks.',
      '/b/#two is not registered: run npm run permalinks.',
    ]);
  });
});
