import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadReferences } from '../data/references.ts';
import { exampleFile } from '../data/template-example.ts';
import { pageEstimate } from '../estimates/page-estimate.ts';
import { readFrontMatter } from '../schemas/design-front-matter.ts';
import { site } from '../site/site.ts';
import { designDocument } from './design-document.ts';
import type { DesignDocument } from './document.ts';

/** A worked design in the terms of the template, from the source of its page: one text for the page and for the documents that start from it. */
export function documentOfDesign(file: string): Pick<DesignDocument, 'title' | 'sections' | 'others'> {
  const mdx = readFileSync(resolve(file), 'utf8');
  const source = { file, root: site.url + site.base, estimate: pageEstimate(file), references: loadReferences() };
  return { title: readFrontMatter(mdx).title, ...designDocument(mdx, source) };
}

/** The running example as a document. */
export function exampleDocument(): Pick<DesignDocument, 'title' | 'sections' | 'others'> {
  return documentOfDesign(exampleFile);
}
