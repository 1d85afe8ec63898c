import type { EstimateModel } from './estimate.ts';
import { changeInputs } from './pack-estimate.ts';
import { readInput } from './read-input.ts';

/** An input's id and the value that a reader wrote for it. */
export type Setting = readonly [id: string, text: string];

/** A setting that was not applied, and in words why. */
export interface Refusal {
  readonly id: string;
  readonly problem: string;
}

/** An estimate as a reader has set it. */
export interface EditedEstimate {
  readonly model: EstimateModel;
  /** The inputs that differ from their defaults, in declared units. */
  readonly changes: ReadonlyMap<string, number>;
  /** What was left out of the last settings. */
  readonly refused: readonly Refusal[];
}

/** The longest piece of an unknown name that a message repeats. */
const shownName = 30;

/**
 * Applies settings one after the other to an estimate of which some inputs differ already. One that is not plausible, or
 * with which something cannot be computed, is left out; the others count.
 */
export function editInputs(defaults: EstimateModel, changes: ReadonlyMap<string, number>, settings: Iterable<Setting>): EditedEstimate {
  let edited: EditedEstimate = { model: changeInputs(defaults, Object.fromEntries(changes)), changes, refused: [] };
  for (const setting of settings) edited = applySetting(defaults, edited, setting);
  return edited;
}

function applySetting(defaults: EstimateModel, edited: EditedEstimate, [id, text]: Setting): EditedEstimate {
  const refuse = (problem: string): EditedEstimate => ({ ...edited, refused: [...edited.refused, { id, problem }] });
  const input = defaults.inputs.find((candidate) => candidate.id === id);
  if (!input) {
    return refuse(`The page has no input “${id.length > shownName ? `${id.slice(0, shownName)}…` : id}”.`);
  }
  const reading = readInput(text, input);
  if ('problem' in reading) return refuse(reading.problem);
  const changes = new Map(edited.changes);
  if (reading.value === input.value) changes.delete(id);
  else changes.set(id, reading.value);
  try {
    return { ...edited, model: changeInputs(defaults, Object.fromEntries(changes)), changes };
  } catch (error) {
    return refuse(`With it, the page cannot be computed. ${withLabels(error, defaults)}`);
  }
}

/** The reason that something cannot be computed, with the names that readers see in place of ids. */
function withLabels(error: unknown, { quantities }: EstimateModel): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/"(\w+)"/g, (quoted, id: string) => `“${quantities.get(id)?.label ?? quoted}”`);
}

/** The ids of the quantities that differ between two states of one estimate, but for the rounding of sums. */
export function changedQuantities(before: EstimateModel, after: EstimateModel): Set<string> {
  const differs = (left: number, right: number): boolean => Math.abs(left - right) > 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  const changed = [...after.quantities.values()].filter(({ id, value }) => differs(before.quantities.get(id)?.value ?? Number.NaN, value));
  return new Set(changed.map(({ id }) => id));
}
