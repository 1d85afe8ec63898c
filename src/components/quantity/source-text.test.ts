import { describe, expect, it } from 'vitest';
import type { Source } from '../../estimates/estimate-schema.ts';
import { parseUnit } from '../../estimates/units.ts';
import { referenceFixture } from '../../markdown/reference.fixture.ts';
import type { Fact } from '../../schemas/fact.ts';
import { sourceText } from './source-text.ts';

const fact: Fact = { id: 'disk', label: 'Disk', value: 8, unit: 'GB/s', date: '2026-01-02', source: { cite: 'chow1970', at: 'Table 1' } };
const sources = {
  references: new Map([['chow1970', referenceFixture('chow1970', { authors: ['C. Chow'], year: 1970 })]]),
  facts: new Map([
    ['disk', fact],
    ['lost', { ...fact, id: 'lost', source: { cite: 'nobody', at: 'p. 1' } }],
  ]),
};
const from = (source: Source, value = 8, unit = 'GB/s') => sourceText({ id: 'speed', value, unit: parseUnit(unit), source }, sources);

describe('sourceText', () => {
  it('prints an assumption as it is', () => {
    expect(from({ assumption: 'A guess.' })).toEqual({ text: 'Assumption: A guess.' });
  });

  it('prints a source with year and place, and leads to it', () => {
    expect(from({ cite: 'chow1970', at: '§2' })).toEqual({ text: 'C. Chow, 1970, §2.', path: 'reference/bibliography/#chow1970' });
  });

  it('prints the source and day of a figure from the data, and leads to the figure', () => {
    expect(from({ data: 'disk' })).toEqual({ text: 'C. Chow, 1970, as of 2026-01-02.', path: 'reference/hardware/#disk' });
  });

  it('refuses an unknown key of the bibliography or the data', () => {
    expect(() => from({ cite: 'nobody', at: '§2' })).toThrow(
      '"speed" cites "nobody", which is not in src/data/references/. Add it, or mend the key.',
    );
    expect(() => from({ data: 'lost' })).toThrow('cites "nobody"');
    expect(() => from({ data: 'nothing' })).toThrow('takes "nothing" from the data, which has no such key.');
  });

  it('refuses a value or unit that differs from the data', () => {
    expect(() => from({ data: 'disk' }, 9)).toThrow('"speed" says 9 GB/s where the data\'s "disk" says 8 GB/s.');
    expect(() => from({ data: 'disk' }, 8, 'MB/s')).toThrow('says 8 MB/s');
    expect(() => from({ data: 'disk' }, 8, 'MB/(s*machine)')).toThrow('says 8 MB/(s*machine)');
    expect(() => from({ data: 'disk' }, 8, 'GB/(s*h)')).toThrow('only what is counted may be added');
  });

  it('takes a figure for each of what is counted', () => {
    expect(from({ data: 'disk' }, 8, 'GB/(s*machine)')).toMatchObject({ path: 'reference/hardware/#disk' });
  });
});
