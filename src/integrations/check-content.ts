import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadReferences } from '../data/references.ts';
import { pagePath } from '../markdown/relative-links.ts';
import { readFrontMatter } from '../schemas/design-front-matter.ts';
import { designOutline } from '../schemas/design-outline.ts';
import type { RuleContext } from '../schemas/design-rule.ts';
import { designProblems, problemText } from '../schemas/design-rules.ts';
import { placeProblems } from './page-place.ts';

/** Checks every page's source before the build: file type, place, and the rules of worked designs. Reports all problems at once. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:build:start': () => {
        const references = loadReferences();
        const problems = contentProblems(resolve('content'), (key) => references.get(key)?.role);
        if (problems.length > 0) throw contentError(problems);
      },
    },
  };
}

/** Everything that is wrong with the sources in a folder, as lines of `file:line: what is wrong. The mend.` */
export function contentProblems(folder: string, roleOf: RuleContext['roleOf']): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((path) => {
    const file = resolve(folder, path);
    const name = relative(process.cwd(), file);
    if (path.endsWith('.md')) return [`${name}:1: an error in an .md page leaves it empty without stopping the build. Rename it to .mdx.`];
    return path.endsWith('.mdx') ? pageProblems(readFileSync(file, 'utf8'), name, pagePath(path), roleOf) : [];
  });
}

/** What is wrong with one page, given its source and its path on the site. */
export function pageProblems(source: string, file: string, path: string, roleOf: RuleContext['roleOf']): string[] {
  const frontMatter = readFrontMatter(source);
  const misplaced = placeProblems(path, frontMatter).map(({ line, message }) => `${file}:${line}: ${message}`);
  return frontMatter.kind === 'design' ? [...misplaced, ...outlineProblems(source, file, roleOf)] : misplaced;
}

function outlineProblems(source: string, file: string, roleOf: RuleContext['roleOf']): string[] {
  try {
    return designProblems(designOutline(source, file), roleOf).map(problemText);
  } catch (error) {
    // The parser's message starts with line:column.
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', text = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
    return [`${file}:${line}: not valid MDX: ${text}`];
  }
}

function contentError(problems: string[]): Error {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const error = new Error(`${count} in the content:\n\n${problems.join('\n')}\n`);
  // Where the check stands in our code says nothing to an author.
  error.stack = '';
  return error;
}
