import type { EstimateModel, ModelInput } from '../../estimates/estimate.ts';
import { quantityText } from '../../estimates/format.ts';
import { inputText } from '../../estimates/input-text.ts';

/** The row of an input with its field. */
export interface Field {
  readonly id: string;
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  /** Whether the field holds its default as the page came. */
  isUntouched: () => boolean;
  /** Shows a value that counts; a text that is being typed stays. */
  show: (value: number, keepsText?: boolean) => void;
  /** Says why what was written does not count and what counts instead; without a reason, takes that back. */
  refuse: (problem?: string, counts?: string) => void;
  hasProblem: () => boolean;
}

/** The fields of an estimate's inputs, in their order. */
export function fieldsOf(root: ParentNode, { inputs }: EstimateModel): Field[] {
  const rows = [...root.querySelectorAll<HTMLElement>('.estimate-editor [data-input]')];
  return inputs.flatMap((input) => {
    const row = rows.find(({ dataset }) => dataset['input'] === input.id);
    return (row && fieldOf(row, input)) ?? [];
  });
}

function fieldOf(row: HTMLElement, normal: ModelInput): Field | undefined {
  const input = row.querySelector('input');
  const note = row.querySelector<HTMLElement>('.field-default');
  const normalText = row.querySelector('.field-default span');
  const message = row.querySelector<HTMLElement>('.field-problem');
  if (!input || !note || !normalText || !message) return undefined;
  const text = inputText(normal.value);
  const described = input.getAttribute('aria-describedby') ?? '';
  normalText.textContent = quantityText(normal).text;
  note.querySelector('button')?.setAttribute('aria-label', `Reset ${normal.label} to ${normalText.textContent}`);
  message.id = `${input.id}-problem`;
  // What is changed or refused must be seen, whichever group it stands in.
  const reveal = (): void => {
    row.closest('details')?.setAttribute('open', '');
  };
  const refuse = (problem = '', counts = ''): void => {
    message.textContent = problem && `${problem} ${counts} still counts.`;
    if (problem) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    if (problem) reveal();
    // Out from behind the bar.
    if (problem) message.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-describedby', problem ? `${message.id} ${described}` : described);
  };
  return {
    id: normal.id,
    row,
    input,
    isUntouched: () => input.value === text,
    show(value, keepsText) {
      if (!keepsText) input.value = inputText(value);
      note.hidden = value === normal.value;
      if (!note.hidden) reveal();
      refuse();
    },
    refuse,
    hasProblem: () => input.hasAttribute('aria-invalid'),
  };
}
