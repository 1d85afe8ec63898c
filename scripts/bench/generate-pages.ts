import { countWords, generateEstimate, generatePage } from './generate-page.ts';
import { capitalize, vocabulary, wordSource } from './word-source.ts';

/** Generated sources of a site. */
export interface GeneratedPages {
  /** Path in the project → text. */
  files: Record<string, string>;
  /** Entries for the end of the glossary's file. */
  glossary: string;
  /** Words of all generated pages. */
  words: number;
}

/** The parts of the site that get pages, with the kind that belongs there. */
const parts = [
  { folder: 'lifecycle', kind: 'stage' },
  { folder: 'interview', kind: 'step' },
  { folder: 'topics', kind: 'topic' },
] as const;

const termCount = 60;
/** Invented words start behind the frequent ones, which make poor terms. */
const firstTermWord = 100;

/** A number of pages over the parts of the site, with the works they cite, the terms they link and a navigation that holds them. */
export function generatePages(count: number): GeneratedPages {
  const files: Record<string, string> = {};
  let words = 0;
  for (let index = 0; index < count; index += 1) {
    const source = wordSource(index + 1);
    const { folder, kind } = partOf(index);
    const page = generatePage(
      { title: `${capitalize(source.words(3))} ${index}`, kind, order: index + 10 },
      {
        citations: [
          `work${index}a`,
          `work${index}b`,
          `work${(index * 7 + 1) % count}a`,
          `work${(index * 11 + 3) % count}b`,
          `work${index}a`,
        ],
        terms: [0, 1, 2, 3, 4].map((step) => `term-${(index * 5 + step) % termCount}`),
        page: `../../${pageFolder((index * 13 + 5) % count)}/index.mdx`,
      },
      source,
    );
    words += countWords(page);
    files[`content/${folder}/subject-${index}/index.mdx`] = page;
    files[`content/${folder}/subject-${index}/estimate.ts`] = generateEstimate(source);
  }
  files['src/data/references/generated.yaml'] = Array.from({ length: count }, (_, index) => works(index)).join('');
  files['src/site/sidebar.ts'] = sidebar();
  return { files, glossary: Array.from({ length: termCount }, (_, index) => term(index)).join(''), words };
}

function partOf(index: number): (typeof parts)[number] {
  return parts[(index % parts.length) as 0 | 1 | 2];
}

function pageFolder(index: number): string {
  return `${partOf(index).folder}/subject-${index}`;
}

/** Two works of a page, as every page brings sources of its own. */
function works(index: number): string {
  const source = wordSource(index + 1_000_000);
  return ['a', 'b']
    .map(
      (letter) => `- id: work${index}${letter}
  kind: paper
  role: research
  title: ${capitalize(source.words(8))}
  authors: [${capitalize(source.words(1))} Example, ${capitalize(source.words(1))} Example]
  year: ${source.whole(1990, 2025)}
  venue: Proceedings of ${source.words(2)}
  url: https://example.org/work-${index}-${letter}
  read: full
  checked: 2026-11-20
  claims:
    - { at: §1, says: What the page needs., passage: Generated words. }
`,
    )
    .join('');
}

function term(index: number): string {
  const [first = '', second = ''] = vocabulary.slice(firstTermWord + 2 * index);
  const definition = wordSource(index + 2_000_000)
    .sentences(2)
    .join(' ');
  return `
- { id: term-${index}, term: ${capitalize(first)} ${second}, aliases: [], area: general, see: [], definition: '${definition}' }
`;
}

/** The parts that get pages must stand in the navigation, whichever the real site has today. */
function sidebar(): string {
  const groups = [...parts.map(({ folder }) => folder), 'reference'];
  const items = groups.map(
    (folder) => `  { label: '${capitalize(folder)}', items: [{ autogenerate: { directory: 'content/${folder}' } }] },`,
  );
  return ['export const sidebar = [', ...items, '];', ''].join('\n');
}
