import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { codeImport, extractRegion } from './code-import.ts';

const root = mkdtempSync(join(tmpdir(), 'code-import-'));
writeFileSync(join(root, 'sum.ts'), 'const a = 1;\n  // #region inner\n  const b = 2;\n    const c = 3;\n  // #endregion\n');
const render = (source: string): Promise<string> => renderMdx(source, { plugins: [codeImport(root)] });

describe('codeImport', () => {
  it('fills a fence from a file', async () => {
    expect(await render('```ts file=sum.ts\n```')).toContain('const a = 1;');
  });

  it('takes a region and removes its indentation', async () => {
    const html = await render('```ts file=sum.ts region=inner\n```');
    expect(html).toContain('>const b = 2;\n  const c = 3;\n<');
    expect(html).not.toContain('const a');
  });

  it('leaves other fences alone', async () => {
    expect(await render('```ts\nconst x = 1;\n```')).toContain('const x = 1;');
  });

  it.each([
    ['a missing file', '```ts file=none.ts\n```', 'content/page.mdx:1: no file "none.ts" to import. Give a path from the project\'s root.'],
    ['a file outside the project', '```ts file=../../etc/passwd\n```', 'no file "../../etc/passwd" to import.'],
    [
      'a missing region',
      '```ts file=sum.ts region=none\n```',
      '"sum.ts" has no region "none". Mark it with // #region none and // #endregion.',
    ],
    ['a fence that has text', '```ts file=sum.ts\nconst x = 1;\n```', 'a fence with file=sum.ts must be empty'],
  ])('refuses %s', async (_case, source, message) => {
    await expect(render(source)).rejects.toThrow(message);
  });
});

describe('extractRegion', () => {
  it('takes a region of a file with # comments', () => {
    expect(extractRegion('x = 1\n# #region part\ny = 2\n# #endregion\n', 'part')).toBe('y = 2');
  });

  it('finds nothing when the region never ends', () => {
    expect(extractRegion('// #region part\ny = 2\n', 'part')).toBeUndefined();
  });
});
