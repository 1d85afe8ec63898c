import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The SHA-256 of some bytes or text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The labs of a folder: every folder in it that has a `lab.ts`. */
export function labNames(folder = 'labs'): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'lab.ts')))
    .sort();
}

// Types leave no trace in what runs, so `import type` is not followed.
const imported = /(?:^|\n)(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'|new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;

/** SHA-256 of a lab's `lab.ts` and of everything that it loads from this repository, by path from the root. */
export function hashCode(lab: string, folder = 'labs'): Record<string, string> {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    const path = relative(process.cwd(), file);
    if (found.has(path)) return;
    const text = readFileSync(file, 'utf8');
    found.set(path, sha256(text));
    for (const [, module, worker] of text.matchAll(imported)) visit(resolve(dirname(file), module ?? worker ?? ''));
  };
  visit(resolve(folder, lab, 'lab.ts'));
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
