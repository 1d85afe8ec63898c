import { describe, expect, it } from 'vitest';
import { inlineHtml } from './inline-markdown.ts';

describe('inlineHtml', () => {
  it('renders emphasis, code and links without a paragraph', () => {
    expect(inlineHtml('An *early* `p50` on [a page](https://example.org/x).', '/')).toBe(
      'An <em>early</em> <code>p50</code> on <a href="https://example.org/x">a page</a>.',
    );
  });

  it('puts the base path before links from the root only', () => {
    expect(inlineHtml('[here](/lifecycle/#loops), [there](https://example.org/)', '/base/')).toBe(
      '<a href="/base/lifecycle/#loops">here</a>, <a href="https://example.org/">there</a>',
    );
  });

  it('keeps a number with its unit, and leaves money and signs alone', () => {
    expect(inlineHtml('At $0.12 and 95 % of 5 min, a < b', '/')).toBe('At $0.12 and 95\u00a0% of 5\u00a0min, a &lt; b');
  });
});
