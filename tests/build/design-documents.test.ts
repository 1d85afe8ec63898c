import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { templateSections } from '../../src/data/template-sections.ts';
import { loadTemplate } from '../../src/data/template.ts';
import { documentTemplate } from '../../src/design-doc/builder-template.ts';
import { canvasTexts } from '../../src/design-doc/canvas/to-svg.ts';
import { canvases } from '../../src/design-doc/canvas/canvases.ts';
import type { DesignDocument } from '../../src/design-doc/document.ts';
import { fromMarkdown } from '../../src/design-doc/from-markdown.ts';
import { review } from '../../src/design-doc/review.ts';
import { builtFolders, readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite(builtFolders.site);
const ids = templateSections.map(({ id }) => id);
const designs = [...site.files].filter((file) => /^designs\/.*\/document\.json$/.test(file));
type Copy = Pick<DesignDocument, 'title' | 'sections' | 'others'>;
const read = (file: string): Copy => JSON.parse(site.read(file).toString()) as Copy;
const example = read('designs/general/eta-prediction/document.json');

describe.each(designs)('%s', (file) => {
  const { title, sections, others } = read(file);

  it('answers every section, or says why it does not', () => {
    expect(title).not.toBe('');
    expect(ids.filter((id) => (sections[id] ?? '').trim() === '')).toEqual([]);
  });

  it('is Markdown that stands alone: no components, no citations by key, no relative links', () => {
    const all = [...Object.values(sections), ...others.map(({ text }) => text)].join('\n');
    expect(all).not.toMatch(/<\/?[A-Z][A-Za-z]*[\s/>]/);
    expect(all).not.toMatch(/\[@[a-z]/i);
    expect(all).not.toMatch(/glossary:/);
    expect(all.match(/\]\((?!https?:\/\/)[^)]*\)/g) ?? []).toEqual([]);
  });
});

describe('the running example', () => {
  it('says what the page says', () => {
    const page = site.pages.find(({ url }) => url === '/designs/general/eta-prediction/');
    const shown = (
      page?.document.querySelector('[data-answers~="2.2"]')?.closest('.sl-heading-wrapper')?.nextElementSibling?.nextElementSibling
        ?.textContent ?? ''
    )
      .replace(/\s+/g, ' ')
      .trim();
    expect(shown.length).toBeGreaterThan(100);
    const plain = (example.sections['customers'] ?? '').replace(/[*_`]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    expect(plain.replace(/\s+/g, ' ')).toContain(shown.slice(0, 80));
  });

  it('leaves the reviewer nothing to ask', () => {
    expect(review(example, documentTemplate())).toEqual([]);
  });

  it.each(Object.values(canvases))('fills every box of the $id', (canvas) => {
    const empty = [...canvasTexts(canvas, example)].filter(([, texts]) => texts.length === 0).map(([id]) => id);
    expect(empty).toEqual([]);
  });
});

describe('the blank document', () => {
  const questions = loadTemplate().sections.flatMap((section) => section.questions);

  it('as Markdown has every section and question, and comes back empty', () => {
    const markdown = site.read('template/design-document.md').toString();
    for (const { number, name } of templateSections) expect(markdown).toContain(`### ${number} ${name}`);
    for (const { text } of questions) expect(markdown).toContain(text);
    const { sections, others } = fromMarkdown(markdown, documentTemplate());
    expect([Object.values(sections).filter(Boolean), others]).toEqual([[], []]);
  });

  it('as Word has every section', () => {
    const files = unzipSync(site.read('template/design-document.docx'));
    const text = new TextDecoder().decode(files['word/document.xml']).replace(/<[^>]+>/g, '');
    for (const { number, name } of templateSections) expect(text).toContain(`${number} ${name}`);
  });
});

describe('the matrix', () => {
  const document = site.pages.find(({ url }) => url === '/template/matrix/')?.document;
  const rows = [...(document?.querySelectorAll('.template-matrix tbody tr') ?? [])].filter((row) => row.querySelector('td'));

  it('has a row for each section and a column for each design', () => {
    expect(rows).toHaveLength(ids.length);
    expect(document?.querySelectorAll('.template-matrix thead th')).toHaveLength(designs.length + 1);
  });

  it('leads from each cell to a heading that answers the section, or gives a reason', () => {
    rows.forEach((row, index) => {
      for (const cell of row.querySelectorAll('td')) {
        const links = [...cell.querySelectorAll('a')];
        if (links.length === 0) expect(cell.textContent.trim()).toMatch(/^Not applicable: .{20,}/);
        for (const link of links) {
          const [path, id = ''] = (link.getAttribute('href') ?? '').split('#');
          const target = site.pages.find(({ url }) => url === path)?.document.getElementById(id);
          expect(target?.getAttribute('data-answers')?.split(' '), link.outerHTML).toContain(templateSections[index]?.number);
        }
      }
    });
  });
});
