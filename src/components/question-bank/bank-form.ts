import { partOf } from '../search/part-of.ts';
import { bankFacets, eachFacet, readState, type BankState } from './bank.ts';

/** What a reader chose in the form. */
export function stateOf(form: HTMLFormElement): BankState {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { chosen: eachFacet(text), text: text('q'), hidesKnown: data.has('known') };
}

/** Has the form show what an address asks for. */
export function fillFrom(search: string, form: HTMLFormElement): void {
  const selects = eachFacet((facet) => partOf(form, `[name=${facet}]`, HTMLSelectElement));
  const state = readState(
    search,
    eachFacet((facet) => [...selects[facet].options].map(({ value }) => value)),
  );
  for (const facet of bankFacets) selects[facet].value = state.chosen[facet];
  partOf(form, '[name=q]', HTMLInputElement).value = state.text;
  partOf(form, '[name=known]', HTMLInputElement).checked = state.hidesKnown;
}
