import { describe, expect, it } from 'vitest';
import { blockHtml, escapeHtml, inlineHtml } from './nodes.ts';

describe('escapeHtml', () => {
  it('escapes what ends text or an attribute', () => {
    expect(escapeHtml('a < b && c > "d"')).toBe('a &lt; b &amp;&amp; c &gt; &quot;d&quot;');
  });

  it('leaves other text as it is', () => {
    expect(escapeHtml('§ 3 – it’s €5')).toBe('§ 3 – it’s €5');
  });
});

describe('ready-made HTML', () => {
  it.each([
    ['in a line', inlineHtml, 'mdxJsxTextElement'],
    ['as a block', blockHtml, 'mdxJsxFlowElement'],
  ])('is one string of a fragment, %s', (_case, make, type) => {
    expect(make('<b>x</b>')).toMatchObject({ type, name: 'Fragment', attributes: [{ name: 'set:html', value: '<b>x</b>' }] });
  });
});
