import type { EstimateModel } from '../../estimates/estimate.ts';
import { sensitivityTable, type SensitivityEnd, type SensitivityTable } from '../../estimates/sensitivity-rows.ts';

/** Ranks the inputs anew in each sensitivity table of the page. */
export function drawSensitivity(model: EstimateModel): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-of]')) {
    const { of = '', limit = '' } = figure.dataset;
    const problem = figure.querySelector<HTMLElement>('.sensitivity-problem');
    let table: SensitivityTable | undefined;
    try {
      table = sensitivityTable(model, of, Number(limit));
    } catch {
      // Somewhere between half and twice of a value the target cannot be computed; what stands there would be wrong.
    }
    figure.toggleAttribute('data-failed', !table);
    if (problem) problem.hidden = table !== undefined;
    if (table) drawTable(figure, table);
  }
}

function drawTable(figure: HTMLElement, table: SensitivityTable): void {
  const body = figure.querySelector('tbody');
  const pattern = body?.querySelector('tr');
  if (!body || !pattern) return;
  setText(figure, '.sensitivity-normal', table.normal);
  setText(figure, '.sensitivity-others', String(table.others));
  body.replaceChildren(
    ...table.rows.map(({ id, label, low, high }) => {
      const row = pattern.cloneNode(true) as HTMLElement;
      const link = row.querySelector('a');
      if (link) link.href = `#q-${id}`;
      setText(row, 'a', label);
      drawEnd(row, 'low', low);
      drawEnd(row, 'high', high);
      const line = row.querySelector('line');
      for (const end of ['x1', 'x2']) line?.setAttribute(end, `${table.normalAt}%`);
      return row;
    }),
  );
}

function drawEnd(row: HTMLElement, side: 'low' | 'high', { input, output, from, to }: SensitivityEnd): void {
  setText(row, `.${side} .trial`, input);
  setText(row, `.${side} .outcome`, output);
  const bar = row.querySelector(`rect.${side}`);
  bar?.setAttribute('x', `${from}%`);
  bar?.setAttribute('width', `${to - from}%`);
}

function setText(root: HTMLElement, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
