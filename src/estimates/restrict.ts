import { quantityOf, type EstimateModel } from './estimate.ts';
import { dependencies } from './evaluate.ts';

/** The part of an estimate that some quantities need: themselves and all they depend on, directly or through others. */
export function restrictTo(estimate: EstimateModel, ids: Iterable<string>): EstimateModel {
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    const { formula } = quantityOf(estimate, id);
    if (formula) dependencies(formula).forEach(visit);
  };
  for (const id of ids) visit(id);
  return {
    inputs: estimate.inputs.filter(({ id }) => needed.has(id)),
    quantities: new Map([...estimate.quantities].filter(([id]) => needed.has(id))),
    order: estimate.order.filter((id) => needed.has(id)),
  };
}
