import type { Source } from './estimate-schema.ts';
import type { Formula } from './formula.ts';
import type { Unit } from './units.ts';

/** How a number is known: assumed with a reason, cited, from the data files, or computed from others. */
export type QuantityKind = 'assumption' | 'cited' | 'data' | 'computed';

interface QuantityBase<Id extends string> {
  readonly id: Id;
  /** The name that readers see. */
  readonly label: string;
  /** The value in `unit`. */
  readonly value: number;
  /** The value in base units. */
  readonly baseValue: number;
  /** The unit as declared; `unit.text` is the expression. */
  readonly unit: Unit;
  /** The heading of the rows from this one on. */
  readonly group?: string | undefined;
}

/** A quantity whose value is declared. */
export interface InputQuantity<Id extends string = string> extends QuantityBase<Id> {
  readonly kind: Exclude<QuantityKind, 'computed'>;
  readonly source: Source;
  /** The least and the greatest plausible value, in `unit`. */
  readonly range: readonly [number, number];
  readonly formula?: undefined;
  readonly formulaText?: undefined;
}

/** A quantity that is computed from others. */
export interface DerivedQuantity<Id extends string = string> extends QuantityBase<Id> {
  readonly kind: 'computed';
  readonly formula: Formula;
  /** The formula as declared. */
  readonly formulaText: string;
  readonly source?: undefined;
  readonly range?: undefined;
}

/** A number of an estimate with all that is known of it. Plain data, so that it survives JSON. */
export type Quantity<Id extends string = string> = InputQuantity<Id> | DerivedQuantity<Id>;

/** An evaluated estimate. */
export interface Estimate<Id extends string = string> {
  /** The inputs in order of declaration. */
  readonly inputs: readonly InputQuantity<Id>[];
  /** The derived quantities in order of declaration. */
  readonly derived: readonly DerivedQuantity<Id>[];
  /** Every quantity by its id, inputs first. */
  readonly quantities: ReadonlyMap<Id, Quantity<Id>>;
  /** The ids of the derived quantities, each after those it uses. */
  readonly order: readonly Id[];
}

/** A quantity as computing and printing need it, without where it comes from. */
export interface ModelQuantity extends Omit<QuantityBase<string>, 'baseValue' | 'group'> {
  /** Of inputs: the least and the greatest plausible value, in `unit`. */
  readonly range?: readonly [number, number] | undefined;
  /** Of derived quantities: how they are computed. */
  readonly formula?: Formula | undefined;
}

/** An input as computing and printing need it. */
export interface ModelInput extends ModelQuantity {
  readonly range: readonly [number, number];
  readonly formula?: undefined;
}

/** The part of an estimate that computing and printing it need; every `Estimate` is one, and so is what a page carries. */
export interface EstimateModel {
  readonly inputs: readonly ModelInput[];
  readonly quantities: ReadonlyMap<string, ModelQuantity>;
  readonly order: readonly string[];
}

/** The quantity with an id. Throws when the estimate has none. */
export function quantityOf<Found extends ModelQuantity>(estimate: { readonly quantities: ReadonlyMap<string, Found> }, id: string): Found {
  const quantity = estimate.quantities.get(id);
  if (!quantity) throw new Error(`Unknown quantity "${id}".`);
  return quantity;
}

/** An estimate from its quantities (inputs first) and order, frozen all through; also revives one that came as JSON. */
export function assembleEstimate(quantities: readonly Quantity[], order: readonly string[]): Estimate {
  return deepFreeze({
    inputs: quantities.filter((quantity) => quantity.kind !== 'computed'),
    derived: quantities.filter((quantity) => quantity.kind === 'computed'),
    quantities: new Map(quantities.map((quantity) => [quantity.id, quantity])),
    order: [...order],
  });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
