import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A new folder that is gone when the process ends, also after an error or Ctrl+C. */
export function temporaryFolder(): string {
  if (folders.size === 0) {
    process.once('exit', () => {
      for (const folder of folders) removeFolder(folder);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }
  const folder = mkdtempSync(join(tmpdir(), 'ml-system-designs-bench-'));
  folders.add(folder);
  return folder;
}

/** Removes a folder now: a large generated site need not wait for the end. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
