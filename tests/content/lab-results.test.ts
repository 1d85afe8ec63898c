import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashCode, labNames, sha256 } from '../../scripts/labs/lab-code.ts';
import { dataKind, packagesOf, parseLabData } from '../../scripts/labs/lab-data.ts';
import { resultProblems } from '../../scripts/labs/result-problems.ts';
import { loadLab } from '../../src/labs/load-lab.ts';

const manifest = JSON.parse(readFileSync('labs/package.json', 'utf8')) as { devDependencies: Record<string, string> };

describe.each(labNames())('the lab %s', (lab) => {
  const text = readFileSync(`labs/${lab}/data.json`, 'utf8');
  const data = parseLabData(text, `labs/${lab}/data.json`);

  it('has a result that this very code made of these very data', () => {
    expect(resultProblems(loadLab(lab), { kind: dataKind(data), code: hashCode(lab), data: sha256(text) })).toEqual([]);
  });

  it('keeps the very pictures that its result describes, and no others', () => {
    const panels = Object.values(loadLab(lab).measured.pictures ?? {}).flatMap((picture) => picture.panels);
    for (const panel of panels) expect(sha256(readFileSync(`labs/${lab}/${panel.file}`)), panel.file).toBe(panel.sha256);
    const folder = `labs/${lab}/maps`;
    const kept = existsSync(folder) ? readdirSync(folder).map((file) => `maps/${file}`) : [];
    expect(kept.sort()).toEqual(panels.map(({ file }) => file).sort());
  });

  for (const { name, version } of packagesOf(data)) {
    it(`takes its data from the version of ${name} that is pinned`, () => {
      expect(manifest.devDependencies[name]).toBe(version);
    });
  }
});

it('the lock file of the labs names no download address', () => {
  expect(readFileSync('labs/package-lock.json', 'utf8')).not.toContain('"resolved"');
});
