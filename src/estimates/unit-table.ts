import { countingUnits } from './counting-units.ts';
import { counting, measuringUnits, type UnitDefinition } from './unit-definition.ts';

/** Every unit that can be declared, by its symbol. Base units are those of the measuring units and each counting unit. */
export const unitTable: ReadonlyMap<string, UnitDefinition> = new Map([
  ...measuringUnits,
  ...countingUnits.map((noun) => [noun, counting(noun)] as const),
]);

/** Whether a base unit counts things, so that a number of it may be rounded to a whole. */
export function isCountingBase(base: string): boolean {
  return base === 'px' || (unitTable.get(base)?.counts ?? false);
}
