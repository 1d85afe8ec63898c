import { arithmeticRow } from '../../estimates/arithmetic.ts';
import { quantityOf, type EstimateModel } from '../../estimates/estimate.ts';
import { quantityText, type FormatOptions } from '../../estimates/format.ts';

/** An estimate beside its defaults. */
export interface Difference {
  readonly defaults: EstimateModel;
  readonly model: EstimateModel;
  /** The ids of all quantities that differ. */
  readonly changed: ReadonlySet<string>;
}

/** Prints a quantity into an element: the value and, where it differs from it, the default. */
function print(element: Element, id: string, { defaults, model, changed }: Difference, options: FormatOptions = {}, before = ''): void {
  const { text } = quantityText(quantityOf(model, id), options);
  element.toggleAttribute('data-changed', changed.has(id));
  if (!changed.has(id)) {
    element.textContent = before + text;
    return;
  }
  const normal = document.createElement('span');
  normal.className = 'was';
  normal.textContent = ` (default ${quantityText(quantityOf(defaults, id), options).text})`;
  element.replaceChildren(before + text, normal);
}

/** Prints a sum with its numbers filled in, as the build does. */
function printSum(row: HTMLElement, id: string, difference: Difference): void {
  const { numeric } = arithmeticRow(difference.model, id);
  const parts = numeric.map((token) => {
    if (token.type !== 'quantity') return token.type === 'operator' ? ` ${token.text} ` : token.text;
    const link = document.createElement('a');
    link.href = `#q-${token.id}`;
    link.title = quantityOf(difference.model, token.id).label;
    link.textContent = token.text;
    return link;
  });
  row.querySelector('.sum-expression')?.replaceChildren(...parts);
}

/** Prints every quantity and sum of the page anew that differs, or differed before. */
export function drawQuantities(difference: Difference, before: ReadonlySet<string>): void {
  const { changed } = difference;
  const isStale = (id: string): boolean => changed.has(id) || before.has(id);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.quantity[data-kind]')) {
    const id = link.hash.slice('#q-'.length);
    const { digits, per } = link.dataset;
    if (isStale(id)) print(link, id, difference, { digits: digits ? Number(digits) : undefined, per: !per });
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-sum], [data-input]')) {
    const { sum, input = '' } = row.dataset;
    const result = row.querySelector('.sum-result');
    if (!result || !isStale(sum ?? input)) continue;
    row.toggleAttribute('data-changed', changed.has(sum ?? input));
    print(result, sum ?? input, difference, {}, sum ? '= ' : '');
    if (sum) printSum(row, sum, difference);
  }
}
