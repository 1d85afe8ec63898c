import type { Estimate } from './estimate.ts';
import { evaluateAll } from './evaluate.ts';
import type { Formula } from './formula.ts';

/** The part of a quantity that computing it anew needs; values are in declared units. */
interface Computable {
  readonly value: number;
  readonly unit: { readonly factor: number };
  readonly formula?: Formula | undefined;
}

/** The part of an estimate that computing it anew needs, so that a page can ship no more than this. */
export interface ComputableEstimate {
  readonly quantities: ReadonlyMap<string, Computable>;
  readonly order: readonly string[];
}

/**
 * All values of an estimate, in declared units, with some inputs changed (also in declared units; ranges are not enforced).
 * Throws on an id that is not an input, a value that is not finite, and a result that cannot be computed.
 */
export function evaluateWith<Id extends string>(
  estimate: Estimate<Id> | ComputableEstimate,
  overrides: Readonly<Partial<Record<NoInfer<Id>, number>>>,
): Map<string, number> {
  const { quantities, order }: ComputableEstimate = estimate;
  const changed = new Map<string, unknown>(Object.entries(overrides));
  for (const [id, value] of changed) {
    const quantity = quantities.get(id);
    if (!quantity) throw new Error(`Unknown quantity "${id}".`);
    if (quantity.formula) throw new Error(`"${id}" is computed; change the inputs it depends on.`);
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`The value of "${id}" must be a finite number.`);
  }

  const declared = new Map<string, number>();
  const inputs = new Map<string, number>();
  const formulas = new Map<string, Formula>();
  for (const [id, { value, unit, formula }] of quantities) {
    if (formula) formulas.set(id, formula);
    else {
      const current = changed.get(id);
      declared.set(id, typeof current === 'number' ? current : value);
      inputs.set(id, (declared.get(id) ?? value) * unit.factor);
    }
  }

  const values = evaluateAll(inputs, formulas, order);
  // Inputs keep their exact declared value, which there and back through base units might lose.
  const told = [...quantities].map(([id, { value, unit }]): [string, number] => {
    return [id, declared.get(id) ?? (values.get(id) ?? value) / unit.factor];
  });
  return new Map(told);
}
