import type { EditedEstimate } from '../../estimates/edit-inputs.ts';
import { quantityOf, type EstimateModel } from '../../estimates/estimate.ts';
import { quantityText } from '../../estimates/format.ts';

/** What a reader made of an estimate. */
export interface Happening {
  readonly defaults: EstimateModel;
  readonly edited: EditedEstimate;
  /** The ids of all quantities that differ from their defaults. */
  readonly changed: ReadonlySet<string>;
  /** The id of the result that stands for the page. */
  readonly headline: string;
  /** Sentences on the decisions that flip. */
  readonly flips: readonly string[];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Says how much changed, what became of the headline, which decisions flip, and what was left out. */
export function announcement({ defaults, edited, changed, headline, flips }: Happening): string {
  const { model, changes, refused } = edited;
  const leftOut = refused.length > 0 ? ['Left out from the address:'] : [];
  for (const { id, problem } of refused) {
    const label = model.inputs.find((input) => input.id === id)?.label;
    leftOut.push(label ? `${label}. ${problem}` : problem);
  }
  if (changes.size === 0) return ['All inputs are at their defaults.', ...leftOut].join(' ');
  const results = [...changed].filter((id) => !changes.has(id)).length;
  const { label } = quantityOf(model, headline);
  const [text, normal] = [model, defaults].map((state) => quantityText(quantityOf(state, headline)).text);
  return [
    `${count(changes.size, 'input')} changed, and ${count(results, 'result')} with ${changes.size === 1 ? 'it' : 'them'}.`,
    `${label}: ${text ?? ''}${text === normal ? ' as before.' : ` instead of ${normal ?? ''}.`}`,
    ...flips,
    ...leftOut,
  ].join(' ');
}
