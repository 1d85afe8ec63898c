import { expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { scrollingTables } from './tables.ts';

it('puts a table into a focusable box named by its columns', async () => {
  const html = await renderMdx('| Cost | Note |\n| ---: | --- |\n| 1 | x |', { plugins: [scrollingTables()] });
  expect(html).toMatch(/<div class="table-scroll" role="group" tabindex="0" aria-label="Table: Cost, Note">\s*<table>/);
});
