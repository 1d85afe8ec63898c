import { sigmoid } from '../../shared/probability.ts';
import { permutation, seededRandom } from '../../shared/random.ts';
import type { Dataset } from '../encode.ts';
import { setting, type Family, type Model, type Settings } from './model.ts';
import { oneHot } from './one-hot.ts';

/**
 * Factorization machine of degree two: a weight and a vector a bin; each pair of active bins adds the product of their vectors
 * (Rendle, 2010). Fitted by AdaGrad (Duchi et al., 2011), one row at a time.
 */
export const factorizationMachine: Family = {
  id: 'factorization-machine',
  label: 'Factorization machine',
  grid: [8, 16, 32].map((factors) => ({ factors, l2: 1e-3, learningRate: 0.03 })),
  stages: { name: 'passes', at: [2, 4, 8, 12] },
  maxBins: 12,
  random: true,
  train,
};

function train(data: Dataset, settings: Settings, seed: number, watch?: (stage: number, model: Model) => void): Model {
  const factors = setting(settings, 'factors');
  const l2 = setting(settings, 'l2');
  const rate = setting(settings, 'learningRate');
  const random = seededRandom(seed);
  const { indices, perRow, size } = oneHot(data);
  // Bias last; AdaGrad keeps the sum of squared gradients beside each parameter.
  const weights = new Float64Array(size + 1);
  const vectors = Float64Array.from({ length: size * factors }, () => 0.05 * random.normal());
  const weightSums = new Float64Array(size + 1).fill(1e-6);
  const vectorSums = new Float64Array(size * factors).fill(1e-6);
  const sums = new Float64Array(factors);

  const update = (values: Float64Array, squares: Float64Array, at: number, gradient: number): void => {
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
  };
  const model: Model = {
    predict(given) {
      const active = oneHot(given);
      return Float64Array.from({ length: given.rows }, (_, row) => sigmoid(score(active.indices, row * perRow)));
    },
  };

  /** Leaves the sum of the active vectors in `sums`: Σ over pairs of ⟨v, u⟩ = (|Σ v|² − Σ |v|²) / 2. */
  function score(all: Int32Array, from: number): number {
    let linear = weights[size] ?? 0;
    let own = 0;
    sums.fill(0);
    for (let at = from; at < from + perRow; at++) {
      const index = all[at] ?? 0;
      linear += weights[index] ?? 0;
      for (let factor = 0; factor < factors; factor++) {
        const value = vectors[index * factors + factor] ?? 0;
        sums[factor] = (sums[factor] ?? 0) + value;
        own += value * value;
      }
    }
    let whole = 0;
    for (let factor = 0; factor < factors; factor++) whole += (sums[factor] ?? 0) ** 2;
    return linear + (whole - own) / 2;
  }

  const passes = setting(settings, 'passes');
  for (let pass = 1; pass <= passes; pass++) {
    for (const row of permutation(data.rows, random)) {
      const error = sigmoid(score(indices, row * perRow)) - (data.labels[row] ?? 0);
      update(weights, weightSums, size, error);
      for (let at = row * perRow; at < (row + 1) * perRow; at++) {
        const index = indices[at] ?? 0;
        update(weights, weightSums, index, error + l2 * (weights[index] ?? 0));
        for (let factor = 0; factor < factors; factor++) {
          const place = index * factors + factor;
          const value = vectors[place] ?? 0;
          update(vectors, vectorSums, place, error * ((sums[factor] ?? 0) - value) + l2 * value);
        }
      }
    }
    watch?.(pass, model);
  }
  return model;
}
