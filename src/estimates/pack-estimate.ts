import type { Estimate, EstimateModel, ModelInput, ModelQuantity } from './estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { packFormula, unpackFormula, type PackedFormula } from './pack-formula.ts';
import { unitOf } from './unit-of.ts';

type PackedUnit = readonly [text: string, terms: readonly (readonly [symbol: string, exponent: number])[]];

/** An estimate as it travels in a page: what a reader can change and what follows, without values that can be computed. */
export interface PackedEstimate {
  /** The distinct units; the quantities name theirs by position. */
  readonly units: readonly PackedUnit[];
  readonly inputs: readonly (readonly [id: string, label: string, unit: number, value: number, least: number, greatest: number])[];
  /** In an order that computes each after those it uses. */
  readonly derived: readonly (readonly [id: string, label: string, unit: number, formula: PackedFormula])[];
}

/** An estimate in its short form, which is plain JSON. */
export function packEstimate({ inputs, quantities, order }: Estimate): PackedEstimate {
  const units = new Map<string, PackedUnit>();
  for (const { unit } of quantities.values()) {
    units.set(unit.text, [unit.text, unit.terms.map(({ symbol, exponent }) => [symbol, exponent])]);
  }
  const texts = [...units.keys()];
  return {
    units: [...units.values()],
    inputs: inputs.map(({ id, label, unit, value, range }) => [id, label, texts.indexOf(unit.text), value, ...range]),
    derived: order.flatMap((id) => {
      const { label, unit, formula } = quantities.get(id) ?? {};
      return label && unit && formula ? [[id, label, texts.indexOf(unit.text), packFormula(formula)]] : [];
    }),
  };
}

/** The model of a short form, computed. */
export function unpackEstimate({ units, inputs, derived }: PackedEstimate): EstimateModel {
  const known = units.map(([text, terms]) =>
    unitOf(
      text,
      terms.map(([symbol, exponent]) => ({ symbol, exponent })),
    ),
  );
  const unitAt = (index: number): ModelQuantity['unit'] => {
    const unit = known[index];
    if (!unit) throw new Error(`There is no unit ${index}.`);
    return unit;
  };
  const quantities: ModelQuantity[] = [
    ...inputs.map(([id, label, unit, value, ...range]): ModelInput => ({ id, label, unit: unitAt(unit), value, range })),
    ...derived.map(([id, label, unit, formula]) => {
      return { id, label, unit: unitAt(unit), value: Number.NaN, formula: unpackFormula(formula) };
    }),
  ];
  return changeInputs(
    {
      inputs: [],
      quantities: new Map(quantities.map((quantity) => [quantity.id, quantity])),
      order: derived.map(([id]) => id),
    },
    {},
  );
}

function isInput(quantity: ModelQuantity): quantity is ModelInput {
  return quantity.range !== undefined;
}

/** An estimate with some inputs changed, in declared units, and all that follows. Throws where `evaluateWith` does. */
export function changeInputs(estimate: EstimateModel, changes: Readonly<Record<string, number>>): EstimateModel {
  const values = evaluateWith<string>(estimate, changes);
  const quantities = [...estimate.quantities.values()].map((quantity) => {
    return { ...quantity, value: values.get(quantity.id) ?? quantity.value };
  });
  return {
    inputs: quantities.filter(isInput),
    quantities: new Map(quantities.map((quantity) => [quantity.id, quantity])),
    order: estimate.order,
  };
}
