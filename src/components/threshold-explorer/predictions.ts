import type { LabPredictions, ModelPredictions } from '../../schemas/lab-predictions.ts';
import { parseCounts } from './model/score-counts.ts';
import type { ModelCounts } from './view.ts';

/** The lab whose predictions the explorer shows. */
export const lab = 'ranking-and-calibration';

/** Cells of the score between 0 and 1: thresholds in whole thousandths split none of them. */
const cells = 1000;

/** Reads the predictions of one model, as the lab wrote them. */
export function countsOf({ development, test }: ModelPredictions): ModelCounts {
  return { development: parseCounts(development, cells), test: parseCounts(test, cells) };
}

/** The predictions of one model in a lab's result; throws an Error that lists the models there are. */
export function requireModel(predictions: LabPredictions | undefined, id: string): LabPredictions['models'][string] {
  const model = predictions?.models[id];
  if (!model) throw new Error(`The lab has no predictions of "${id}"; it has ${Object.keys(predictions?.models ?? {}).join(', ')}.`);
  if (predictions.cells !== cells)
    throw new Error(`The lab counts scores in ${predictions.cells} cells where the explorer reads ${cells}.`);
  return model;
}
