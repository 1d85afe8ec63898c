/** Builds what the tests over built sites read: the site twice, from cold caches, and once under a base path. */
import { rm } from 'node:fs/promises';
import { builtFolders, otherBase } from '../tests/support/built-site.ts';
import { buildSiteCopy } from '../tests/support/site-copy.ts';
import { run, type CommandResult } from './run.ts';

/** A build of the project itself. Both such builds share its caches, so they run one after the other. */
async function build(outputFolder: string): Promise<CommandResult> {
  await rm('node_modules/.astro', { recursive: true, force: true });
  return run('astro', ['build', '--force', '--outDir', outputFolder]);
}

/** The results of all builds, by name; the first one that failed ends it. */
export async function buildForTests(): Promise<Map<string, CommandResult>> {
  const results = new Map<string, CommandResult>();
  const underBase = buildSiteCopy({ name: 'under-base', environment: { BASE_PATH: otherBase } });
  results.set('site', await build(builtFolders.site));
  if (results.get('site')?.code === 0) results.set('second build', await build(builtFolders.second));
  results.set('under a base path', await underBase);
  return results;
}

if (import.meta.main) {
  for (const [name, { code, output, seconds }] of await buildForTests()) {
    console.log(`${code === 0 ? 'built' : 'failed'}: ${name}, ${seconds.toFixed(1)} s`);
    if (code !== 0) {
      console.error(output);
      process.exitCode = 1;
    }
  }
}
