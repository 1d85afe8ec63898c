import { expect, it } from 'vitest';
import { seededRandom, type Random } from '../../labs/shared/random.ts';
import { oneLine, type DocumentTemplate, type OtherText } from './document.ts';
import { fromMarkdown } from './from-markdown.ts';
import { smallTemplate, template } from './template.fixture.ts';
import { toMarkdown } from './to-markdown.ts';

/** What Markdown, editors and this format could trip over. */
const pieces = [
  ...['\n', '\n', '\n\n', '\n\n\n', '\r\n', '\r', ' ', '  \n', '\t', '\u00a0', '\u2028', '\u0085', '\u200b', '\ufeff', '\0', '\\'],
  ...[
    '# One',
    '## Production',
    '### 2.2 Who uses it and who is affected',
    '#### 4.1',
    '######',
    '#',
    'Title\n=====',
    'Costs\n---',
    '---',
    '===',
  ],
  ...[
    '```',
    '````',
    '~~~',
    '~~~ts',
    '```ts\n## 2.1 The problem and why it matters\n```',
    '    # code',
    '\t# code',
    '> # quoted',
    '- # item',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- note -->',
    '<!-- design-doc: section customers -->',
    '<!-- design-doc: end -->',
    '<!-- design-doc: template 9 -->',
  ],
  ...[
    '<!-- \\design-doc: end -->',
    '<!-- \\\\design-doc: section data -->\r',
    '  <!--design-doc:other-->',
    '<!-- design-doc: questions',
    'design-doc:',
  ],
  ...[
    '- Who uses the predictions, and how often?',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '$$x^2$$',
    '[a]: https://example.org',
    '&nbsp;',
    '&#35;',
  ],
  ...[
    'trip',
    'é',
    '日本',
    '👩‍🚕',
    '1. item',
    '* item',
    '**bold**',
    '`code`',
    '<details>',
    '2.1 The problem and why it matters',
    '+++',
    '%%%',
  ],
];

function text(random: Random): string {
  return Array.from({ length: random.below(12) }, () => pieces[random.below(pieces.length)]).join(random.below(3) === 0 ? '\n' : '');
}

function written(random: Random, { sections }: DocumentTemplate): { title: string; sections: Record<string, string>; others: OtherText[] } {
  const texts = sections
    .map(({ id }): [string, string] => [id, random.below(3) === 0 ? '' : text(random)])
    .filter(([, value]) => value !== '');
  const others = Array.from({ length: random.below(4) }, () => ({ heading: oneLine(text(random)), text: text(random) }));
  return { title: oneLine(text(random)), sections: Object.fromEntries(texts), others };
}

it.each([
  ['with parts', template],
  ['without parts', smallTemplate],
])('reads back any text as it was written, in a template %s', (_, form) => {
  const random = seededRandom(23);
  for (let draw = 0; draw < 250; draw++) {
    const document = written(random, form);
    const markdown = toMarkdown(document, form);
    expect(fromMarkdown(markdown, form), markdown).toEqual(document);
  }
});

it('loses no word of a file whose marks are gone', () => {
  const random = seededRandom(5);
  for (let draw = 0; draw < 200; draw++) {
    const words = (source: string): string[] => (source.match(/trip|日本|bold|é/gu) ?? []).sort();
    const document = written(random, template);
    const bare = toMarkdown(document, template).replace(/^<!-- design-doc:.*\n\n/gm, '');
    const { title, sections, others } = fromMarkdown(bare, template);
    const read = [title, ...Object.values(sections), ...others.flatMap((other) => [other.heading, other.text])].join('\n');
    expect(words(read), bare).toEqual(words(bare));
  }
});
