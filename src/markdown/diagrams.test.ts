import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { diagrams } from './diagrams.ts';

const render = (source: string): Promise<string> => renderMdx(source, { plugins: [diagrams()] });
const fence = (body: string): string => `Before.\n\n\`\`\`mermaid\n${body}\n\`\`\``;
const titled = 'flowchart TB\n  accTitle: A & B\n  accDescr: A leads to B.\n  a[A] --> b[B]';

describe('diagrams', () => {
  it('draws a fence as a captioned figure with a text version', async () => {
    const html = await render(fence(titled));
    expect(html).toMatch(/<figure class="figure not-content" id="diagram-[0-9a-f]{8}">/);
    expect(html).toContain('<svg');
    expect(html).toContain('<figcaption>A &amp; B');
    expect(html).toContain('<p>A leads to B.</p>');
    expect(html).not.toContain('<code');
  });

  it('gives a figure the same id each time', async () => {
    expect(await render(fence(titled))).toBe(await render(fence(titled)));
  });

  it.each([
    ['a syntax error', 'flowchart TB\n  a --> --> b'],
    ['a missing title', 'flowchart TB\n  accDescr: A leads to B.\n  a[A] --> b[B]'],
    ['a missing description', 'flowchart TB\n  accTitle: A and B\n  a[A] --> b[B]'],
  ])('refuses %s and names the file and line', async (_case, body) => {
    await expect(render(fence(body))).rejects.toThrow('content/page.mdx:3: ');
  });
});
