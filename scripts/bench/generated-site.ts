import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from '../run.ts';
import type { GeneratedPages } from './generate-pages.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** The small complete site of the tests: the pages that any site has, and no real content. */
const base = resolve(root, 'tests/fixtures/sites/complete');

/** Writes a site of generated pages into a temporary folder, with this project's code, and returns the folder. */
export async function writeGeneratedSite({ files, glossary }: GeneratedPages): Promise<string> {
  const folder = temporaryFolder();
  for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  rmSync(join(folder, 'src/data/references'), { recursive: true });
  cpSync(base, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  appendFileSync(join(folder, 'src/data/glossary.yaml'), glossary);
  linkPackages(folder);
  await commit(folder);
  return folder;
}

/** Packages are linked one by one: Astro keeps its caches in `node_modules`, and each build is to start without any. */
function linkPackages(folder: string): void {
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(join(packages, name), join(folder, 'node_modules', name), 'junction');
  }
}

/** Pages show the day of their last commit, so a build without a history would do less than a real one. */
async function commit(folder: string): Promise<void> {
  const identity = ['-c', 'user.name=Benchmark', '-c', 'user.email=benchmark@example.org'];
  const commands = [
    ['init', '--quiet'],
    ['add', 'content'],
    [...identity, 'commit', '--quiet', '--no-gpg-sign', '--no-verify', '--message', 'Content'],
  ];
  for (const args of commands) {
    const { code, output } = await run('git', args, { cwd: folder, environment: gitEnvironment });
    if (code !== 0) throw new Error(`git ${args.join(' ')} in the generated site: ${output}`);
  }
}

/** A git hook or an unusual checkout may point git elsewhere. */
export const gitEnvironment = { GIT_DIR: undefined, GIT_WORK_TREE: undefined };
