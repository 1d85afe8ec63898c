import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { glossaryLinks } from './glossary-links.ts';
import { termFixture } from './reference.fixture.ts';

const glossary = new Map(['recall', 'precision'].map((id) => [id, termFixture(id, { definition: `What <${id}> means.` })]));
const render = (source: string): Promise<string> => renderMdx(source, { plugins: [glossaryLinks(glossary, '/base/')] });

describe('glossaryLinks', () => {
  it('links a term to its entry under the base path, with a card', async () => {
    const html = await render('High [recall](glossary:recall).');
    expect(html).toContain('href="/base/reference/glossary/#recall"');
    expect(html).toContain('class="term"');
    expect(html).toContain('data-card-id="term-recall"');
  });

  it('appends each definition once, hidden and escaped', async () => {
    const html = await render('[Recall](glossary:recall), [recall](glossary:recall).');
    expect(html.match(/<p id="term-recall"/g)).toHaveLength(1);
    expect(html).toContain('What &lt;recall&gt; means.');
    expect(html).not.toContain('term-precision');
  });

  it('leaves other links alone', async () => {
    expect(await render('[Here](https://example.org).')).toContain('href="https://example.org"');
  });

  it('refuses an unknown term and names the file, the line and the mend', async () => {
    await expect(render('Line one\n[x](glossary:nothing)')).rejects.toThrow(
      'content/page.mdx:2: unknown glossary term "nothing". Add it to src/data/glossary.yaml, or mend the id.',
    );
  });
});
