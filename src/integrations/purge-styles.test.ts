import { describe, expect, it } from 'vitest';
import { inlineScripts, pageTokens, scriptWords } from './page-tokens.ts';
import { canMatch, purgeStyles } from './purge-styles.ts';

const html =
  '<html lang="en"><body><main id="top" class="a b"><p class="md:hidden">x</p><mls-card><svg><path/></svg></mls-card></main></body></html>';
const purge = (css: string, script = ''): string =>
  purgeStyles(css, { pages: [pageTokens(html)], words: scriptWords(script), html: [html] });

describe('canMatch', () => {
  const match = (selector: string, script = ''): boolean => canMatch(selector, [pageTokens(html)], scriptWords(script));

  it.each([
    'main',
    '.a',
    '.a.b > p',
    '#top',
    '*',
    ':root',
    '::backdrop',
    'p:hover',
    'p::before',
    '[data-theme="dark"] .a',
    '.md\\:hidden',
    'mls-card svg path',
    ':is(.a, .gone) p',
    ':where(main, aside)',
    'main:has(p, ul)',
    'p:not(.gone)',
    'details[open], p',
    '.gone, .a',
    'p:nth-child(2n + 1)',
  ])('keeps %s', (selector) => {
    expect(match(selector)).toBe(true);
  });

  it.each([
    'aside',
    '.gone',
    '.a .gone',
    '#gone',
    '.a:is(.gone, .lost)',
    'main:has(> .gone)',
    'gone-element',
    '[dir=rtl] p',
    '.gone::before',
    ':where(.gone) p',
  ])('drops %s', (selector) => {
    expect(match(selector)).toBe(false);
  });

  it('keeps what a script may add', () => {
    expect(match('.is-open', "element.classList.add('is-open')")).toBe(true);
    expect(match('dialog mark', "document.createElement('dialog').innerHTML = '<mark>'")).toBe(true);
  });

  it('counts no word of a script in a code block, which no script makes', () => {
    const pages = [pageTokens('<div class="expressive-code"><pre></pre></div>')];
    expect(canMatch('.expressive-code pre', pages, new Set())).toBe(true);
    expect(canMatch('.expressive-code mark', pages, new Set(['mark']))).toBe(false);
    expect(canMatch(".expressive-code[data-theme='dark'] pre", pages, new Set()), 'a theme of its own').toBe(false);
    expect(canMatch("[data-theme='dark'] .expressive-code:not([data-theme='light']) pre", pages, new Set())).toBe(true);
    expect(canMatch('mark', pages, new Set(['mark']))).toBe(true);
  });

  it('asks for an element of the component, where the style is kept to one', () => {
    const pages = [pageTokens('<a class="site-title astro-abcd1234"><span class="astro-abcd1234">x</span></a><img src="x.png">')];
    expect(canMatch('span:where(.astro-abcd1234)', pages, new Set())).toBe(true);
    expect(canMatch('.site-title:where(.astro-abcd1234) > span.astro-abcd1234', pages, new Set())).toBe(true);
    expect(canMatch('img:where(.astro-abcd1234)', pages, new Set(['img']))).toBe(false);
    expect(canMatch('img:where(.hero)', pages, new Set(['hero']))).toBe(true);
  });

  it('asks for all names on one page', () => {
    const pages = [pageTokens('<p class="a">'), pageTokens('<p class="b">')];
    expect(canMatch('.a.b', pages, new Set())).toBe(false);
    expect(canMatch('.a', pages, new Set())).toBe(true);
  });
});

describe('purgeStyles', () => {
  it('drops the selectors, rules and blocks that match nothing', () => {
    expect(purge('.a,.gone{color:red}.gone{color:blue}@media print{.gone{color:red}}@layer x{@supports (color:red){.lost{top:0}}}')).toBe(
      '.a{color:red}',
    );
  });

  it('drops what Starlight draws and the site leaves to the browser', () => {
    const own = '.answer>summary{color:red}';
    const html = '<div class="sl-markdown-content"><details class="answer"><summary>';
    const triangle = '.sl-markdown-content summary:not(:where(.not-content *)):before{content:""}';
    const use = { pages: [pageTokens(html)], words: new Set<string>(), html: [html] };
    expect(purgeStyles(`@layer starlight.content{${triangle}}${own}`, use)).toBe(own);
  });

  it('keeps statements, fonts and the order of layers', () => {
    const css = '@layer a, b;@font-face{font-family:X;src:url(x.woff2)}@view-transition{navigation:auto}@page{margin:1cm}';
    expect(purge(css)).toBe(css);
  });

  it('drops variables that nothing reads, also through each other', () => {
    expect(purge(':root{--x:1px;--y:var(--x);--z:2px}.a{margin:var(--z)}')).toBe(':root{--z:2px}.a{margin:var(--z)}');
  });

  it('keeps variables that a script sets', () => {
    expect(purge('.a{--size:1px}', "style.setProperty('--size', x)")).toBe('.a{--size:1px}');
  });

  it('drops a layered theme variable that the site sets itself', () => {
    const css =
      '@layer base{:root{--c:red;--d:red}[data-theme=light]:root{--c:blue}}:root{--c:green}.a{color:var(--c);background:var(--d)}';
    expect(purge(css)).toBe('@layer base{:root{--d:red}}:root{--c:green}.a{color:var(--c);background:var(--d)}');
  });

  it('drops an earlier variable of an equal rule, and keeps a later or a more specific one', () => {
    expect(purge('@media print{:root{--c:red}}:root{--c:green}.a{color:var(--c)}')).toBe(':root{--c:green}.a{color:var(--c)}');
    const later = ':root{--c:green}@media print{:root{--c:red}}.a{color:var(--c)}';
    expect(purge(later)).toBe(later);
    const specific = ':root[data-theme=dark]{--c:red}:root{--c:green}.a{color:var(--c)}';
    expect(purge(specific)).toBe(specific);
  });

  it('keeps a layered variable of an element other than the root', () => {
    const css = '@layer x{.a{--c:red}}:root{--c:green}.a{color:var(--c)}';
    expect(purge(css)).toBe(css);
  });

  it('drops animations that nothing plays', () => {
    const used = '@keyframes in{0%{top:0}to{top:1px}}.a{animation:in 1s}';
    expect(purge(`${used}@keyframes gone{0%{top:0}}`)).toBe(used);
  });

  it('drops comments', () => {
    expect(purge('/* why */.a{top:0}')).toBe('.a{top:0}');
  });
});

it('inlineScripts reads the text of every script', () => {
  expect(inlineScripts('<script>a</script><p>b</p><script type="module" src="x">c</script>')).toBe('a\nc');
});
