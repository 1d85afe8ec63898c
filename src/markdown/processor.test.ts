import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { markdownProcessor } from './processor.ts';

const { mdastPlugins, features } = markdownProcessor('/').options;
const render = (source: string): Promise<string> => renderMdx(source, { plugins: mdastPlugins });

describe('the plugins of every page, together', () => {
  it.each([
    ['an unknown citation key', 'See [@nobody1999].', 'content/page.mdx:1: unknown citation key "nobody1999"'],
    ['an unknown glossary term', '[x](glossary:nothing-at-all)', 'content/page.mdx:1: unknown glossary term "nothing-at-all"'],
    ['a broken relative link', '[x](./nowhere.mdx)', 'content/page.mdx:1: the link "./nowhere.mdx" leads to no page'],
    ['bad TeX', '$$\\frac{a$$', 'content/page.mdx:1: TeX error'],
    ['a diagram that does not parse', '```mermaid\nflowchart TB\n  a --> --> b\n```', 'content/page.mdx:1: '],
    ['a diagram without a title', '```mermaid\nflowchart TB\n  accDescr: x\n  a --> b\n```', 'accTitle'],
    ['a heading without an id', '## Costs', 'content/page.mdx:1: the heading "Costs" has no id'],
    ['an id used twice', '## A {#a}\n\n## B {#a}', 'content/page.mdx:3: the heading id "a" is used twice'],
    ['a missing code file', '```ts file=src/none.ts\n```', 'content/page.mdx:1: no file "src/none.ts"'],
    [
      'a missing code region',
      '```ts file=src/site/site.ts region=none\n```',
      'content/page.mdx:1: "src/site/site.ts" has no region "none"',
    ],
  ])('refuse %s', async (_case, source, message) => {
    await expect(render(source)).rejects.toThrow(message);
  });

  it('render a page that is right', async () => {
    const html = await render('## Costs {#costs}\n\nIt costs $5. $$x$$\n\n| a |\n| --- |\n| 1 |\n\n:::note\nAn aside.\n:::');
    expect(html).toContain('<h2 id="costs">');
    expect(html).toContain('<math');
    expect(html).toContain('class="table-scroll"');
  });

  it('know directives and heading ids, and take a single $ for money', () => {
    expect(features).toMatchObject({ directive: true, headingAttributes: true, math: { singleDollarTextMath: false } });
  });
});
