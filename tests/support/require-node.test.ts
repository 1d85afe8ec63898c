import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs the check as if on another version of Node. */
function runOn(version: string): { status: number | null; stderr: string } {
  const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import('./scripts/require-node.mjs');`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

describe('require-node', () => {
  it.each(['22.18.0', '24.21.0'])('lets %s pass', (version) => {
    expect(runOn(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['20.20.2', '22.12.0'])('stops %s with one line that says the mend', (version) => {
    const { status, stderr } = runOn(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^This needs Node 22\.18 .* runs on .*npm rebuild node.*\n$/);
  });
});
