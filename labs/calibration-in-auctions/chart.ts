import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import type { Table } from './tables/table.ts';

/** Lost value and lost revenue over the spread of the error, one line each. */
export function valueOverErrorChart({ rows, sample }: Table, errorSpreads: readonly number[]): LabMeasurements['charts'][string] {
  const line = (name: string, column: string): { name: string; points: [number, number][] } => ({
    name,
    points: rows.map(({ cells }, index) => [errorSpreads[index] ?? 0, (cells[column]?.value ?? 0) / 100]),
  });
  return {
    title: 'Lost value and lost revenue over the errors of single predictions',
    description:
      'Two lines from zero that rise ever faster at first: an error of twice the size costs about four times as much. Lost revenue lies a little above lost value.',
    origin: `Simulated: ${sample.part}, n = ${sample.rows.toLocaleString('en')}.`,
    kind: 'line',
    x: { label: 'Standard deviation of the logarithm of the error', format: '.2f' },
    y: { label: 'Loss against no error', format: '.0%' },
    series: [line('Revenue lost', 'revenueLost'), line('Value lost', 'valueLost')],
  };
}
