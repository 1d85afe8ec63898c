import { describe, expect, it } from 'vitest';
import { toRecords } from './record.ts';
import type { IndexedPage, SearchSection } from './section.ts';

const section = (id: string, title: string, more: Partial<SearchSection> = {}): SearchSection => ({
  id,
  title,
  kind: 'Lifecycle stage',
  blocks: [{ text: 'Text <b> & more.', weight: 1 }],
  symbols: [],
  titleWeight: 7,
  ...more,
});
const pages: IndexedPage[] = [
  { path: '/lifecycle/', title: 'The lifecycle', sections: [section('', 'The lifecycle')] },
  {
    path: '/lifecycle/framing/',
    title: 'Framing',
    domain: 'cv',
    sections: [section('', 'Framing'), section('proxy', 'Proxies', { within: 'Labels' })],
  },
];

describe('toRecords', () => {
  it('gives the page and each section an address', () => {
    expect(toRecords(pages).map(({ url }) => url)).toEqual(['/lifecycle/', '/lifecycle/framing/', '/lifecycle/framing/#proxy']);
  });

  it('says where a section stands', () => {
    const crumbs = toRecords(pages).map(({ content }) => /crumbs\[content\]" content="([^"]*)"/.exec(content)?.[1]);
    expect(crumbs).toEqual(['', 'The lifecycle', 'The lifecycle › Framing › Labels']);
  });

  it('escapes text', () => {
    const content = toRecords(pages)[2]?.content;
    expect(content).toContain('<p data-pagefind-weight="1">Text &lt;b&gt; &amp; more.</p>');
  });

  it('holds formulas where they are found and not shown', () => {
    const [record] = toRecords([{ path: '/a/', title: 'A', sections: [section('', 'A', { symbols: ['ƒ11qn', 'chi', 'chi'] })] }]);
    expect(record?.content).toContain('<meta data-pagefind-meta="symbols[content]" content="chi ƒ11qn">');
  });

  it('adds other names after the text', () => {
    const [record] = toRecords(pages, (url) => (url === '/lifecycle/' ? ['ML lifecycle', 'stages'] : []));
    expect(record?.content).toContain('<p data-pagefind-weight="3">Also: ML lifecycle; stages.</p></body>');
  });
});
