import { responseRate } from '../encode.ts';
import type { Family } from './model.ts';

/** Predicts the training response rate for everybody: what any model must beat. */
export const baseRate: Family = {
  id: 'base-rate',
  label: 'Base rate',
  grid: [{}],
  maxBins: 12,
  random: false,
  train(data) {
    const rate = responseRate(data);
    return { predict: ({ rows }) => new Float64Array(rows).fill(rate) };
  },
};
