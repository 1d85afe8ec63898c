import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { citations, formatAuthors, renderWork } from './citations.ts';
import { referenceFixture } from './reference.fixture.ts';

const references = new Map(['first', 'second'].map((id) => [id, referenceFixture(id)]));
const render = (source: string): Promise<string> => renderMdx(source, { plugins: [citations(references)] });

describe('citations', () => {
  it('numbers works by first use and links to their entries', async () => {
    const html = await render('One [@second, §3] and two [@first; @second].');
    expect(html).toContain('href="#ref-second">1, §3</a>]');
    expect(html).toContain('href="#ref-first">2</a>; <a');
    expect(html).toContain('id="cite-second-2" href="#ref-second">1</a>');
  });

  it('adds a References section with a link back to each use', async () => {
    const html = await render('One [@second] and again [@second].');
    expect(html).toContain('<h2 id="references">References</h2>');
    expect(html).toContain('href="#cite-second-1" aria-label="Back to use 1 of this reference"');
    expect(html).toContain('href="#cite-second-2" aria-label="Back to use 2 of this reference"');
  });

  it('adds no section to a page that cites nothing', async () => {
    expect(await render('Nothing is cited.')).not.toContain('References');
  });

  it('starts anew on each page', async () => {
    await render('One [@first].');
    expect(await render('Another [@second].')).toContain('id="cite-second-1" href="#ref-second">1</a>');
  });

  it('leaves citations in code alone', async () => {
    expect(await render('Write `[@first]` to cite.')).toContain('[@first]');
  });

  it('refuses an unknown key and names the file, the line and the mend', async () => {
    await expect(render('Fine [@first].\n\nUnknown [@nobody1999].')).rejects.toThrow(
      'content/page.mdx:3: unknown citation key "nobody1999". Add it to a file of src/data/references/, or mend the key.',
    );
  });
});

describe('renderWork', () => {
  it('escapes what a source holds', () => {
    expect(renderWork(referenceFixture('a', { title: 'A <b> & "c"', url: 'https://example.org/?a=1&b=2' }))).toContain(
      '<a href="https://example.org/?a=1&amp;b=2">A &lt;b&gt; &amp; &quot;c&quot;</a>',
    );
  });

  it('gives the year once when the venue has it', () => {
    expect(renderWork(referenceFixture('a', { venue: 'NeurIPS 2020' }))).toContain('NeurIPS 2020. <small>');
    expect(renderWork(referenceFixture('a', { venue: 'NeurIPS' }))).toContain('NeurIPS, 2020. <small>');
  });

  it('says what was read, and when', () => {
    expect(renderWork(referenceFixture('a', { read: 'abstract' }))).toContain('abstract read on <time datetime="2026-11-21">');
  });
});

describe('formatAuthors', () => {
  it.each([
    [['Ada'], 'Ada'],
    [['Example Inc.'], 'Example Inc'],
    [['Ada', 'Ben'], 'Ada and Ben'],
    [['Ada', 'Ben', 'Cleo'], 'Ada, Ben and Cleo'],
    [['Ada', 'Ben', 'Cleo', 'Dan'], 'Ada and others'],
    [['Ada', 'and others'], 'Ada and others'],
  ])('writes %j as %s', (authors, text) => {
    expect(formatAuthors(authors)).toBe(text);
  });
});
