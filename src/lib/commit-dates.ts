import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Separates commits in the log; no path holds it. */
const mark = '\0';

/** Reads `git log --format=%x00%cI --name-only`, newest commit first: path → the day it last changed. */
export function parseCommitDates(log: string): Map<string, Date> {
  const dates = new Map<string, Date>();
  for (const commit of log.split(mark).slice(1)) {
    const [day = '', ...paths] = commit.split('\n').filter((line) => line !== '');
    for (const path of paths) {
      if (!dates.has(path)) dates.set(path, new Date(day));
    }
  }
  return dates;
}

/** When a page last changed: its file or, for `index.mdx`, anything that lies beside it, such as its estimate. */
export function pageDate(path: string, dates: ReadonlyMap<string, Date>): Date | undefined {
  if (!path.endsWith('/index.mdx')) return dates.get(path);
  const folder = dirname(path);
  const days = [...dates].filter(([file]) => dirname(file) === folder).map(([, day]) => day);
  return days.length > 0 ? new Date(Math.max(...days.map(Number))) : undefined;
}

let commitDates: Map<string, Date> | undefined;

/** The day of the last commit that changed a page; nothing outside a git checkout. The log is read once for all pages. */
export function lastCommit(path: string): Date | undefined {
  commitDates ??= parseCommitDates(readLog());
  return pageDate(path, commitDates);
}

function readLog(): string {
  try {
    return execFileSync('git', ['log', '--format=%x00%cI', '--name-only', '--relative', '--', 'content'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch {
    // A source archive has no history: its pages show no date.
    return '';
  }
}
