import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { pagePath, relativeLinks } from './relative-links.ts';

const root = mkdtempSync(join(tmpdir(), 'relative-links-'));
const content = join(root, 'content');
for (const path of ['index.mdx', 'start.mdx', 'lifecycle/index.mdx', 'lifecycle/framing/index.mdx']) {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), '');
}
writeFileSync(join(content, 'lifecycle/data.csv'), '');
writeFileSync(join(root, 'outside.mdx'), '');
const file = pathToFileURL(join(content, 'lifecycle/framing/index.mdx'));
const render = (url: string): Promise<string> => renderMdx(`[x](${url})`, { plugins: [relativeLinks(content, '/base/')], file });

describe('relativeLinks', () => {
  it.each([
    ['../index.mdx', '/base/lifecycle/'],
    ['../index.mdx#loops', '/base/lifecycle/#loops'],
    ['../../start.mdx', '/base/start/'],
    ['../../index.mdx', '/base/'],
    ['/lifecycle/', '/base/lifecycle/'],
    ['#here', '#here'],
    ['https://example.org/a', 'https://example.org/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['//example.org', '//example.org'],
    ['glossary:recall', 'glossary:recall'],
  ])('leads %s to %s', async (url, href) => {
    expect(await render(url)).toContain(`href="${href}"`);
  });

  it.each(['../missing.mdx', '../data.csv', '../../../outside.mdx', '..', 'index'])('refuses %s', async (url) => {
    await expect(render(url)).rejects.toThrow(
      `:1: the link "${url}" leads to no page. Link to an .mdx file under content/, relative to this one.`,
    );
  });
});

describe('pagePath', () => {
  it.each([
    ['index.mdx', ''],
    ['start.mdx', 'start/'],
    ['lifecycle/index.mdx', 'lifecycle/'],
    ['lifecycle/framing/index.mdx', 'lifecycle/framing/'],
    ['topics/reindex.mdx', 'topics/reindex/'],
  ])('of %s is %s', (source, path) => {
    expect(pagePath(source)).toBe(path);
  });
});
