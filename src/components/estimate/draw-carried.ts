import type { Carried } from '../../estimates/carry.ts';
import { quantityOf, type EstimateModel } from '../../estimates/estimate.ts';

/** Lets each link to a calculator carry the values that stand now. */
export function drawCarried(model: EstimateModel): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
    const carried = JSON.parse(link.dataset['carry'] ?? '') as (Carried | readonly [input: string, value: string])[];
    const settings = carried.map(([input, from, factor]) => {
      return `${input}:${factor ? String(+(quantityOf(model, from).value * factor).toPrecision(6)) : from}`;
    });
    link.search = `?set=${settings.join(',')}`;
  }
}
