import { describe, expect, it } from 'vitest';
import { loadTemplate, templateParts } from '../../src/data/template.ts';
import { builtFolders, readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite(builtFolders.site);
const { sections } = loadTemplate();

/** The page of a part, as it was built. */
function pageOf(part: string): Document {
  const page = site.pages.find(({ url }) => url === `/template/${part}/`);
  if (!page) throw new Error(`/template/${part}/ was not built.`);
  return page.document;
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe.each(sections)('section $number of the template', ({ number, id, name, part, questions }) => {
  it('stands at its anchor, under its number and name', () => {
    const heading = pageOf(part).getElementById(id);
    expect(heading?.localName).toBe('h2');
    expect(plain(heading?.textContent)).toBe(`${number} ${name}`);
  });

  it('has its guide there: all questions, two answers and two tables before the next section', () => {
    const document = pageOf(part);
    const list = document.querySelector(`ul[aria-labelledby="${id}-questions"]`);
    expect(list?.querySelectorAll('li')).toHaveLength(questions.length);
    const following: Element[] = [];
    let next = document.getElementById(id)?.closest('.sl-heading-wrapper')?.nextElementSibling;
    while (next && !next.querySelector('h2')) {
      following.push(next);
      next = next.nextElementSibling;
    }
    expect(following.some((element) => element === list)).toBe(true);
    expect(
      following.flatMap((element) => [...element.querySelectorAll('.template-answer-title')]).map(({ textContent }) => plain(textContent)),
    ).toEqual(['A strong answer', 'A weak answer']);
    expect(following.flatMap((element) => [...element.querySelectorAll('table')]).length).toBeGreaterThanOrEqual(2);
  });
});

it('each page of a part holds the sections of that part only, in order', () => {
  for (const { id: part } of templateParts) {
    const ids = sections.map(({ id }) => id);
    const shown = [...pageOf(part).querySelectorAll('main h2[id]')].map(({ id }) => id).filter((id) => ids.includes(id));
    expect(shown, part).toEqual(sections.filter((section) => section.part === part).map(({ id }) => id));
  }
});
