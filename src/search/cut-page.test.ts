import { describe, expect, it } from 'vitest';
import { cutPage } from './cut-page.ts';

const page = (main: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><main data-pagefind-body><h1>Framing</h1>${main}</main></body></html>`;
const cut = (main: string, head?: string) => cutPage(page(main, head), '/framing/')?.sections ?? [];
const texts = (main: string): string[] => cut(main).flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('cutPage', () => {
  it('cuts at headings with an id', () => {
    const sections = cut('<p>Intro.</p><h2 id="a">First</h2><p>One.</p><h3 id="b">Inner</h3><p>Two.</p><h2>No id</h2><p>Three.</p>');
    expect(sections.map(({ id, title, within }) => [id, title, within])).toEqual([
      ['', 'Framing', undefined],
      ['a', 'First', undefined],
      ['b', 'Inner', 'First'],
    ]);
    expect(sections.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([['Intro.'], ['One.'], ['Two.', 'No id', 'Three.']]);
  });

  it('makes a section of each entry and returns to the one around it', () => {
    const sections = cut(
      '<h2 id="x">Exercises</h2><section class="exercise" id="ex" aria-labelledby="t" data-anchor><p id="t">Capacity</p><p>How many?</p></section><p>After.</p>' +
        '<h2 id="letter-a">A</h2><dl class="glossary"><div id="ab" data-anchor><dt><a href="#ab">A/B test</a></dt><dd><p>Compare.</p></dd></div></dl>',
    );
    expect(sections.map(({ id, kind, within }) => [id, kind, within])).toEqual([
      ['', 'Page', undefined],
      ['x', 'Page', undefined],
      ['ex', 'Exercise', 'Exercises'],
      ['ab', 'Glossary term', undefined],
    ]);
    expect(sections[1]?.blocks).toEqual([{ text: 'After.', weight: 1 }]);
    expect(sections[3]?.blocks).toEqual([{ text: 'Compare.', weight: 1 }]);
  });

  it('keeps the title of a source in its sentence', () => {
    const [, source] = cut(
      '<ul class="bibliography"><li id="k" data-anchor>A. Author. <a href="https://example.org">Hidden debt</a>. <small>read</small></li></ul>',
    );
    expect(source).toMatchObject({ id: 'k', title: 'Hidden debt', kind: 'Source', blocks: [{ text: 'A. Author. Hidden debt.' }] });
  });

  it('takes a question of the bank for an entry with a domain of its own, and its answer for its text', () => {
    const html = page(
      '<h2 id="cv">Vision</h2><article class="question" id="q" data-anchor data-domain="cv"><h3>Why crop?</h3><p>Seen.</p>' +
        '<details class="answer"><summary>Answer</summary><p>It depends.</p></details></article>',
    );
    const cut = cutPage(html, '/d/');
    expect(cut?.domain).toBeUndefined();
    expect(cut?.sections.at(-1)).toMatchObject({
      id: 'q',
      title: 'Why crop?',
      within: 'Vision',
      kind: 'Interview question',
      domain: 'cv',
      titleWeight: 4,
    });
    expect(cut?.sections.at(-1)?.blocks.at(-1)).toEqual({ text: 'It depends.', weight: 1 });
  });

  it('leaves out what is not text of the page', () => {
    expect(
      texts('<p>Kept <span class="cites">[1]</span><svg><text>no</text></svg></p><nav>no</nav><p data-pagefind-ignore>no</p>'),
    ).toEqual(['Kept']);
    expect(texts('<p>Above <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> and <math><mi>p</mi></math>.</p>')).toEqual(['Above … and p.']);
  });

  it('finds a formula by its letters, shown on a line of its own or not', () => {
    const root = '<math><msqrt><mi>σ</mi><mi>h</mi></msqrt></math>';
    const [opening] = cut(
      `<p>Take ${root} of C++.</p><div class="math-display"><math><mi>n</mi><mo>=</mo><mn>1</mn><mi>ab</mi></math></div>`,
    );
    expect(opening).toMatchObject({
      blocks: [{ text: 'Take … of C++.' }],
      symbols: ['ƒsqrtsigmah', 'sigma', 'cplusplus', 'ƒ1ab'],
    });
  });

  it('reads a table row by row, and an answer at half weight', () => {
    expect(texts('<table><tr><th>Error</th><th>Cost</th></tr><tr><td>Miss</td><td>$4</td></tr></table>')).toEqual([
      'Error · Cost',
      'Miss · $4',
    ]);
    expect(cut('<details class="answer"><summary>Answer</summary><p>Ten.</p></details><p>On.</p>')[0]?.blocks).toEqual([
      { text: 'Answer', weight: 0.5 },
      { text: 'Ten.', weight: 0.5 },
      { text: 'On.', weight: 1 },
    ]);
  });

  it('takes the kind and the domain from the page', () => {
    const html = page('<div data-domain="cv"><p>x</p></div>', '<meta data-pagefind-filter="kind[content]" content="Worked design">');
    expect(cutPage(html, '/d/')).toMatchObject({ domain: 'cv', sections: [{ kind: 'Worked design' }] });
  });

  it('skips a page that is not to be searched and refuses one without a title', () => {
    expect(cutPage('<main><h1>Home</h1></main>', '/')).toBeUndefined();
    expect(() => cutPage('<html><body><main data-pagefind-body><p>x</p></main></body></html>', '/x/')).toThrow('/x/: the page has no <h1>');
  });
});
