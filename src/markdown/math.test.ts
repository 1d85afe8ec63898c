import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { math } from './math.ts';

const render = (source: string): Promise<string> => renderMdx(source, { plugins: [math()] });

describe('math', () => {
  it('renders a formula in a sentence as MathML, out of reach of content styles', async () => {
    const html = await render('The threshold $$p^*$$ holds.');
    expect(html).toMatch(/<p>The threshold <math class="not-content[^"]*"[^>]*>.*<\/math> holds\.<\/p>/s);
  });

  it('keeps the punctuation after a formula on its line', async () => {
    expect(await render('Above $$p$$, remove ($$q$$).')).toMatch(
      /<p>Above <span class="math-run"><math.*<\/math>,<\/span> remove \(<span class="math-run"><math.*<\/math>\)\.<\/span><\/p>/s,
    );
  });

  it('renders a display formula in a focusable box of its own', async () => {
    const html = await render('$$\n\\frac{a}{b}\n$$');
    expect(html).toContain('<div class="math-display not-content" role="group" aria-label="Formula" tabindex="0"><math');
    expect(html).toContain('<mfrac>');
    expect(html).toMatch(/<math[^>]*class="not-content/);
  });

  it('leaves money alone', async () => {
    expect(await render('It costs $5 per hour and $6 per night.')).toBe('<p>It costs $5 per hour and $6 per night.</p>');
  });

  it.each([
    ['in a sentence', 'Text\n$$\\frac{a$$ text', 'content/page.mdx:2: TeX error in "\\frac{a"'],
    ['displayed', '$$\n\\undefinedmacro{x}\n$$', 'content/page.mdx:1: TeX error in "\\undefinedmacro{x}"'],
  ])('refuses bad TeX %s', async (_case, source, message) => {
    await expect(render(source)).rejects.toThrow(message);
  });
});
