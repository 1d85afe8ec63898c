import { permutation, seededRandom } from '../../shared/random.ts';
import { quantile, type Estimate } from '../bootstrap.ts';
import { measure, sortPredictions } from '../metrics.ts';
import type { Repair, SampledRun } from './down-sample.ts';

/** Numbers of calibration rows that are tried; the whole development part comes on top. */
export const calibrationSizes = [250, 1000, 4000];

/** Random draws of calibration rows for each model, so 50 over five seeds. */
const drawsPerRun = 10;

/** A repair fitted on few rows: its metrics on the whole test part, mean and 95 % range over draws of the calibration rows. */
export interface FewRows {
  logLoss: Estimate;
  ece: Estimate;
}

/** Fits a repair on random draws of `size` development rows, and measures it on the test part. */
export function fitOnFewRows(
  repair: Repair,
  runs: readonly SampledRun[],
  labels: { development: Uint8Array; test: Uint8Array },
  size: number,
): FewRows {
  const metrics = runs.flatMap((run, index) => {
    const random = seededRandom(index + 1);
    return Array.from({ length: drawsPerRun }, () => {
      const rows = permutation(run.development.length, random).subarray(0, size);
      const calibrate = repair.fit(
        Float64Array.from(rows, (row) => run.development[row] ?? 0),
        Uint8Array.from(rows, (row) => labels.development[row] ?? 0),
      );
      return measure(sortPredictions(calibrate(run.test)), labels.test);
    });
  });
  return { logLoss: spread(metrics.map(({ logLoss }) => logLoss)), ece: spread(metrics.map(({ ece }) => ece)) };
}

function spread(values: readonly number[]): Estimate {
  return {
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: quantile(values, 0.025),
    high: quantile(values, 0.975),
  };
}
