/** A column as it was read: numbers, or names of categories. */
export type Column = { name: string; kind: 'number'; values: Float64Array } | { name: string; kind: 'category'; values: readonly string[] };

/** The data set as it was read: `rows` responses in the file's order, which is by date. */
export interface Responses {
  rows: number;
  columns: readonly Column[];
  /** 1 where the person subscribed, else 0. */
  labels: Uint8Array;
}

const kinds = {
  age: 'number',
  job: 'category',
  marital: 'category',
  education: 'category',
  default: 'category',
  balance: 'number',
  housing: 'category',
  loan: 'category',
  contact: 'category',
  day: 'number',
  month: 'category',
  campaign: 'number',
  pdays: 'number',
  previous: 'number',
  poutcome: 'category',
} as const;

/**
 * Reads bank-full.csv: semicolons, quoted names, a header. `duration`, the length of the call, is not among the columns, as it
 * is known only once the outcome is.
 *
 * @throws Error when a column is missing or a row has another number of cells than the header.
 */
export function parseResponses(text: string): Responses {
  const [header = [], ...lines] = text.trim().split(/\r?\n/).map(cells);
  const place = (name: string): number => {
    const index = header.indexOf(name);
    if (index === -1) throw new Error(`The data has no column "${name}"; it has ${header.join(', ')}.`);
    return index;
  };
  const odd = lines.findIndex((line) => line.length !== header.length);
  if (odd !== -1)
    throw new Error(`Line ${odd + 2} of the data has ${lines[odd]?.length ?? 0} cells where the header has ${header.length}.`);
  const labelAt = place('y');
  const columns = Object.entries(kinds).map(([name, kind]): Column => {
    const at = place(name);
    const values = lines.map((line) => line[at] ?? '');
    return kind === 'number' ? { name, kind, values: Float64Array.from(values, Number) } : { name, kind, values };
  });
  return { rows: lines.length, columns, labels: Uint8Array.from(lines, (line) => (line[labelAt] === 'yes' ? 1 : 0)) };
}

function cells(line: string): string[] {
  return line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));
}
