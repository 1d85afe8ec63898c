import type { SearchEngine } from '../../search/engine.ts';
import { countFacets, isChosen, isNarrowed, noChoice, toggled, type Choice, type FacetCount, type FacetName } from '../../search/facets.ts';
import { findSections, type SectionHit } from '../../search/find-sections.ts';
import { prepareQuery } from '../../search/prepare-query.ts';
import { showSections, type ResultRow } from '../../search/show-sections.ts';

/** All that a search interface draws. */
export interface SearchState {
  query: string;
  /** `idle` before a query; `searching` from a key to its results. */
  status: 'idle' | 'searching' | 'done' | 'failed';
  rows: readonly ResultRow[];
  /** How many sections match the query and the choice. */
  total: number;
  facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  chosen: Choice;
  /** What was looked for instead of what was typed, when a word was misspelled. */
  shownFor?: string | undefined;
}

/** How a session reaches the index and how much it shows. */
export interface SearchSessionOptions {
  open: () => Promise<SearchEngine>;
  draw: (state: SearchState) => void;
  limit: number;
  /** How long a pause in typing starts a search, in milliseconds. */
  debounceMs?: number;
}

const nothing = { rows: [], total: 0, facets: { kind: [], domain: [] } };

/** A reader's search: takes keys and choices, drops answers that come too late, and has each new state drawn. */
export class SearchSession {
  readonly #options: SearchSessionOptions;
  #engine: Promise<SearchEngine> | undefined;
  #state: SearchState = { query: '', status: 'idle', chosen: noChoice, ...nothing };
  #hits: { query: string; hits: SectionHit[]; shownFor?: string | undefined } | undefined;
  #limit: number;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settled: PromiseWithResolvers<void> | undefined;

  constructor(options: SearchSessionOptions) {
    this.#options = options;
    this.#limit = options.limit;
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Starts to load the index before anything is typed. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  /** Searches for a query, after a pause in typing. */
  type(query: string): void {
    if (query.trim() === this.#state.query) return;
    this.#limit = this.#options.limit;
    this.#start({ query: query.trim() }, this.#options.debounceMs ?? 40);
  }

  /** Chooses a value of a facet, or undoes the choice. */
  toggle(facet: FacetName, value: string): void {
    this.choose(toggled(this.#state.chosen, facet, value));
  }

  /** Shows only what has the chosen values. */
  choose(chosen: Choice): void {
    this.#limit = this.#options.limit;
    this.#start({ chosen }, 0);
  }

  /** Shows more of the sections found. */
  more(): void {
    this.#limit += this.#options.limit;
    this.#start({}, 0);
  }

  /** Tries again after the index could not be loaded. */
  retry(): void {
    this.#start({}, 0);
  }

  /** Has the present state drawn again. */
  redraw(): void {
    this.#options.draw(this.#state);
  }

  /** Resolves when nothing is being searched. */
  settled(): Promise<void> {
    return this.#settled?.promise ?? Promise.resolve();
  }

  #open(): Promise<SearchEngine> {
    this.#engine ??= this.#options.open().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  #start(change: Partial<SearchState>, delayMs: number): void {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.#state = { ...this.#state, ...change };
    if (this.#state.query === '') {
      this.#finish(turn, { status: 'idle', ...nothing });
      return;
    }
    this.#settled ??= Promise.withResolvers();
    this.#state = { ...this.#state, status: 'searching' };
    this.#options.draw(this.#state);
    this.#timer = setTimeout(() => {
      this.#search(turn).then(
        (found) => this.#finish(turn, { ...found, status: 'done' }),
        () => this.#finish(turn, { status: 'failed', ...nothing }),
      );
    }, delayMs);
  }

  async #search(turn: number): Promise<Partial<SearchState>> {
    const { query, chosen } = this.#state;
    const engine = await this.#open();
    if (this.#hits?.query !== query) {
      const found = await findSections(engine, prepareQuery(query));
      if (turn !== this.#turn) return {};
      this.#hits = { query, ...found };
    }
    const { hits, shownFor } = this.#hits;
    const wanted = hits.filter((hit) => isChosen(hit, chosen));
    const rows = await showSections(engine, wanted, { limit: this.#limit, capped: !isNarrowed(chosen) });
    return { rows, facets: countFacets(hits, chosen), total: wanted.length, shownFor };
  }

  #finish(turn: number, found: Partial<SearchState>): void {
    if (turn !== this.#turn) return;
    this.#state = { ...this.#state, ...found };
    this.#options.draw(this.#state);
    this.#settled?.resolve();
    this.#settled = undefined;
  }
}
