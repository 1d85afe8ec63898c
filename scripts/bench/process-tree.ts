import { readdirSync, readFileSync } from 'node:fs';

/** One running process, as `/proc/<id>/stat` tells. */
export interface ProcessUse {
  id: number;
  parent: number;
  /** Of the process and of those of its children that have ended. */
  cpuSeconds: number;
  rssBytes: number;
}

/** What a tree of processes uses at one moment. */
export interface TreeUse {
  cpuSeconds: number;
  rssBytes: number;
}

// Linux shows both to programs as these, whatever the kernel uses itself (but for memory pages of some ARM machines).
const ticksPerSecond = 100;
const pageBytes = 4096;

/** The content of `/proc/<id>/stat`; the name in parentheses may hold anything, spaces and parentheses too. */
export function parseStat(text: string): ProcessUse {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // proc(5) counts from 1 and starts with the id and the name, so its field n is here at n − 3.
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    id: Number.parseInt(text, 10),
    parent: field(4),
    cpuSeconds: (field(14) + field(15) + field(16) + field(17)) / ticksPerSecond,
    rssBytes: field(24) * pageBytes,
  };
}

/** The sum over all descendants of a process, without itself. */
export function descendantsUse(root: number, processes: readonly ProcessUse[]): TreeUse {
  const use = { cpuSeconds: 0, rssBytes: 0 };
  const parents = [root];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    for (const child of processes.filter((candidate) => candidate.parent === parent)) {
      use.cpuSeconds += child.cpuSeconds;
      use.rssBytes += child.rssBytes;
      parents.push(child.id);
    }
  }
  return use;
}

/** Every process of this machine; empty where there is no `/proc`. */
export function runningProcesses(): ProcessUse[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((id) => readStat(id) ?? []);
  } catch {
    return [];
  }
}

function readStat(id: string): ProcessUse | undefined {
  try {
    return parseStat(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    // It ended after it was listed.
    return undefined;
  }
}
