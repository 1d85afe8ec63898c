import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashCode, labNames, sha256 } from '../../scripts/labs/lab-code.ts';
import { parseLabData } from '../../scripts/labs/lab-data.ts';
import { resultProblems } from '../../scripts/labs/result-problems.ts';
import { loadLab } from '../../src/labs/load-lab.ts';

const manifest = JSON.parse(readFileSync('labs/package.json', 'utf8')) as { devDependencies: Record<string, string> };

describe.each(labNames())('the lab %s', (lab) => {
  const data = readFileSync(`labs/${lab}/data.json`, 'utf8');

  it('has a result that this very code made of these very data', () => {
    expect(resultProblems(loadLab(lab), { code: hashCode(lab), data: sha256(data) })).toEqual([]);
  });

  it('takes its data from the package version that is pinned', () => {
    const { name, version } = parseLabData(data, `labs/${lab}/data.json`).package;
    expect(manifest.devDependencies[name]).toBe(version);
  });
});

it('the lock file of the labs names no download address', () => {
  expect(readFileSync('labs/package-lock.json', 'utf8')).not.toContain('"resolved"');
});
