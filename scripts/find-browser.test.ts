import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-browser-'));

function program(name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('findBrowser', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('takes CHROME_PATH first', () => {
    const path = program('mine', 0);
    vi.stubEnv('CHROME_PATH', path);
    expect(findBrowser()).toBe(path);
  });

  it('says when nothing starts at CHROME_PATH', () => {
    vi.stubEnv('CHROME_PATH', program('broken', 1));
    expect(() => findBrowser()).toThrow(/CHROME_PATH is ".*broken", and no browser starts there\. Mend it, or unset it/);
  });

  it('finds a browser in the path, and passes over one that does not start', () => {
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
    program('google-chrome-stable', 1);
    const path = program('google-chrome', 0);
    expect(findBrowser()).toBe(path);
  });
});
