import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../markdown/relative-links.ts';
import { readFrontMatter } from '../schemas/design-front-matter.ts';
import type { IndexedPage } from './section.ts';

/** What readers ask of one section. */
export interface SectionQuestions {
  /** The source of its page, and the line of the field. */
  readonly place: string;
  readonly id: string;
  readonly questions: readonly string[];
}

/** The key under which a page's front matter holds the questions of its opening. */
const openingKey = 'page';

/** The questions of all sections, by their address, from the front matter of the pages in a folder. */
export function loadQuestions(folder: string): Map<string, SectionQuestions> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  return new Map(
    files.sort().flatMap((file) => {
      const { questions, lineOf } = readFrontMatter(readFileSync(join(folder, file), 'utf8'));
      const path = `/${pagePath(file.replaceAll('\\', '/'))}`;
      return Object.entries(questions).map(([id, asked]): [string, SectionQuestions] => [
        id === openingKey ? path : `${path}#${id}`,
        { place: `${join(folder, file)}:${lineOf('questions')}`, id, questions: asked },
      ]);
    }),
  );
}

/** What is wrong with the questions: ids of sections that their pages do not have. */
export function questionProblems(all: ReadonlyMap<string, SectionQuestions>, pages: readonly IndexedPage[]): string[] {
  const addresses = new Set(pages.flatMap(({ path, sections }) => sections.map(({ id }) => (id ? `${path}#${id}` : path))));
  const indexed = new Set(pages.map(({ path }) => path));
  return [...all].flatMap(([address, { place, id }]) =>
    addresses.has(address) || !indexed.has(address.replace(/#.*/, ''))
      ? []
      : [`${place}: questions: the page has no section "${id}". Take the id of one of its headings, or "${openingKey}" for its opening.`],
  );
}
