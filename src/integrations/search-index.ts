import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadGlossary } from '../data/glossary.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readPages } from '../search/evaluation/built-index.ts';
import { loadQuestions, questionProblems } from '../search/questions.ts';

/** Builds the search index over the sections of the built pages. A page that cannot be indexed stops the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = readPages(folder);
        const questions = loadQuestions('content');
        const problems = questionProblems(questions, pages);
        if (problems.length > 0) throw new Error(`search-index:\n\n${problems.join('\n')}\n`);
        const sections = await buildSearchIndex(pages, join(folder, 'pagefind'), { terms: loadGlossary(), questions });
        logger.info(`${sections} sections of ${pages.length} pages`);
      },
    },
  };
}
