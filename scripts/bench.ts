/** Reports what the site costs to build and to read: `npm run bench`. It gates nothing, as times depend on the machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { site } from '../src/site/site.ts';
import { readBuiltSite } from '../tests/support/built-site.ts';
import { marginalCpuMs, measureBuild, timeBuild, type BuildCost } from './bench/measure-build.ts';
import { measurePages, type PageCost } from './bench/measure-page.ts';
import { parseOptions, usage, type BenchOptions } from './bench/options.ts';
import { buildReport, pageReport, type BenchResults } from './bench/report.ts';

const root = resolve(import.meta.dirname, '..');

async function bench(options: BenchOptions): Promise<void> {
  const machine = `Node ${process.version}, ${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  console.log(machine);
  // A folder that cannot be made is better known before than after some minutes.
  if (options.out !== undefined) mkdirSync(dirname(resolve(options.out)), { recursive: true });
  const results: BenchResults = { machine, builds: [], marginalCpuMs: undefined, pages: [] };
  if (!options.skipBuild) {
    results.builds = await measureBuilds(options.pages);
    results.marginalCpuMs = marginalCpuMs(results.builds[0], results.builds.at(-1));
    console.log(`\n${buildReport(results)}\n`);
  }
  if (!options.skipPages) {
    results.pages = await measureRealPages(options.runs);
    console.log(`\n${pageReport(results)}`);
  }
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
}

async function measureBuilds(sizes: readonly number[]): Promise<BuildCost[]> {
  const builds: BuildCost[] = [];
  for (const size of sizes) {
    console.log(`building ${size} generated pages …`);
    builds.push(await measureBuild(size));
  }
  return builds;
}

/** The real site is built anew, into a folder of its own: `dist/` may be old, or under another base path. */
async function measureRealPages(runs: number): Promise<PageCost[]> {
  console.log('building the real site …');
  const folder = join(root, '.cache/bench');
  await timeBuild(root, ['--outDir', folder], {});
  console.log(`loading its pages, ${runs} times each …`);
  return measurePages(readBuiltSite(folder, site.base), runs);
}

try {
  await bench(optionsOrExit());
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function optionsOrExit(): BenchOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${messageOf(error)}\n${usage}`);
    process.exit(1);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
