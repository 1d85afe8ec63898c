import { describe, expect, it } from 'vitest';
import { referenceFixture } from '../../markdown/reference.fixture.ts';
import { sourceText } from './source-text.ts';

const references = new Map([['chow1970', referenceFixture('chow1970', { authors: ['C. Chow'], year: 1970 })]]);

describe('sourceText', () => {
  it('prints an assumption and a data table as they are', () => {
    expect(sourceText({ assumption: 'A guess.' }, references)).toEqual({ text: 'Assumption: A guess.' });
    expect(sourceText({ data: 'prices' }, references)).toEqual({ text: 'From the data table prices' });
  });

  it('prints a source with year and place, and links to it', () => {
    expect(sourceText({ cite: 'chow1970', at: '§2' }, references)).toEqual({ text: 'C. Chow, 1970, §2', key: 'chow1970' });
  });

  it('refuses an unknown key', () => {
    expect(() => sourceText({ cite: 'nobody', at: '§2' }, references)).toThrow('cites "nobody", which is not in src/data/references/. Add it, or mend the key.');
  });
});
