import { describe, expect, it } from 'vitest';
import { resolveSite } from './site.ts';

describe('resolveSite', () => {
  it('has an address of its own', () => {
    expect(resolveSite({})).toMatchObject({ url: 'https://ml-system-designs.github.io', base: '/' });
  });

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['docs', '/docs/'],
    ['/docs', '/docs/'],
    ['/docs/', '/docs/'],
    ['/a/b', '/a/b/'],
  ])('makes of BASE_PATH %s the base %s', (path, base) => {
    expect(resolveSite({ BASE_PATH: path }).base).toBe(base);
  });

  it('takes an origin, with or without its slash', () => {
    expect(resolveSite({ SITE_URL: 'https://example.org/' }).url).toBe('https://example.org');
    expect(resolveSite({ SITE_URL: 'http://localhost:8080' }).url).toBe('http://localhost:8080');
  });

  it.each(['example.org', 'https://example.org/docs'])('refuses %s and says what to give', (url) => {
    expect(() => resolveSite({ SITE_URL: url })).toThrow(
      `SITE_URL is "${url}": give an origin such as https://example.org, and the path in BASE_PATH.`,
    );
  });

  it('takes the repository that GitHub Actions names', () => {
    expect(resolveSite({ GITHUB_REPOSITORY: 'fork/name' }).repositoryUrl).toBe('https://github.com/fork/name');
  });
});
