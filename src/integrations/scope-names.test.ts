import { expect, it } from 'vitest';
import { scopeNames, shortenScopeNames } from './scope-names.ts';

it('gives each scope class a short name, in order of first use', () => {
  const names = scopeNames(['<a class="x astro-5tqrprlb"><b class="astro-wkizntv4">', '<i class="astro-5tqrprlb astro-nqo6p7ok">']);
  expect([...names]).toEqual([
    ['astro-5tqrprlb', '_0'],
    ['astro-wkizntv4', '_1'],
    ['astro-nqo6p7ok', '_2'],
  ]);
  expect(shortenScopeNames('a:where(.astro-wkizntv4):hover{}', names)).toBe('a:where(._1):hover{}');
});

it('leaves what is not a scope class alone', () => {
  expect(scopeNames(['<p>astro-5tqrprlb</p><astro-island class="astro-code">']).size).toBe(0);
  expect(shortenScopeNames('.astro-5tqrprlb{}', new Map())).toBe('.astro-5tqrprlb{}');
});
