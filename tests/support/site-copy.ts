import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { run, type CommandResult } from '../../scripts/run.ts';

const root = resolve(import.meta.dirname, '../..');
const copies = resolve(root, '.cache/sites');

/** What makes up the site, besides its packages, which a copy finds in a folder above it. */
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'labs', 'public'];

/** What differs in a copy of the site. */
export interface SiteCopyOptions {
  /** Folder of the copy under `.cache/sites/`. */
  name: string;
  /** A folder whose files are laid over the copy; its `content/` and `src/data/references/` replace the project's. */
  overlay?: string;
  /** More files to write, path → text. */
  files?: Record<string, string>;
  environment?: Record<string, string>;
}

/** A copy that was built. */
export interface BuiltSite extends CommandResult {
  folder: string;
  /** The built site. */
  dist: string;
}

/**
 * Builds a copy of the project in a folder of its own, with the real `astro build`, from a cold cache.
 *
 * Without an overlay the copy knows the project's history, so that its pages get the same dates. With one it has a history of
 * one commit.
 */
export async function buildSiteCopy(options: SiteCopyOptions): Promise<BuiltSite> {
  const { folder, history } = await writeSiteCopy(options);
  const result = await run('astro', ['build'], { cwd: folder, environment: { ...history, ...options.environment } });
  return { ...result, folder, dist: resolve(folder, 'dist') };
}

/** Writes a copy of the project without building it, and says in which environment `git` knows its history. */
export async function writeSiteCopy(options: SiteCopyOptions): Promise<{ folder: string; history: Record<string, string> }> {
  const folder = await copySite(options);
  const history = options.overlay === undefined ? { GIT_DIR: resolve(root, '.git'), GIT_WORK_TREE: folder } : await commitAll(folder);
  return { folder, history };
}

async function copySite({ name, overlay, files = {} }: SiteCopyOptions): Promise<string> {
  const folder = resolve(copies, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) {
    // The labs' packages are not needed to show their results.
    const filter = (path: string): boolean => path !== resolve(root, 'labs/node_modules');
    if (existsSync(resolve(root, part))) await cp(resolve(root, part), resolve(folder, part), { recursive: true, filter });
  }
  if (overlay !== undefined) {
    for (const replaced of ['content', 'src/data/references']) await rm(resolve(folder, replaced), { recursive: true, force: true });
    await cp(overlay, folder, { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(resolve(folder, path, '..'), { recursive: true });
    await writeFile(resolve(folder, path), text);
  }
  return folder;
}

/** Commits a copy's content on a fixed day, and says where its history is. */
async function commitAll(folder: string): Promise<Record<string, string>> {
  const day = '2026-11-20T12:00:00Z';
  const environment = { GIT_DIR: resolve(folder, '.git'), GIT_WORK_TREE: folder, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const identity = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.org'];
  for (const args of [
    ['init', '--quiet'],
    ['add', 'content'],
    [...identity, 'commit', '--quiet', '--message', 'Content'],
  ]) {
    const { code, output } = await run('git', args, { cwd: folder, environment });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
  }
  return { GIT_DIR: environment.GIT_DIR, GIT_WORK_TREE: folder };
}
