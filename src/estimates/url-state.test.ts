import { describe, expect, it, test } from 'vitest';
import { randomStream } from './random-formula.fixture.ts';
import { readNumber } from './read-number.ts';
import { readSettings, writeSettings } from './url-state.ts';

test.each([
  ['', []],
  ['?q=set', []],
  ['?settings=a:1', []],
  ['?set=', []],
  ['?set', []],
  ['?set=newListings:600000', [['newListings', '600000']]],
  [
    '?q=a&set=newListings:600000,wage:30&kind=b',
    [
      ['newListings', '600000'],
      ['wage', '30'],
    ],
  ],
  [
    '?set=a:1&set=b:2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['?set=a:1,a:2', [['a', '2']]],
  [
    '?set=newListings%3A600%2C000%2Cwage%3A%2430',
    [
      ['newListings', '600,000'],
      ['wage', '$30'],
    ],
  ],
  ['?set=a:400+k', [['a', '400 k']]],
  ['?set=a', [['a', '']]],
  ['?set=a:1:2', [['a', '1:2']]],
  ['?set=%E0%A4%A:1', [['%E0%A4%A', '1']]],
  ['?set=,,', []],
])('%s holds %j', (search, settings) => {
  expect(readSettings(search)).toEqual(settings);
});

describe('a long address', () => {
  it('is read up to a limit', () => {
    const search = `?set=${Array.from({ length: 5000 }, (_, index) => `a${index}:1`).join(',')}`;
    expect(readSettings(search)).toHaveLength(200);
  });
});

describe('writeSettings', () => {
  it('keeps what other parameters say, as they say it', () => {
    expect(writeSettings('?q=a%20b&set=x:1&loop=3', new Map([['wage', 30]]))).toBe('?q=a%20b&loop=3&set=wage:30');
    expect(writeSettings('?q=a&set=x:1', new Map())).toBe('?q=a');
    expect(writeSettings('?set=x:1', new Map())).toBe('');
    expect(writeSettings('', new Map())).toBe('');
  });

  it('writes what is read as the same number', () => {
    const random = randomStream(11);
    for (let round = 0; round < 1000; round += 1) {
      const value = random() * 10 ** Math.floor(random() * 60 - 20);
      const [[id, text] = ['', '']] = readSettings(writeSettings('?q=1', new Map([['rate', value]])));
      expect(id).toBe('rate');
      expect(readNumber(text)).toBe(value);
    }
  });
});
