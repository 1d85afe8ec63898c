import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadReferences } from '../data/references.ts';
import { pageTree } from '../markdown/page-tree.ts';
import { pagePath } from '../markdown/relative-links.ts';
import { readFrontMatter } from '../schemas/design-front-matter.ts';
import { designOutline, type DesignOutline } from '../schemas/design-outline.ts';
import type { RuleContext } from '../schemas/design-rule.ts';
import { designProblems, problemText } from '../schemas/design-rules.ts';
import { typedNumberProblems, typedNumbers } from '../schemas/typed-numbers.ts';
import { loadEstimate } from './load-estimate.ts';
import { placeProblems } from './page-place.ts';

/** Checks every page's source before the build: file type, place, typed numbers, and the rules of worked designs. Reports all problems at once. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:build:start': async () => {
        const references = loadReferences();
        const problems = await contentProblems(resolve('content'), (key) => references.get(key)?.role);
        if (problems.length > 0) throw contentError(problems);
      },
    },
  };
}

/** Everything that is wrong with the sources in a folder, as lines of `file:line: what is wrong. The mend.` */
export async function contentProblems(folder: string, roleOf: RuleContext['roleOf']): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const problems = await Promise.all(files.map((path) => fileProblems(resolve(folder, path), pagePath(path), roleOf)));
  return problems.flat();
}

async function fileProblems(file: string, path: string, roleOf: RuleContext['roleOf']): Promise<string[]> {
  const name = relative(process.cwd(), file);
  if (file.endsWith('.md')) return [`${name}:1: an error in an .md page leaves it empty without stopping the build. Rename it to .mdx.`];
  if (!file.endsWith('.mdx')) return [];
  const source = readFileSync(file, 'utf8');
  const frontMatter = readFrontMatter(source);
  const lineText = ({ line, message }: { line: number; message: string }): string => `${name}:${line}: ${message}`;
  const misplaced = placeProblems(path, frontMatter).map(lineText);
  try {
    if (frontMatter.kind === 'design') return [...misplaced, ...(await workedDesignProblems(designOutline(source, name), roleOf))];
    return [...misplaced, ...typedNumberProblems(typedNumbers(pageTree(source))).map(lineText)];
  } catch (error) {
    return [...misplaced, lineText(parseProblem(error))];
  }
}

/** The problem of a source that is not valid MDX; the parser's message starts with line:column. */
function parseProblem(error: unknown): { line: number; message: string } {
  const [, line = '1', text = reasonOf(error)] = /^(\d+):\d+: (.*)$/s.exec(reasonOf(error)) ?? [];
  return { line: Number(line), message: `not valid MDX: ${text}` };
}

async function workedDesignProblems(outline: DesignOutline, roleOf: RuleContext['roleOf']): Promise<string[]> {
  const { file } = outline;
  try {
    return designProblems(outline, { roleOf, estimate: await loadEstimate(file) }).map(problemText);
  } catch (error) {
    return [`${join(dirname(file), 'estimate.ts')}: ${reasonOf(error)}`];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function contentError(problems: string[]): Error {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const error = new Error(`${count} in the content:\n\n${problems.join('\n')}\n`);
  // Where the check stands in our code says nothing to an author.
  error.stack = '';
  return error;
}
