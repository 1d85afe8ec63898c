import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { builtFolders, readBuiltSite, type BuiltSite } from '../support/built-site.ts';

const hashes = (site: BuiltSite): Map<string, string> =>
  new Map([...site.files].map((file) => [file, createHash('sha256').update(site.read(file)).digest('hex')]));

it('two builds of the same sources are the same to the byte', () => {
  const first = hashes(readBuiltSite(builtFolders.site));
  const second = hashes(readBuiltSite(builtFolders.second));
  const different = [...new Set([...first.keys(), ...second.keys()])].filter((file) => first.get(file) !== second.get(file));
  expect(first.size).toBeGreaterThan(1);
  expect(different).toEqual([]);
});
