import { noChoice, type FacetName } from '../../search/facets.ts';
import { copyResult } from './copy-result.ts';
import { countText } from './draw-results.ts';
import { forgetSearches } from './recent-searches.ts';
import type { SearchSession } from './search-session.ts';

/** What the buttons of a search interface act on. */
export interface ResultActions {
  readonly session: SearchSession;
  readonly input: HTMLInputElement;
  readonly output: HTMLOutputElement;
}

/** Does what a clicked button says: choose, copy, try again, show all, search again, forget. */
export function act({ dataset }: HTMLElement, { session, input, output }: ResultActions): void {
  if (dataset['facet'] && dataset['value']) session.toggle(dataset['facet'] as FacetName, dataset['value']);
  else if (dataset['copy']) void copyResult(dataset['copy'], output, () => countText(session.state));
  else if ('retry' in dataset) session.retry();
  else if ('all' in dataset) session.choose(noChoice);
  else if (dataset['recent']) {
    input.value = dataset['recent'];
    input.focus();
    session.type(input.value);
  } else if ('forget' in dataset) {
    forgetSearches();
    input.focus();
    session.redraw();
  }
}
