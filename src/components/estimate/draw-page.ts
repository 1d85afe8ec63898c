import type { EditedEstimate } from '../../estimates/edit-inputs.ts';
import type { EstimateModel } from '../../estimates/estimate.ts';
import { drawDecisions } from './draw-decisions.ts';
import { drawCarried } from './draw-carried.ts';
import { drawQuantities } from './draw-quantities.ts';
import { drawSensitivity } from './draw-sensitivity.ts';

/** A state of an estimate, and what of the page it concerns. */
export interface PageState {
  readonly defaults: EstimateModel;
  readonly edited: EditedEstimate;
  /** The ids of the quantities that differ from their defaults, now and before. */
  readonly changed: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/** Shows a state of the estimate all over the page, and returns a sentence for each decision that flips. */
export function drawPage({ defaults, edited: { model, changes }, changed, before }: PageState): string[] {
  drawQuantities({ defaults, model, changed }, before);
  drawSensitivity(model);
  drawCarried(model);
  return drawDecisions(model, changes);
}
