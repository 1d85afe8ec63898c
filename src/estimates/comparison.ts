import { quantityOf, type EstimateModel } from './estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { dependencies, evaluateFormula } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { restrictTo } from './restrict.ts';
import type { Unit } from './units.ts';

/** A formula with two sides; of a condition, one that compares them. */
export type Comparison = Extract<Formula, { type: 'binary' }>;

/** The unit of a number that is compared with a quantity alone; both sides are then in that unit. */
export function literalUnit({ left, right }: Comparison, estimate: EstimateModel): Unit | undefined {
  const id = left.type === 'id' ? left : right.type === 'id' ? right : undefined;
  const other = id === left ? right : left;
  return id && dependencies(other).length === 0 ? quantityOf(estimate, id.id).unit : undefined;
}

/** A test of whether a condition holds with some inputs changed, in declared units; it throws where it cannot be computed. */
export function conditionTest(condition: Comparison, estimate: EstimateModel): (changes?: Readonly<Record<string, number>>) => boolean {
  const inDeclaredUnit = literalUnit(condition, estimate) !== undefined;
  const needed = restrictTo(estimate, dependencies(condition));
  return (changes = {}) => {
    const values = evaluateWith<string>(needed, changes);
    const valueOf = (id: string): number => (values.get(id) ?? Number.NaN) * (inDeclaredUnit ? 1 : quantityOf(needed, id).unit.factor);
    return evaluateFormula(condition, valueOf) === 1;
  };
}
