import { fitPlatt } from '../calibrators/scaling.ts';

/** Rows in the sliding window, and rows between two fits. Both were set beforehand; neither was tuned. */
export const drift = { windowRows: 2000, everyRows: 500 };

/** Predictions and labels of rows in the order of time. */
export interface Stream {
  predictions: Float64Array;
  labels: Uint8Array;
}

/**
 * Calibrates a stream as it comes: before each block of rows, Platt scaling is fitted on the latest rows whose outcome is known.
 * Outcomes are taken to be known at once, which is the best case: a real system waits for them.
 *
 * @param before the rows that precede the stream, from which the first window is taken.
 */
export function recalibrate(before: Stream, stream: Stream): Float64Array {
  const predictions = Float64Array.from([...before.predictions, ...stream.predictions]);
  const labels = Uint8Array.from([...before.labels, ...stream.labels]);
  const start = before.predictions.length;
  const repaired = new Float64Array(stream.predictions.length);
  for (let from = start; from < predictions.length; from += drift.everyRows) {
    const window = Math.max(0, from - drift.windowRows);
    const calibrate = fitPlatt(predictions.slice(window, from), labels.slice(window, from));
    repaired.set(calibrate(predictions.slice(from, from + drift.everyRows)), from - start);
  }
  return repaired;
}
