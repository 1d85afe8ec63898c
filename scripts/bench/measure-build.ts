import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSiteCopy } from '../../tests/support/site-copy.ts';
import { run } from '../run.ts';
import { generatePages } from './generate-pages.ts';
import { descendantsUse, runningProcesses } from './process-tree.ts';

/** What one build took. */
export interface BuildUse {
  wallSeconds: number;
  /** Of all processes of the build; unknown where there is no POSIX shell. */
  cpuSeconds: number | undefined;
  /** Of all processes of the build together; unknown where there is no `/proc`. */
  peakRssBytes: number | undefined;
}

/** What the build of a generated site took, and what it made. */
export interface BuildCost extends BuildUse {
  pages: number;
  /** Words of the generated pages. */
  words: number;
  distBytes: number;
  searchIndexBytes: number;
}

const sampleMs = 100;

/** The small complete site of the tests: the pages that any site has, and no real content. */
const smallSite = resolve(import.meta.dirname, '../../tests/fixtures/sites/complete');
const glossary = 'src/data/glossary.yaml';

/** Builds a site of generated pages from cold caches, and removes it. */
export async function measureBuild(pages: number): Promise<BuildCost> {
  const generated = generatePages(pages);
  const files = { ...generated.files, [glossary]: readFileSync(join(smallSite, glossary), 'utf8') + generated.glossary };
  const { folder, history } = await writeSiteCopy({ name: `bench-${pages}`, overlay: smallSite, files });
  try {
    const use = await timeBuild(folder, [], history);
    const dist = join(folder, 'dist');
    return { pages, words: generated.words, ...use, distBytes: sizeOf(dist), searchIndexBytes: sizeOf(join(dist, 'pagefind')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the site in a folder; throws with the build's output when that fails. */
export async function timeBuild(folder: string, args: readonly string[], environment: Record<string, string>): Promise<BuildUse> {
  const peak = { cpuSeconds: 0, rssBytes: 0 };
  const sampler = setInterval(() => {
    const now = descendantsUse(process.pid, runningProcesses());
    peak.cpuSeconds = Math.max(peak.cpuSeconds, now.cpuSeconds);
    peak.rssBytes = Math.max(peak.rssBytes, now.rssBytes);
  }, sampleMs);
  // The shell knows the exact CPU time of all that ran under it and was waited for.
  const script = '"$@"; code=$?; times; exit $code';
  const isPosix = process.platform !== 'win32';
  const [command, ...rest] = isPosix ? (['sh', '-c', script, 'sh', 'astro'] as const) : (['astro'] as const);
  const result = await run(command, [...rest, 'build', ...args], { cwd: folder, environment });
  clearInterval(sampler);
  if (result.code !== 0) throw new Error(`The build in ${folder} failed:\n${result.output}`);
  const waitedFor = cpuSecondsOfTimes(result.output);
  return {
    wallSeconds: result.seconds,
    // A child that is killed at the end, as Pagefind's is, may not be waited for; then the last sample holds more.
    cpuSeconds: waitedFor === undefined ? undefined : Math.max(waitedFor, peak.cpuSeconds),
    peakRssBytes: peak.rssBytes || undefined,
  };
}

/** The user and system seconds of a shell's children, from the end of an output that ends with that of `times`. */
export function cpuSecondsOfTimes(output: string): number | undefined {
  const children = [...output.matchAll(/^(\d+)m([\d.,]+)s (\d+)m([\d.,]+)s$/gm)].at(-1);
  if (!children) return undefined;
  const [user, userSeconds, system, systemSeconds] = children.slice(1).map((text) => Number(text.replace(',', '.')));
  return 60 * ((user ?? 0) + (system ?? 0)) + (userSeconds ?? 0) + (systemSeconds ?? 0);
}

/** CPU milliseconds for each 1,000 words by which one site is larger than another. */
export function marginalCpuMs(smaller: BuildCost | undefined, larger: BuildCost | undefined): number | undefined {
  if (smaller?.cpuSeconds === undefined || larger?.cpuSeconds === undefined || smaller.words === larger.words) return undefined;
  return ((larger.cpuSeconds - smaller.cpuSeconds) * 1000) / ((larger.words - smaller.words) / 1000);
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
