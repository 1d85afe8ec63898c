import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { calibrationBins, reliability, sortPredictions } from '../metrics.ts';
import { testSample, type Climbed } from './parts.ts';

type Chart = LabMeasurements['charts'][string];

/** One curve of a reliability diagram. */
interface Curve {
  name: string;
  predictions: Float64Array;
}

/** What a reliability diagram shows. */
interface Diagram {
  title: string;
  /** What a reader should see in it. */
  description: string;
  labels: Uint8Array;
  curves: readonly Curve[];
}

/** Observed against predicted rate in bins of equal mass, with the diagonal on which a calibrated model lies. */
export function reliabilityChart(climbed: Climbed, { title, description, labels, curves }: Diagram): Chart {
  const series = curves.map(({ name, predictions }) => ({
    name,
    points: reliability(sortPredictions(predictions), labels).map(({ predicted, observed }): [number, number] => [predicted, observed]),
  }));
  const most = Math.max(...series.flatMap(({ points }) => points.flat()));
  const end = Math.min(1, Math.ceil(most * 10) / 10);
  return {
    title,
    description,
    origin: `Measured: ${describe(climbed)}; ${calibrationBins} bins of equal mass, first seed.`,
    kind: 'line',
    x: { label: 'Predicted response rate', domain: [0, end], format: '.0%' },
    y: { label: 'Observed response rate', domain: [0, end], format: '.0%' },
    series: [
      {
        name: 'Perfectly calibrated',
        points: [
          [0, 0],
          [end, end],
        ],
      },
      ...series,
    ],
  };
}

/** Log loss over the number of calibration rows, one line a repair. */
export function fewRowsChart(climbed: Climbed, table: LabMeasurements['tables'][string]): Chart {
  const names = [...new Set(table.rows.map(({ label }) => label))];
  return {
    title: 'Log loss over the number of calibration rows',
    description:
      'Three falling lines, one a repair, over the number of rows that it was fitted on, on a logarithmic axis. The repair with two parameters is best where rows are few; the others come near it as rows are added.',
    origin: `Measured: ${describe(climbed)}; mean over 50 draws of the calibration rows.`,
    kind: 'line',
    x: { label: 'Calibration rows', scale: 'log', format: '~s' },
    y: { label: 'Log loss on test rows (nats)', format: '.2f' },
    series: names.map((name) => ({
      name,
      points: table.rows
        .filter(({ label }) => label === name)
        .map(({ cells }): [number, number] => [cells['calibrationRows']?.value ?? 0, cells['logLoss']?.value ?? 0]),
    })),
  };
}

function describe(climbed: Climbed): string {
  const { part, rows } = testSample(climbed);
  return `${part}, n = ${rows.toLocaleString('en')}`;
}
