import type { z } from 'zod';
import { checkUnits } from './check-units.ts';
import { assembleEstimate, type Estimate, type Quantity, type QuantityKind } from './estimate.ts';
import { estimateSchema, type DerivedDeclaration, type InputDeclaration, type Source } from './estimate-schema.ts';
import { distributions } from './distributions.ts';
import { dependencies, evaluateAll, evaluationOrder, provideFunctions } from './evaluate.ts';
import { parseFormula, type Formula } from './formula.ts';
import { didYouMean } from './nearest.ts';
import { parseUnit, type Unit } from './units.ts';

provideFunctions(distributions);

export type { Estimate, Quantity } from './estimate.ts';

/** An estimate as authors write it in the `estimate.ts` beside a page. */
export interface EstimateDeclaration<InputId extends string = string, DerivedId extends string = string> {
  /** What is assumed, cited or taken from the data files. */
  readonly inputs: Readonly<Record<InputId, InputDeclaration>>;
  /** What is computed. */
  readonly derived: Readonly<Record<DerivedId, DerivedDeclaration>>;
}

/** Collects the problems of a declaration, so that an author sees them all at once. */
class Problems {
  readonly lines: string[] = [];

  add(path: string, message: string): void {
    this.lines.push(`${path}: ${message}`);
  }

  /** The result of a step, or nothing after noting why it failed. */
  try<Result>(path: string, step: () => Result): Result | undefined {
    try {
      return step();
    } catch (error) {
      this.add(path, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  throwIfAny(): void {
    if (this.lines.length > 0) throw new Error(`The estimate has errors.\n${this.lines.join('\n')}`);
  }
}

function kindOf(source: Source): Exclude<QuantityKind, 'computed'> {
  if ('assumption' in source) return 'assumption';
  return 'cite' in source ? 'cited' : 'data';
}

type Parsed = z.output<typeof estimateSchema>;

function parseUnits({ inputs, derived }: Parsed, problems: Problems): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const groups: Record<string, Record<string, { unit: string }>> = { inputs, derived };
  for (const [group, declarations] of Object.entries(groups)) {
    for (const [id, { unit }] of Object.entries(declarations)) {
      if (units.has(id)) problems.add(`${group}.${id}`, 'An input has this id already; choose another.');
      const parsed = problems.try(`${group}.${id}.unit`, () => parseUnit(unit));
      if (parsed) units.set(id, parsed);
    }
  }
  return units;
}

function parseFormulas({ inputs, derived }: Parsed, problems: Problems): Map<string, Formula> {
  const ids = [...Object.keys(inputs), ...Object.keys(derived)];
  const formulas = new Map<string, Formula>();
  for (const [id, { formula }] of Object.entries(derived)) {
    const path = `derived.${id}.formula`;
    const parsed = problems.try(path, () => parseFormula(formula));
    if (!parsed) continue;
    formulas.set(id, parsed);
    for (const name of dependencies(parsed)) {
      if (!ids.includes(name)) problems.add(path, `Unknown quantity "${name}".${didYouMean(name, ids)}`);
    }
  }
  return formulas;
}

function checkUse({ inputs }: Parsed, formulas: ReadonlyMap<string, Formula>, problems: Problems): void {
  const used = new Set([...formulas.values()].flatMap(dependencies));
  for (const [id, { shown }] of Object.entries(inputs)) {
    if (!used.has(id) && !shown) {
      problems.add(`inputs.${id}`, 'No formula uses this input; remove it, or set shown: true if the page prints it.');
    }
  }
}

/** Throws one error that lists the field path and the mend of everything wrong. */
function parseDeclaration(declaration: unknown): Parsed {
  const result = estimateSchema.safeParse(declaration);
  if (result.success) return result.data;
  const problems = new Problems();
  for (const { path, message, ...issue } of result.error.issues) {
    // An invalid record key reports what is wrong with it one level down.
    const reason = issue.code === 'invalid_key' ? issue.issues.map((inner) => inner.message).join(' ') : message;
    problems.add(path.join('.') || 'estimate', reason);
  }
  problems.throwIfAny();
  throw result.error;
}

/**
 * Checks and evaluates an estimate: fields, units, formulas, their dimensions and values.
 * Throws one error that lists, for everything wrong, the field's path and the mend.
 */
export function defineEstimate<const InputId extends string, const DerivedId extends string>(
  declaration: EstimateDeclaration<InputId, DerivedId>,
): Estimate<InputId | DerivedId> {
  const parsed = parseDeclaration(declaration);
  const problems = new Problems();
  const units = parseUnits(parsed, problems);
  const formulas = parseFormulas(parsed, problems);
  checkUse(parsed, formulas, problems);
  problems.throwIfAny();

  const unit = (id: string): Unit => units.get(id) ?? parseUnit('1');
  const order = problems.try('derived', () => evaluationOrder(formulas, Object.keys(parsed.inputs))) ?? [];
  for (const [id, formula] of formulas) problems.try(`derived.${id}`, () => checkUnits(formula, unit(id), unit));
  problems.throwIfAny();

  const inputs = new Map(Object.entries(parsed.inputs).map(([id, { value }]) => [id, value * unit(id).factor]));
  const values = problems.try('derived', () => evaluateAll(inputs, formulas, order)) ?? inputs;
  problems.throwIfAny();

  const base = (id: string) => ({ id, unit: unit(id), baseValue: values.get(id) ?? Number.NaN });
  const quantities: Quantity[] = [
    ...Object.entries(parsed.inputs).map(([id, { label, value, range, source, group }]): Quantity => {
      return { ...base(id), label, value, range, source, kind: kindOf(source), group };
    }),
    ...[...formulas].map(([id, formula]): Quantity => {
      const { label = id, formula: formulaText = '', group } = parsed.derived[id] ?? {};
      return { ...base(id), label, value: base(id).baseValue / unit(id).factor, formula, formulaText, kind: 'computed', group };
    }),
  ];
  // The ids are the declaration's own keys, which the assembled estimate knows only as strings.
  return assembleEstimate(quantities, order) as Estimate<InputId | DerivedId>;
}
