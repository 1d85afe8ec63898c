import type { Calibrate, FitCalibrator } from '../calibrators/calibrator.ts';
import { fitHistogramBinning } from '../calibrators/histogram-binning.ts';
import { fitIsotonic } from '../calibrators/isotonic.ts';
import { correctPrior } from '../calibrators/prior-correction.ts';
import { fitPlatt, fitTemperature } from '../calibrators/scaling.ts';
import { take } from '../encode.ts';
import { keepNegatives, type Split } from '../splits.ts';
import { seeds, type Rung } from './climb.ts';

/** What a model that was trained on fewer negatives predicts, with one seed. */
export interface SampledRun {
  trainingRows: number;
  development: Float64Array;
  test: Float64Array;
}

/** Negatives kept in the main experiment: one in eight. */
export const keptShare = 1 / 8;

/** Trains a rung, with the settings chosen for it on all rows, on all positives and a share of the negatives; once a seed. */
export function trainOnSample({ family, data, settings }: Rung, split: Split, keep: number): SampledRun[] {
  const [development, test] = [take(data, split.development), take(data, split.test)];
  return seeds.map((seed) => {
    const rows = keepNegatives(split.train, data.labels, keep, seed);
    const model = family.train(take(data, rows), settings, seed);
    return { trainingRows: rows.length, development: model.predict(development), test: model.predict(test) };
  });
}

/** A way to repair probabilities, fitted on rows that the model was not trained on. */
export interface Repair {
  id: string;
  label: string;
  fit: FitCalibrator;
}

const unchanged: Calibrate = (predictions) => predictions;

/** The repairs that are compared, from none to the most flexible. */
export const repairs: readonly Repair[] = [
  { id: 'none', label: 'No repair', fit: () => unchanged },
  { id: 'prior-correction', label: 'Prior correction, closed form', fit: () => correctPrior(keptShare) },
  { id: 'temperature', label: 'Temperature scaling', fit: fitTemperature },
  { id: 'platt', label: 'Platt scaling', fit: fitPlatt },
  { id: 'isotonic', label: 'Isotonic regression', fit: fitIsotonic },
  { id: 'histogram-binning', label: 'Histogram binning', fit: fitHistogramBinning },
];
