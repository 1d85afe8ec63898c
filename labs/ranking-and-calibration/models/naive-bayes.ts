import { sigmoid } from '../../shared/probability.ts';
import { binOffsets, responseRate, type Dataset } from '../encode.ts';
import { setting, type Family, type Model } from './model.ts';

/** Naive Bayes over binned columns: log-odds of the class plus one log-likelihood ratio a column, smoothed. */
export const naiveBayes: Family = {
  id: 'naive-bayes',
  label: 'Naive Bayes',
  grid: [0.1, 1, 10, 100].map((smoothing) => ({ smoothing })),
  maxBins: 12,
  random: false,
  train: (data, settings) => train(data, setting(settings, 'smoothing')),
};

function train(data: Dataset, smoothing: number): Model {
  const { rows, width, codes, bins, labels } = data;
  const offsets = binOffsets(data);
  const counts = [new Float64Array(offsets.at(-1) ?? 0), new Float64Array(offsets.at(-1) ?? 0)] as const;
  for (let row = 0; row < rows; row++) {
    const [negatives, positives] = counts;
    const tally = labels[row] === 1 ? positives : negatives;
    for (let at = 0; at < width; at++) {
      const index = (offsets[at] ?? 0) + (codes[row * width + at] ?? 0);
      tally[index] = (tally[index] ?? 0) + 1;
    }
  }
  const rate = responseRate(data);
  const [negativeRows, positiveRows] = [rows * (1 - rate), rows * rate];
  const evidence = new Float64Array(offsets.at(-1) ?? 0);
  bins.forEach((count, at) => {
    for (let code = 0; code < count; code++) {
      const index = (offsets[at] ?? 0) + code;
      // Pseudo-rows respond at the overall rate, so that a bin without rows says nothing. Equal pseudo-counts for both classes
      // would make it evidence for the rarer one.
      const positive = ((counts[1][index] ?? 0) + smoothing * rate) / (positiveRows + smoothing * rate * count);
      const negative = ((counts[0][index] ?? 0) + smoothing * (1 - rate)) / (negativeRows + smoothing * (1 - rate) * count);
      evidence[index] = Math.log(positive / negative);
    }
  });
  const prior = Math.log(rate / (1 - rate));
  return {
    predict: (given) =>
      Float64Array.from({ length: given.rows }, (_, row) => {
        let logOdds = prior;
        for (let at = 0; at < width; at++) logOdds += evidence[(offsets[at] ?? 0) + (given.codes[row * width + at] ?? 0)] ?? 0;
        return sigmoid(logOdds);
      }),
  };
}
