import { sigmoid } from '../../shared/probability.ts';
import { permutation, seededRandom, type Random } from '../../shared/random.ts';
import type { Dataset } from '../encode.ts';
import { setting, type Family, type Model, type Settings } from './model.ts';
import { oneHot } from './one-hot.ts';

/**
 * A small multilayer perceptron: one vector a bin, summed, then two layers of rectified units, the second half as wide. Fitted
 * by AdaGrad, one row at a time, with back-propagation (Rumelhart et al., 1986).
 */
export const perceptron: Family = {
  id: 'perceptron',
  label: 'Multilayer perceptron',
  grid: [16, 32].flatMap((units) => [0.02, 0.05].map((learningRate) => ({ units, learningRate }))),
  stages: { name: 'passes', at: [1, 2, 4, 6] },
  maxBins: 12,
  random: true,
  train,
};

/** A fully connected layer with its AdaGrad state: `out × (in + 1)` weights, row by row, the bias last. */
interface Layer {
  weights: Float64Array;
  squares: Float64Array;
  inputs: number;
  outputs: number;
}

function layer(inputs: number, outputs: number, random: Random): Layer {
  const weights = Float64Array.from({ length: outputs * (inputs + 1) }, (_, at) =>
    at % (inputs + 1) === inputs ? 0 : random.normal() * Math.sqrt(2 / inputs),
  );
  return { weights, squares: new Float64Array(weights.length).fill(1e-4), inputs, outputs };
}

function train(data: Dataset, settings: Settings, seed: number, watch?: (stage: number, model: Model) => void): Model {
  const units = setting(settings, 'units');
  const rate = setting(settings, 'learningRate');
  const random = seededRandom(seed);
  const { indices, perRow, size } = oneHot(data);
  // The first layer is stored bin by bin, as only the active bins' vectors are read and moved.
  const embedding = {
    weights: Float64Array.from({ length: size * units }, () => random.normal() * Math.sqrt(2 / perRow)),
    squares: new Float64Array(size * units).fill(1e-4),
  };
  const hidden = layer(units, units / 2, random);
  const output = layer(units / 2, 1, random);
  const [first, second] = [new Float64Array(units), new Float64Array(units / 2)];
  const [firstError, secondError] = [new Float64Array(units), new Float64Array(units / 2)];
  const last = new Float64Array(1);

  const score = (all: Int32Array, from: number): number => {
    first.fill(0);
    for (let at = from; at < from + perRow; at++) {
      const start = (all[at] ?? 0) * units;
      for (let unit = 0; unit < units; unit++) first[unit] = (first[unit] ?? 0) + (embedding.weights[start + unit] ?? 0);
    }
    rectify(first);
    forward(hidden, first, second);
    rectify(second);
    forward(output, second, last);
    return last[0] ?? 0;
  };
  const model: Model = {
    predict(given) {
      const active = oneHot(given);
      return Float64Array.from({ length: given.rows }, (_, row) => sigmoid(score(active.indices, row * perRow)));
    },
  };

  const passes = setting(settings, 'passes');
  for (let pass = 1; pass <= passes; pass++) {
    for (const row of permutation(data.rows, random)) {
      last[0] = sigmoid(score(indices, row * perRow)) - (data.labels[row] ?? 0);
      backward(output, second, last, secondError, rate);
      backward(hidden, first, secondError, firstError, rate);
      for (let at = row * perRow; at < (row + 1) * perRow; at++) {
        const start = (indices[at] ?? 0) * units;
        for (let unit = 0; unit < units; unit++) step(embedding, start + unit, firstError[unit] ?? 0, rate);
      }
    }
    watch?.(pass, model);
  }
  return model;
}

function forward({ weights, inputs, outputs }: Layer, from: Float64Array, to: Float64Array): void {
  for (let unit = 0; unit < outputs; unit++) {
    const start = unit * (inputs + 1);
    let sum = weights[start + inputs] ?? 0;
    for (let at = 0; at < inputs; at++) sum += (weights[start + at] ?? 0) * (from[at] ?? 0);
    to[unit] = sum;
  }
}

/** Passes the error down through the weights as they were, zero where the unit below was off, and moves the weights. */
function backward(given: Layer, below: Float64Array, error: Float64Array, errorBelow: Float64Array, rate: number): void {
  const { weights, inputs, outputs } = given;
  errorBelow.fill(0);
  for (let unit = 0; unit < outputs; unit++) {
    const start = unit * (inputs + 1);
    const wrong = error[unit] ?? 0;
    if (wrong === 0) continue;
    for (let at = 0; at < inputs; at++) {
      const signal = below[at] ?? 0;
      if (signal <= 0) continue;
      errorBelow[at] = (errorBelow[at] ?? 0) + wrong * (weights[start + at] ?? 0);
      step(given, start + at, wrong * signal, rate);
    }
    step(given, start + inputs, wrong, rate);
  }
}

function step({ weights, squares }: Pick<Layer, 'weights' | 'squares'>, at: number, gradient: number, rate: number): void {
  if (gradient === 0) return;
  squares[at] = (squares[at] ?? 0) + gradient * gradient;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
}

function rectify(values: Float64Array): void {
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) < 0) values[at] = 0;
}
