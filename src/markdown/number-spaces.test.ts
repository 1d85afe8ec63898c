import { expect, it } from 'vitest';
import { renderMdx } from '../../tests/support/render-mdx.ts';
import { citations } from './citations.ts';
import { unbrokenNumbers } from './number-spaces.ts';
import { referenceFixture } from './reference.fixture.ts';

it('keeps numbers together in text, also beside a citation, and leaves code alone', async () => {
  const references = new Map([['ada2020', referenceFixture('ada2020')]]);
  const source = `About 95 % of them [@ada2020] need 2 GB and \`5 %\`.`;
  const html = await renderMdx(source, { plugins: [unbrokenNumbers(), citations(references)] });
  expect(html).toContain('About 95\u00a0% of them <span class="cites">');
  expect(html).toContain('need 2\u00a0GB and <code>5 %</code>');
});
