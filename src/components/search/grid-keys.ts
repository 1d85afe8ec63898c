/** The cell of the result grid that the keys act on: a row, and in it the result (0) or its copy button (1). */
export interface ActiveCell {
  row: number;
  column: 0 | 1;
}

/** What decides how a key is read. */
export interface GridContext {
  rows: number;
  /** Whether the reader has moved in the results; until then Home and End belong to the text field. */
  moved: boolean;
  /** Whether the caret stands behind the last character, where → has nothing to do in the text field. */
  caretAtEnd: boolean;
}

/** The cell that a key leads to; nothing when the key belongs to the text field. */
export function cellAfterKey(key: string, active: ActiveCell, { rows, moved, caretAtEnd }: GridContext): ActiveCell | undefined {
  if (rows === 0) return undefined;
  const toRow = (row: number): ActiveCell => ({ row: (row + rows) % rows, column: 0 });
  if (key === 'ArrowDown') return toRow(active.row + 1);
  if (key === 'ArrowUp') return toRow(active.row - 1);
  if (key === 'Home' && moved) return toRow(0);
  if (key === 'End' && moved) return toRow(rows - 1);
  if (key === 'ArrowRight' && caretAtEnd && active.column === 0) return { row: active.row, column: 1 };
  if (key === 'ArrowLeft' && active.column === 1) return { row: active.row, column: 0 };
  return undefined;
}
