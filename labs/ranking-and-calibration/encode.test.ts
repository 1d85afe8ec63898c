import { describe, expect, it } from 'vitest';
import { encode, equalMassBounds, take } from './encode.ts';
import { parseResponses } from './responses.ts';

const header =
  '"age";"job";"marital";"education";"default";"balance";"housing";"loan";"contact";"day";"month";"duration";"campaign";"pdays";"previous";"poutcome";"y"';
const line = (age: number, job: string, y: string): string =>
  `${age};"${job}";"married";"tertiary";"no";10;"no";"no";"cellular";5;"may";261;1;-1;0;"unknown";"${y}"`;
const text = [header, line(20, 'a', 'no'), line(30, 'a', 'yes'), line(40, 'b', 'no'), line(50, 'b', 'no'), line(60, 'c', 'yes')].join('\n');

describe('parseResponses', () => {
  it('reads columns and labels, and leaves out how long the call was', () => {
    const { rows, columns, labels } = parseResponses(`${text}\n`);
    expect(rows).toBe(5);
    expect(columns).toHaveLength(15);
    expect(columns.map(({ name }) => name)).not.toContain('duration');
    expect([...labels]).toEqual([0, 1, 0, 0, 1]);
  });

  it('says which column or line is wrong', () => {
    expect(() => parseResponses(text.replace('"age"', '"years"'))).toThrow('no column "age"');
    expect(() => parseResponses(`${text}\n1;2`)).toThrow('Line 7 of the data has 2 cells where the header has 17.');
  });
});

describe('encode', () => {
  const data = encode(parseResponses(text), [0, 1, 2, 3], 2);
  const column = (at: number): number[] => Array.from({ length: data.rows }, (_, row) => data.codes[row * data.width + at] ?? -1);

  it('bins numbers by bounds of the training rows', () => {
    expect(column(0)).toEqual([0, 0, 1, 1, 1]);
  });

  it('orders names by their training response rate, with the unseen at the overall rate', () => {
    expect(column(1)).toEqual([2, 2, 0, 0, 1]);
    expect(data.bins[1]).toBe(3);
  });

  it('takes rows in the given order', () => {
    const taken = take(data, [4, 0]);
    expect([...taken.labels]).toEqual([1, 0]);
    expect([...taken.codes.slice(0, 2)]).toEqual([1, 1]);
  });
});

describe('equalMassBounds', () => {
  it('shares distinct values evenly', () => {
    expect(equalMassBounds([1, 2, 3, 4, 5, 6, 7, 8], 4)).toEqual([2, 4, 6]);
  });

  it('gives a value that fills a bin one of its own', () => {
    expect(equalMassBounds([...Array.from({ length: 80 }, () => -1), ...Array.from({ length: 20 }, (_, index) => index)], 5)).toEqual([
      -1, 4, 9, 14,
    ]);
  });
});
