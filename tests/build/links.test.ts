import { describe, expect, it } from 'vitest';
import { builtFolders, otherBase, readBuiltSite } from '../support/built-site.ts';
import { linkRules } from '../support/link-rules.ts';

describe.each([
  ['at the root', readBuiltSite(builtFolders.site)],
  ['under a base path', readBuiltSite(builtFolders.underBase, otherBase)],
])('the site %s', (_place, site) => {
  it('has pages', () => {
    expect(site.pages.length).toBeGreaterThan(1);
  });

  it.each(Object.entries(linkRules))('%s', (_promise, rule) => {
    expect(rule(site)).toEqual([]);
  });
});
