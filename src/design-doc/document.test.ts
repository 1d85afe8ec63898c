import { describe, expect, it, test } from 'vitest';
import { newDocument, readDocument } from './document.ts';
import { smallTemplate, template } from './template.fixture.ts';

const now = '2026-03-04T05:06:07.000Z';
const stored = { ...newDocument({ title: ' Trips\n today ', now, id: 'a1' }), sections: { problem: 'Prices.', customers: 'Riders.' } };

it('starts empty', () => {
  expect(newDocument({ title: ' Trips\n today ', now, id: 'a1', templateVersion: 3 })).toEqual({
    ...{
      format: 1,
      templateVersion: 3,
      id: 'a1',
      title: 'Trips  today',
      created: now,
      updated: now,
      revision: 0,
      sections: {},
      others: [],
    },
  });
});

describe('reading what was stored', () => {
  it('changes nothing in a document', () => {
    expect(readDocument(JSON.parse(JSON.stringify(stored)), template)).toEqual({ document: stored, problems: [] });
  });

  it('keeps text of sections that the template no longer has', () => {
    const { document, problems } = readDocument(stored, smallTemplate);
    expect(document).toEqual({
      ...stored,
      templateVersion: 2,
      sections: { customers: 'Riders.' },
      others: [{ heading: 'problem', text: 'Prices.' }],
    });
    expect(problems).toEqual(['Section "problem" is not in this version of the template. What it held stands under Other text.']);
    expect(readDocument(document, smallTemplate)).toEqual({ document, problems: [] });
  });

  test.each([null, undefined, 3, 'text', [], {}, { name: 'x' }])('%j is no document', (json) => {
    expect(readDocument(json, template)).toMatchObject({ document: undefined, problems: [expect.stringContaining('no design document')] });
  });

  test.each([
    ['text that is no text', { sections: { problem: ['a'] } }, { heading: 'problem', text: '[\n  "a"\n]' }],
    ['sections that are none', { sections: 'all of it' }, { heading: 'sections', text: 'all of it' }],
    ['a title that is none', { title: 4, sections: {} }, { heading: 'title', text: '4' }],
    ['a field of another version', { sections: {}, owners: ['Ada'] }, { heading: 'owners', text: '[\n  "Ada"\n]' }],
    ['other text in another form', { others: [{ note: 'b' }] }, { heading: '', text: '{\n  "note": "b"\n}' }],
    ['other text without a heading', { others: [{ text: 'c' }] }, { heading: '', text: 'c' }],
    ['other text alone', { others: 'd' }, { heading: '', text: 'd' }],
  ])('%s is set aside', (_, json, other) => {
    expect(readDocument(json, template).document?.others).toEqual([other]);
  });

  it('fills in what is missing and mends what is malformed', () => {
    const broken = { format: 2, title: 'T', created: 'yesterday', updated: 5, revision: -1, sections: { problem: null, customers: '' } };
    const { document, problems } = readDocument(broken, template, { id: 'new', now });
    expect(document).toEqual({ ...newDocument({ title: 'T', now, id: 'new' }) });
    expect(problems).toEqual([expect.stringContaining('newer version of this site')]);
  });
});
