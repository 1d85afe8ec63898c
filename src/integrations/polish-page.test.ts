import { describe, expect, it } from 'vitest';
import {
  codeColorNames,
  codeLinesAsSpans,
  colorNames,
  focusableCode,
  plainScripts,
  polishPage,
  svgFigures,
  voidElements,
} from './polish-page.ts';

describe('codeLinesAsSpans', () => {
  it('lays lines out with spans, and leaves the rest of the page alone', () => {
    expect(
      codeLinesAsSpans('<div><pre><code class="x"><div class="ec-line"><div class="code">a &lt;div&gt;</div></div>\n</code></pre></div>'),
    ).toBe('<div><pre><code class="x"><span class="ec-line"><span class="code">a &lt;div&gt;</span></span>\n</code></pre></div>');
  });
});

describe('color names', () => {
  it('start with a letter where they are set', () => {
    expect(codeColorNames('<span style="--0:#5D656D;--1:#969DA4;--0fs:italic">--0: x</span>')).toBe(
      '<span style="--c0:#5D656D;--c1:#969DA4;--c0fs:italic">--0: x</span>',
    );
  });

  it('start with a letter where they are read', () => {
    expect(colorNames('a{color:var(--0, inherit);background:var(--1bg)}')).toBe('a{color:var(--c0, inherit);background:var(--c1bg)}');
  });

  it('leave other variables alone', () => {
    expect(colorNames('a{--x-0:1px;margin:var(--10,0)}')).toBe('a{--x-0:1px;margin:var(--10,0)}');
  });
});

it('plainScripts drops aria-hidden from scripts only', () => {
  expect(plainScripts('<script aria-hidden="true">x</script><svg aria-hidden="true">')).toBe('<script>x</script><svg aria-hidden="true">');
});

it('focusableCode lets the keyboard reach a block of code', () => {
  expect(focusableCode('<pre data-language="json">')).toBe('<pre tabindex="0" data-language="json">');
});

it('svgFigures drops the value that SVG does not know', () => {
  expect(svgFigures('<g font-variant="tabular-nums" fill="none">')).toBe('<g fill="none">');
});

describe('voidElements', () => {
  it.each([
    ['<meta charset="utf-8"/>', '<meta charset="utf-8">'],
    ['<br />', '<br>'],
    ['<img alt="a > b" src=\'x/\' />', '<img alt="a > b" src=\'x/\'>'],
    ['<link rel="x" href="/a/">', '<link rel="x" href="/a/">'],
    ['<path d="M0 0"/>', '<path d="M0 0"/>'],
    ['<linearGradient id="a"/>', '<linearGradient id="a"/>'],
  ])('makes of %s %s', (html, polished) => {
    expect(voidElements(html)).toBe(polished);
  });
});

it('polishPage changes nothing twice', () => {
  const once = polishPage('<meta a="b"/><script aria-hidden="true"></script><code><div style="--0:red">x</div></code>');
  expect(polishPage(once)).toBe(once);
});
