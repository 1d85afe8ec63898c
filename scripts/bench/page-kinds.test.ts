import { describe, expect, it } from 'vitest';
import { siteOf } from '../../tests/support/built-site.ts';
import { barePage } from './bare-page.ts';
import { pageKinds } from './page-kinds.ts';

const page = (kind: string, text = ''): string =>
  `<!doctype html><html lang="en"><head><title>T</title><meta name="page-kind" content="${kind}"></head><body><main>${text}</main></body></html>`;

it('pageKinds takes the longest page of each kind', () => {
  const site = siteOf({
    'index.html': page('Overview', 'long enough to be the longest of all'),
    '404.html': page('Reference'),
    'a/index.html': page('Overview', 'short'),
    'b/index.html': page('Overview', 'longer'),
    'old/index.html': '<meta http-equiv="refresh" content="0;url=/a/">',
    'search/index.html': page('Reference'),
  });
  expect(pageKinds(site).map(({ kind, page: { file } }) => `${kind}: ${file}`)).toEqual([
    'Not found: 404.html',
    'Overview: b/index.html',
    'Home: index.html',
    'Search: search/index.html',
  ]);
});

describe('barePage', () => {
  const [built] = siteOf({
    'index.html': page(
      'Topic',
      '<mls-x class="a"><h2 id="i">One</h2><p style="color:red">Two <a class="l" href="/x/">three</a></p><script>s()</script><svg><text>no</text></svg><math display="block"><mi mathvariant="normal">x</mi></math></mls-x>',
    ),
  }).pages;

  it('keeps the text and its structure only', () => {
    expect(built && barePage(built)).toBe(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>T</title></head><body><main><mls-x><h2>One</h2><p>Two <a href="/x/">three</a></p><math display="block"><mi mathvariant="normal">x</mi></math></mls-x></main></body></html>',
    );
  });

  it('leaves the page itself as it was', () => {
    expect(built?.document.querySelector('script')).not.toBeNull();
  });
});
