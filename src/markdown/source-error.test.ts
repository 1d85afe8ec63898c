import { describe, expect, it } from 'vitest';
import { pageUrl } from '../../tests/support/render-mdx.ts';
import { sourceError, sourcePath } from './source-error.ts';

describe('sourceError', () => {
  it('names the file from the project root and the line', () => {
    const node = { position: { start: { line: 12 } } };
    expect(sourceError(pageUrl('content/start.mdx'), node, 'wrong; mend it.').message).toBe('content/start.mdx:12: wrong; mend it.');
  });

  it('does without a line and a file', () => {
    expect(sourceError(undefined, undefined, 'wrong').message).toBe('(no file): wrong');
    expect(sourcePath(undefined)).toBe('(no file)');
  });
});
