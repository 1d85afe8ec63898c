import { conditionTest, type Comparison } from './comparison.ts';
import type { EstimateModel } from './estimate.ts';
import { dependencies } from './evaluate.ts';
import { findCrossing } from './find-crossing.ts';
import { formatQuantity, quantityText } from './format.ts';
import { restrictTo } from './restrict.ts';

/** How a condition stands with the values of an estimate. */
export interface ConditionState {
  readonly holds: boolean;
  /** The quantities that are compared: `Peak requests is 4,630 requests/s`. */
  readonly compared: readonly string[];
  /** Where single inputs turn it round, the others as they are: `Visits is 216 M requests/day`. */
  readonly crossings: readonly string[];
}

/** No more inputs than these are tried, for each takes hundreds of evaluations. */
const mostCrossings = 3;

/**
 * Says whether a condition holds and what turns it round, among some inputs; the first ones count.
 * Where it cannot be computed, it does not hold.
 */
export function conditionState(condition: Comparison, estimate: EstimateModel, inputIds: Iterable<string>): ConditionState {
  const compute = conditionTest(condition, estimate);
  const test = (changes?: Record<string, number>): boolean => {
    try {
      return compute(changes);
    } catch {
      return false;
    }
  };
  const holds = test();
  const needed = restrictTo(estimate, dependencies(condition));
  const inputs = [...new Set(inputIds)].flatMap((id) => needed.inputs.filter((input) => input.id === id)).slice(0, mostCrossings);
  return {
    holds,
    compared: dependencies(condition).flatMap((id) => {
      const quantity = needed.quantities.get(id);
      return quantity ? [`${quantity.label} is ${quantityText(quantity).text}`] : [];
    }),
    crossings: inputs.flatMap((input) => {
      const found = input.range.map((end) => findCrossing(input.value, end, (value) => test({ [input.id]: value }) !== holds));
      const [nearest] = found
        .filter((value) => value !== undefined)
        .sort((left, right) => Math.abs(left - input.value) - Math.abs(right - input.value));
      // Rounded as a computed value is: the crossing was found, not declared.
      return nearest === undefined ? [] : [`${input.label} is ${formatQuantity(nearest, input.unit).text}`];
    }),
  };
}
