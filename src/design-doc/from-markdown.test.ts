import { describe, expect, it, test } from 'vitest';
import { fromMarkdown } from './from-markdown.ts';
import { smallTemplate, template } from './template.fixture.ts';
import { blankMarkdown, toMarkdown } from './to-markdown.ts';

const document = {
  title: 'Trip duration',
  sections: {
    overview: 'We predict trips.',
    problem: 'Prices are off.\n\n### Since when\n\nSince May.',
    customers: 'Riders.',
    data: 'Trips.',
  },
  others: [{ heading: 'Open points', text: 'Ask the airport.' }],
};
const markdown = toMarkdown(document, template);
const withoutMarks = markdown.replace(/^<!-- design-doc:.*\n\n?/gm, '');

function read(text: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(text, template);
}

describe('a file edited elsewhere', () => {
  test('marks removed', () => {
    // The author's own heading is of the level of sections, and so opens a text of its own.
    expect(read(withoutMarks)).toEqual({
      ...document,
      sections: { ...document.sections, problem: 'Prices are off.' },
      others: [{ heading: 'Since when', text: 'Since May.' }, ...document.others],
    });
  });

  test.each([
    ['line ends of CR LF', markdown.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${markdown}`],
    ['levels changed', markdown.replaceAll(/^## /gm, '#### ').replaceAll(/^### (\d)/gm, '##### $1')],
    ['numbers changed', markdown.replaceAll(/^### [\d.]+ /gm, '### 9.9 ')],
    ['numbers removed', markdown.replaceAll(/^### [\d.]+ /gm, '### ')],
    ['emphasis in headings', markdown.replaceAll(/^### ([\d.]+) (.*)$/gm, '### **$1** *$2* ##')],
    ['one mark removed', markdown.replace('<!-- design-doc: section customers -->\n\n', '')],
    ['the marks of parts and of the end removed', markdown.replaceAll(/<!-- design-doc: (?:part|end) -->\n\n?/g, '')],
    ['the heading of a part removed', markdown.replace('## Product design\n\n', '')],
    ['the heading of a section removed', markdown.replace('### 2.2 Who uses it and who is affected\n\n', '')],
  ])('%s', (_, edited) => {
    expect(edited).not.toBe(markdown);
    expect(read(edited)).toEqual(document);
  });

  test('one mark and the tail of the file removed', () => {
    const cut = markdown
      .slice(0, markdown.indexOf('<!-- design-doc: section value'))
      .replace('<!-- design-doc: section customers -->\n\n', '');
    expect(read(cut).sections).toEqual({ overview: 'We predict trips.', problem: document.sections.problem, customers: 'Riders.' });
  });

  test('sections moved', () => {
    const [start = '', ...rest] = markdown.split(/(?=<!-- design-doc: section)/);
    const moved = start + rest.slice(0, -1).reverse().join('') + (rest.at(-1) ?? '');
    expect(read(moved)).toEqual(document);
  });

  test('a section renamed keeps what its author called it', () => {
    const renamed = markdown.replace('2.2 Who uses it and who is affected', '2.2 People');
    expect(read(renamed).sections['customers']).toBe('### 2.2 People\n\nRiders.');
    const mark = '<!-- design-doc: section customers -->\n\n';
    expect(read(renamed.replace(mark, '')).sections).toEqual(read(renamed).sections);
    const bare = withoutMarks.replace('2.2 Who uses it and who is affected', '2.2 People');
    expect(read(bare).sections['customers']).toBe('### 2.2 People\n\nRiders.');
  });

  test('a section that is there twice keeps both texts', () => {
    const again = '<!-- design-doc: section customers -->\n\n### 2.2 Who uses it and who is affected\n\nDrivers too.\n\n';
    expect(read(markdown.replace('<!-- design-doc: section value', `${again}$&`)).sections['customers']).toBe('Riders.\n\nDrivers too.');
    expect(read(`${withoutMarks}\n${again.slice(41)}`).sections['customers']).toBe('Riders.\n\nDrivers too.');
  });

  test.each([
    ['above the title', `Draft!\n\n${withoutMarks}`],
    ['below the title', markdown.replace('# Trip duration\n', '# Trip duration\n\nDraft!\n')],
  ])('text %s is kept', (_, edited) => {
    expect(read(edited).others[0]).toEqual({ heading: '', text: 'Draft!' });
    expect(read(edited).sections['customers']).toBe('Riders.');
  });

  test('text below the name of a part, and at the end, is kept', () => {
    const edited = `${markdown.replace('## Production\n', '## Production\n\nLater.\n')}\n## Appendix\n\nMaps.\n`;
    expect(read(edited).others).toEqual([
      { heading: 'Production', text: 'Later.' },
      ...document.others,
      { heading: 'Appendix', text: 'Maps.' },
    ]);
  });

  test('a template of another version', () => {
    const { sections, others } = fromMarkdown(markdown, smallTemplate);
    expect(sections).toEqual({ overview: 'We predict trips.', customers: 'Riders.' });
    expect(others).toContainEqual({ heading: '4.2 Data, labels and features', text: 'Trips.' });
    expect(others).toContainEqual({ heading: '2.1 The problem and why it matters', text: document.sections.problem });
  });
});

describe('a file without marks', () => {
  it('reads headings underlined, indented, with tabs and closing signs', () => {
    const { title, sections } = read(
      'Trip duration\n===\n\nThe problem and why it matters\n---\n\nPrices.\n\n  ##\t2.2) Who uses it and who is affected ##\n\nRiders.\n',
    );
    expect({ title, sections }).toEqual({ title: 'Trip duration', sections: { problem: 'Prices.', customers: 'Riders.' } });
  });

  it('sees no heading in code, in comments and in tables', () => {
    const text = [
      ...['~~~md', '## 2.2 Who uses it and who is affected', '```', '~~~', '', '<!--', '## Costs and return', '-->', ''],
      ...['    ## 2.3 Why machine learning', '', '\t## Data', '', '| a |', '---', '```', '## never closed'],
    ].join('\n');
    const { sections, others } = read(`# T\n\n## 2.1 The problem and why it matters\n\n${text}`);
    expect(sections).toEqual({ problem: text.slice(0, text.indexOf('\n## never')) });
    expect(others).toEqual([{ heading: 'never closed', text: '' }]);
  });

  it('keeps a file that is no design document whole', () => {
    const text = 'Intro.\n\n## 1 Introduction\n\nA paper.\n\n### 2.1 Background\n\nMore.\n\n## Data\n\nNone.';
    expect(read(`# A paper\n\n${text}\n`)).toEqual({
      title: 'A paper',
      sections: {},
      others: [
        { heading: '', text: 'Intro.' },
        { heading: '1 Introduction', text: 'A paper.\n\n### 2.1 Background\n\nMore.' },
        { heading: 'Data', text: 'None.' },
      ],
    });
    expect(read('just text')).toEqual({ title: '', sections: {}, others: [{ heading: '', text: 'just text' }] });
    expect(read('\uFEFF# A\r\n\r\ntext\r\n')).toEqual({ title: 'A', sections: {}, others: [{ heading: '', text: 'text' }] });
    expect(read('')).toEqual({ title: '', sections: {}, others: [] });
  });

  it('takes the title from front matter and keeps the rest of it', () => {
    const file = (entries: string): string => `---\n${entries}\n---\n\n## 2.2 Who uses it and who is affected\n\nRiders.\n`;
    expect(read(file('title: "Trips: how long"'))).toEqual({ title: 'Trips: how long', sections: { customers: 'Riders.' }, others: [] });
    expect(read(file('title: Trips\ntags: [a]')).others).toEqual([{ heading: 'Front matter', text: '```yaml\ntags: [a]\n```' }]);
    expect(read('---\n\nA line.\n\n---\n').others).toEqual([{ heading: '', text: '---\n\nA line.\n\n---' }]);
  });
});

describe('a blank document', () => {
  const blank = blankMarkdown(template, 'New');

  it('asks its questions, which an import leaves out', () => {
    expect(blank).toContain('- Who is affected without using them?');
    expect(read(blank)).toEqual({ title: 'New', sections: {}, others: [] });
    expect(fromMarkdown(blank, smallTemplate).sections).toEqual({});
  });

  it('is filled above, below and inside of the questions', () => {
    const filled = blank
      .replace('<!-- design-doc: questions', 'Above.\n\n$&')
      .replace('- Who is affected without using them?', '$&\nInside.')
      .replace('<!-- design-doc: section value', 'Below.\n\n$&');
    expect(read(filled).sections).toEqual({ customers: 'Above.\n\nInside.\nBelow.' });
  });
});
