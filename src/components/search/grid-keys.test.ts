import { describe, expect, it } from 'vitest';
import { cellAfterKey } from './grid-keys.ts';

const context = { rows: 3, moved: true, caretAtEnd: true };
const at = (row: number, column: 0 | 1 = 0) => ({ row, column });

describe('cellAfterKey', () => {
  it('moves through the rows and around the ends', () => {
    expect(cellAfterKey('ArrowDown', at(0, 1), context)).toEqual(at(1));
    expect(cellAfterKey('ArrowDown', at(2), context)).toEqual(at(0));
    expect(cellAfterKey('ArrowUp', at(0), context)).toEqual(at(2));
  });

  it('leaves Home and End to the text field until the reader has moved', () => {
    expect(cellAfterKey('End', at(0), context)).toEqual(at(2));
    expect(cellAfterKey('Home', at(2), context)).toEqual(at(0));
    expect(cellAfterKey('End', at(0), { ...context, moved: false })).toBeUndefined();
  });

  it('reaches the copy button with → behind the last character, and leaves it with ←', () => {
    expect(cellAfterKey('ArrowRight', at(1), context)).toEqual(at(1, 1));
    expect(cellAfterKey('ArrowRight', at(1), { ...context, caretAtEnd: false })).toBeUndefined();
    expect(cellAfterKey('ArrowLeft', at(1, 1), context)).toEqual(at(1));
    expect(cellAfterKey('ArrowLeft', at(1), context)).toBeUndefined();
  });

  it('takes no key without results', () => {
    expect(cellAfterKey('ArrowDown', at(0), { ...context, rows: 0 })).toBeUndefined();
  });
});
