import { quantityOf, type EstimateModel } from './estimate.ts';
import { formatQuantity, quantityText } from './format.ts';
import { sensitivity, type Trial } from './sensitivity.ts';

/** One end of an input's bar, ready to print; `from` and `to` are shares of the chart's width, in percent. */
export interface SensitivityEnd {
  /** The input: `200 k listings/day`. */
  readonly input: string;
  /** What the target becomes. */
  readonly output: string;
  readonly from: number;
  readonly to: number;
}

/** What halving and doubling one input does, ready to print. */
export interface SensitivityRow {
  readonly id: string;
  readonly label: string;
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
}

/** The inputs with the greatest effect on a target, ready to print. */
export interface SensitivityTable {
  readonly rows: readonly SensitivityRow[];
  /** The target as it is, and where it lies on the chart, in percent. */
  readonly normal: string;
  readonly normalAt: number;
  /** How many more inputs have some effect. */
  readonly others: number;
}

/** The `limit` inputs with the greatest effect on a target. Throws where `sensitivity` does. */
export function sensitivityTable(estimate: EstimateModel, targetId: string, limit: number): SensitivityTable {
  const target = quantityOf(estimate, targetId);
  // The rounding of sums is no effect.
  const effects = sensitivity(estimate, targetId).filter(({ swing }) => swing > 1e-12 * Math.abs(target.value));
  const shown = effects.slice(0, limit);
  const outputs = [target.value, ...shown.flatMap(({ low, high }) => [low.output, high.output])];
  const [least, greatest] = [Math.min(...outputs), Math.max(...outputs)];
  const at = (output: number): number => Number((greatest > least ? ((output - least) / (greatest - least)) * 100 : 50).toFixed(2));
  const normalAt = at(target.value);
  const rows = shown.map(({ id, low, high }): SensitivityRow => {
    const input = quantityOf(estimate, id);
    const end = (trial: Trial): SensitivityEnd => ({
      input: quantityText({ ...input, value: trial.input }).text,
      output: formatQuantity(trial.output, target.unit).text,
      from: Math.min(normalAt, at(trial.output)),
      to: Math.max(normalAt, at(trial.output)),
    });
    return { id, label: input.label, low: end(low), high: end(high) };
  });
  return { rows, normal: formatQuantity(target.value, target.unit).text, normalAt, others: effects.length - shown.length };
}
