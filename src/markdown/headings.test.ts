import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { explicitHeadingIds } from './headings.ts';

const render = (source: string): Promise<string> => renderMdx(source, { plugins: [() => explicitHeadingIds()] });

describe('explicitHeadingIds', () => {
  it('accepts headings with ids', async () => {
    expect(await render('## Error costs {#error-costs}\n\n### Two {#two2}')).toContain('<h2 id="error-costs">Error costs');
  });

  it('allows the same id on two pages', async () => {
    await render('## One {#same}');
    await expect(render('## One {#same}')).resolves.toContain('id="same"');
  });

  it.each([
    [
      'a heading without an id',
      'Text\n\n## Error costs',
      'content/page.mdx:3: the heading "Error costs" has no id. Write it as: ## Error costs {#short-noun}',
    ],
    ['an id used twice', '## A {#a}\n\n## B {#a}', 'content/page.mdx:3: the heading id "a" is used twice on this page.'],
    ['an id with other signs', '## A {#Error_Costs}', 'the heading id "Error_Costs" may hold lower-case letters, digits and hyphens only.'],
    [
      'a first-level heading',
      '# Title {#title}',
      '"Title" is a first-level heading. The title in the front matter is the only one: use ##.',
    ],
    ['a fourth-level heading', '#### Deep {#deep}', '"Deep" is a heading of level 4. Use ## and ### only.'],
  ])('refuses %s', async (_case, source, message) => {
    await expect(render(source)).rejects.toThrow(message);
  });
});
