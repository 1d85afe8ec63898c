import { resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { loadGlossary } from '../data/glossary.ts';
import { loadReferences } from '../data/references.ts';
import { citations } from './citations.ts';
import { codeImport } from './code-import.ts';
import { diagrams } from './diagrams.ts';
import { glossaryLinks } from './glossary-links.ts';
import { explicitHeadingIds } from './headings.ts';
import { math } from './math.ts';
import { unbrokenNumbers } from './number-spaces.ts';
import { relativeLinks } from './relative-links.ts';
import { scrollingTables } from './tables.ts';
import { templateAnswers } from './template-answers.ts';

/** The Markdown processor of every page: Sätteri with this site's plugins, in the order they run. */
export function markdownProcessor(base: string): ReturnType<typeof satteri> {
  const references = loadReferences();
  const glossary = loadGlossary();
  return satteri({
    features: {
      directive: true,
      headingAttributes: true,
      // A single $ is money here; $$x$$ is a formula.
      math: { singleDollarTextMath: false },
    },
    mdastPlugins: [
      () => explicitHeadingIds(),
      templateAnswers(),
      codeImport(resolve('.')),
      diagrams(),
      math(),
      scrollingTables(),
      relativeLinks(resolve('content'), base),
      glossaryLinks(glossary, base),
      unbrokenNumbers(),
      citations(references),
    ],
  });
}
