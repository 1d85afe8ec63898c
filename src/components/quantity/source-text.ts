import { multiplyDimensions } from '../../estimates/dimension.ts';
import type { InputQuantity } from '../../estimates/estimate.ts';
import { isCountingBase } from '../../estimates/unit-table.ts';
import { parseUnit, type Unit } from '../../estimates/units.ts';
import { formatAuthors } from '../../markdown/citations.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { Reference } from '../../schemas/reference.ts';

/** Where an input's value comes from, ready to print; `path` leads to the source, from the site's base, where there is one. */
export interface SourceText {
  text: string;
  path?: string;
}

/** The typed data that inputs may take their values from. */
export interface Sources {
  references: ReadonlyMap<string, Reference>;
  facts: ReadonlyMap<string, Fact>;
}

/**
 * Says where an input comes from.
 *
 * @throws Error when a citation or data key does not exist, or when the input states another value than the data it names.
 */
export function sourceText(
  { id, value, unit, source }: Pick<InputQuantity, 'id' | 'value' | 'unit' | 'source'>,
  { references, facts }: Sources,
): SourceText {
  if ('assumption' in source) return { text: `Assumption: ${source.assumption}` };
  if ('cite' in source) {
    const place = source.at ? `, ${source.at}` : '';
    return { text: `${work(source.cite, id, references)}${place}.`, path: `reference/bibliography/#${source.cite}` };
  }
  const fact = facts.get(source.data);
  if (!fact)
    throw new Error(
      `The input "${id}" takes "${source.data}" from the data, which has no such key. See src/data/hardware.yaml and prices.yaml.`,
    );
  if (fact.value !== value || !isUnitOf(fact, unit)) {
    throw new Error(
      `The input "${id}" says ${value} ${unit.text} where the data's "${fact.id}" says ${fact.value} ${fact.unit}. Take over the data's value and unit; only what is counted may be added, as in USD/(h*gpu).`,
    );
  }
  return { text: `${work(fact.source.cite, id, references)}, as of ${fact.date}.`, path: `reference/hardware/#${fact.id}` };
}

/** Whether a unit is that of a figure, or that unit for each thing counted: the data price a machine, the sum prices each of many. */
function isUnitOf({ unit: text }: Fact, unit: Unit): boolean {
  if (text === unit.text) return true;
  const own = parseUnit(text);
  const added = multiplyDimensions(unit.dimension, own.dimension, -1);
  return unit.factor === own.factor && Object.keys(added).every(isCountingBase);
}

function work(key: string, input: string, references: ReadonlyMap<string, Reference>): string {
  const reference = references.get(key);
  if (!reference) throw new Error(`The input "${input}" cites "${key}", which is not in src/data/references/. Add it, or mend the key.`);
  return `${formatAuthors(reference.authors)}, ${reference.year}`;
}
