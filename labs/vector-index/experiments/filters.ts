import { meanOfValues } from '../../shared/bootstrap.ts';
import { permutation, seededRandom } from '../../shared/random.ts';
import { scan } from '../index/exact.ts';
import type { Graph } from '../index/graph.ts';
import { searchLists, type InvertedFile } from '../index/inverted-file.ts';
import { searchGraph } from '../index/search-graph.ts';
import type { Found } from '../index/vectors.ts';
import { measureSearch, trialOf, type Measured, type Trial } from './measure.ts';
import { seed, truthOf, wanted, type Prepared, type Queries } from './prepare.ts';

/** Shares of the vectors that a filter keeps. */
export const shares = [0.5, 0.1, 0.01, 0.001];

/** How a filter relates to the query: it keeps what chance draws, what is of the query's class, or what is of the class least like it. */
export const relations = ['random', 'alike', 'unlike'] as const;
export type Relation = (typeof relations)[number];

/** Two groups of five classes: what is worn on the upper body (t-shirts, pullovers, dresses, coats, shirts), and the rest. */
const upperBody = new Set([0, 2, 3, 4, 6]);

/** The filter of one query. */
export interface Filter {
  accepts: (id: number) => boolean;
  /** The ids that pass, ascending. */
  ids: Int32Array;
}

/** Filters by the class of the query: half keeps a group of five classes, a tenth one class, less a random part of that class. */
export function filtersOf(
  classes: Uint8Array,
  farthest: readonly number[],
  relation: Relation,
  share: number,
): (ownClass: number) => Filter {
  const order = permutation(classes.length, seededRandom(seed + 7));
  const draw = new Float64Array(classes.length);
  order.forEach((id, at) => (draw[id] = at / classes.length));
  const known = new Map<number, Filter>();
  const build = (ownClass: number): Filter => {
    const target = relation === 'alike' ? ownClass : (farthest[ownClass] ?? 0);
    const isKept = (id: number): boolean => {
      const other = classes[id] ?? 0;
      if (relation === 'random') return (draw[id] ?? 0) < share;
      if (share >= 0.5) return upperBody.has(other) === upperBody.has(target);
      return other === target && (draw[id] ?? 0) < 10 * share;
    };
    const ids = Int32Array.from(classes.keys()).filter(isKept);
    const passes = new Uint8Array(classes.length);
    for (const id of ids) passes[id] = 1;
    return { accepts: (id) => passes[id] === 1, ids };
  };
  return (ownClass) => {
    const filter = known.get(ownClass) ?? build(ownClass);
    known.set(ownClass, filter);
    return filter;
  };
}

/** A way to search under a filter, with its dial. */
export interface Strategy {
  id: string;
  label: string;
  dial: string;
  settings: readonly number[];
  search: (query: Float32Array, filter: Filter, setting: number) => Found;
}

/** The strategies, over one graph and one inverted file. */
export function strategiesOf({ indexed }: Prepared, graph: Graph, file: InvertedFile): Strategy[] {
  const breadths = [10, 20, 50, 100, 200, 400];
  return [
    { id: 'pre', label: 'Filter, then scan', dial: 'none', settings: [0], search: (query, { ids }) => scan(indexed, query, wanted, ids) },
    {
      id: 'post',
      label: 'Search, then filter',
      dial: 'candidates',
      settings: [20, 50, 100, 200, 500, 1000, 2000],
      search: (query, { accepts }, setting) => {
        const found = searchGraph(graph, query, setting, setting);
        return { ...found, ids: found.ids.filter(accepts).slice(0, wanted) };
      },
    },
    ...(['through', 'around', 'two-hop'] as const).map((keeping) => ({
      id: keeping,
      label: { through: 'Walk through refused', around: 'Walk around refused', 'two-hop': 'Two hops past refused' }[keeping],
      dial: 'ef',
      settings: keeping === 'through' ? breadths.slice(0, 4) : breadths,
      search: (query: Float32Array, { accepts }: Filter, setting: number) => searchGraph(graph, query, wanted, setting, accepts, keeping),
    })),
    {
      id: 'lists',
      label: 'IVF, filter in lists',
      dial: 'nprobe',
      settings: [1, 2, 4, 8, 16, 32, 64, file.centroids.count],
      search: (query, { accepts }, setting) => searchLists(file, query, wanted, setting, accepts),
    },
  ];
}

/** A strategy under one filter, with the setting chosen on development queries. */
export interface Filtered {
  relation: Relation;
  share: number;
  strategy: Pick<Strategy, 'id' | 'label' | 'dial'>;
  setting: number;
  /** Whether the setting reached the recall on development queries. */
  reached: boolean;
  test: Measured;
}

/** The recall for which settings are chosen. */
export const filterTarget = 0.95;

/** Every strategy under every filter. Settings are tried from the cheapest up until one reaches the recall on development queries. */
export function sweepFilters(prepared: Prepared, graph: Graph, file: InvertedFile): { filtered: Filtered[]; trials: Trial[] } {
  const { indexed, classes, development, test } = prepared;
  const strategies = strategiesOf(prepared, graph, file);
  const farthest = farthestClasses(prepared);
  const trials: Trial[] = [];
  const filtered = relations.flatMap((relation) =>
    shares.flatMap((share) => {
      const filterOf = filtersOf(classes, farthest, relation, share);
      const measured = ({ vectors, classes: own }: Queries): ((strategy: Strategy, setting: number) => Measured) => {
        const filters = Array.from(own, filterOf);
        const truth = truthOf(indexed, vectors, (query) => filters[query]?.ids ?? new Int32Array());
        return (strategy, setting) =>
          measureSearch(vectors, truth, (query, index) => strategy.search(query, filters[index] ?? filterOf(0), setting));
      };
      const [onDevelopment, onTest] = [measured(development), measured(test)];
      return strategies.map((strategy): Filtered => {
        const tried = trySettings(strategy, onDevelopment);
        trials.push(
          ...tried.losses.map((loss, at) =>
            trialOf(
              `filter-${strategy.id}`,
              { relation: relations.indexOf(relation), share, [strategy.dial]: strategy.settings[at] ?? 0 },
              loss,
              at === tried.losses.length - 1,
            ),
          ),
        );
        const { id, label, dial } = strategy;
        return {
          relation,
          share,
          strategy: { id, label, dial },
          setting: tried.setting,
          reached: tried.reached,
          test: onTest(strategy, tried.setting),
        };
      });
    }),
  );
  return { filtered, trials };
}

function trySettings(
  strategy: Strategy,
  measured: (strategy: Strategy, setting: number) => Measured,
): { setting: number; reached: boolean; losses: number[] } {
  const losses: number[] = [];
  for (const setting of strategy.settings) {
    const loss = 1 - meanOfValues(measured(strategy, setting).recall);
    losses.push(loss);
    if (loss <= 1 - filterTarget) return { setting, reached: true, losses };
  }
  return { setting: strategy.settings.at(-1) ?? 0, reached: false, losses };
}

/** For each class the class whose mean lies farthest from its own. */
export function farthestClasses({ indexed, classes }: Pick<Prepared, 'indexed' | 'classes'>): number[] {
  const { width, values } = indexed;
  const count = 1 + classes.reduce((most, each) => Math.max(most, each), 0);
  const means = Array.from({ length: count }, () => new Float64Array(width));
  const sizes = new Float64Array(count);
  classes.forEach((own, id) => {
    sizes[own] = (sizes[own] ?? 0) + 1;
    const mean = means[own] ?? new Float64Array();
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + (values[id * width + at] ?? 0);
  });
  const between = (one: number, other: number): number =>
    (means[one] ?? new Float64Array()).reduce(
      (sum, value, at) => sum + (value / (sizes[one] ?? 1) - (means[other]?.[at] ?? 0) / (sizes[other] ?? 1)) ** 2,
      0,
    );
  return means.map((_, own) => means.reduce((most, _mean, other) => (between(own, other) > between(own, most) ? other : most), own));
}
