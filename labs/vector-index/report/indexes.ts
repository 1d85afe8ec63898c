import { meanOfValues } from '../../shared/bootstrap.ts';
import type { Arm } from '../experiments/arms.ts';
import { settingFor, targets, type Swept } from '../experiments/indexes.ts';
import type { Measured } from '../experiments/measure.ts';
import type { Prepared } from '../experiments/prepare.ts';
import { vectorAt } from '../index/vectors.ts';
import { frame, indexName, originOf, percentCell, type Chart, type Table } from './frame.ts';

/** The id of an arm's rows: its model and how it was built. */
export function armId({ model, built }: Arm): string {
  return [model, ...Object.values(built)].join('-');
}

/** What each index costs at two recalls. */
export function indexesTable(prepared: Prepared, swept: readonly Swept[]): Table {
  return {
    title: 'What each index computes and reads to find 95 % of the true ten nearest',
    ...frame(prepared, indexName(prepared.indexed.count)),
    note: 'Each index at the cheapest setting that reaches a recall of 95 % on development queries; the dial is nprobe, ef, or the number re-ranked. A cell is empty where no setting tried reaches 99 %. Distances count those to centroids and, for codes, what the table of the query costs. Bytes read are vectors, codes, tables and links.',
    columns: [
      { id: 'setting', label: 'Dial at 95 %', format: 'count' },
      { id: 'recall', label: 'Recall@10 (%)', format: 1, better: 'higher' },
      { id: 'distances', label: 'Distances a query', format: 'count', better: 'lower' },
      { id: 'codes', label: 'Codes compared', format: 'count' },
      { id: 'read', label: 'Read a query (KB)', meaning: 'kilobytes of 1,000 bytes', format: 0, better: 'lower' },
      { id: 'settingHigh', label: 'Dial at 99 %', format: 'count' },
      { id: 'recallHigh', label: 'Recall@10 at 99 % (%)', format: 1 },
      { id: 'distancesHigh', label: 'Distances at 99 %', format: 'count' },
    ],
    rows: swept.map((each) => {
      const [first = 0, high = 0] = targets.map((target) => settingFor(each, target));
      const [own, further] = [each.test[first] ?? each.test.at(-1), each.test[high]];
      return {
        id: armId(each.arm),
        label: each.arm.label,
        cells: {
          ...(own && {
            setting: { value: each.arm.settings[first] ?? each.arm.settings.at(-1) ?? 0 },
            recall: percentCell(own.recall),
            distances: { value: Math.round(meanOfValues(own.distances)) },
            codes: { value: Math.round(meanOfValues(own.codes)) },
            read: { value: meanOfValues(own.bytes) / 1000 },
          }),
          ...(further && {
            settingHigh: { value: each.arm.settings[high] ?? 0 },
            recallHigh: percentCell(further.recall),
            distancesHigh: { value: Math.round(meanOfValues(further.distances)) },
          }),
        },
      };
    }),
  };
}

/** Bytes a vector. */
export function memoryTable(prepared: Prepared, swept: readonly Swept[]): Table {
  return {
    title: 'Bytes that each index keeps for a vector, by formula and as allocated',
    ...frame(prepared, indexName(prepared.indexed.count), ''),
    note: 'Measured are the typed arrays of the index divided by the number of vectors. Codebooks and random directions are shared by all vectors, so their part shrinks as the index grows. What re-ranking reads can lie on a slower medium.',
    columns: [
      { id: 'formula', label: 'By formula (B/vector)', format: 1 },
      { id: 'measured', label: 'As allocated (B/vector)', format: 1 },
      { id: 'reranked', label: 'Beside it for re-ranking (B/vector)', format: 0 },
      { id: 'share', label: 'Share of the raw vector (%)', format: 1 },
    ],
    rows: swept.map(({ arm }) => ({
      id: armId(arm),
      label: arm.label,
      cells: {
        formula: { value: arm.bytes.formula },
        measured: { value: arm.bytes.measured },
        reranked: { value: arm.bytes.reranked },
        share: { value: (100 * arm.bytes.measured) / (4 * prepared.indexed.width) },
      },
    })),
  };
}

/** Queries that are timed. */
const timedQueries = 150;

/** Time a query against an exact scan: differs from run to run. */
export function latencyTable(prepared: Prepared, swept: readonly Swept[]): Table {
  const time = (arm: Arm, setting: number): number => {
    const queries = Math.min(timedQueries, prepared.test.vectors.count);
    const start = performance.now();
    for (let at = 0; at < queries; at++) arm.search(vectorAt(prepared.test.vectors, at), setting, prepared.development.vectors.count + at);
    return (performance.now() - start) / queries;
  };
  const settings = swept.map((each) => each.arm.settings[settingFor(each, targets[0] ?? 0)] ?? each.arm.settings.at(-1) ?? 0);
  // Once through to warm up: code is compiled by use.
  const timed = [0, 1].map(() => swept.map(({ arm }, at) => time(arm, settings[at] ?? 0))).at(-1) ?? [];
  const exact = timed[0] ?? 1;
  return {
    ...memoryTable(prepared, swept),
    title: 'How many times faster than an exact scan, at 95 % recall, in plain TypeScript on one thread',
    note: 'The dial of each index is that of the table of indexes. Ratios of one run on a shared machine: they move by a factor of two.',
    reproducible: false,
    columns: [
      { id: 'faster', label: 'Times faster than a scan', format: 'ratio' },
      { id: 'fewer', label: 'Times fewer bytes read', format: 'ratio' },
    ],
    rows: swept.map((each, at) => {
      const chosen = each.test[settingFor(each, targets[0] ?? 0)] ?? each.test.at(-1);
      return {
        id: armId(each.arm),
        label: each.arm.label,
        cells: {
          faster: { value: exact / (timed[at] ?? 1) },
          fewer: { value: meanOfValues(swept[0]?.test[0]?.bytes ?? []) / meanOfValues(chosen?.bytes ?? []) },
        },
      };
    }),
  };
}

/** Recall of compressed codes by how many are re-ranked. */
export function codesTable(prepared: Prepared, swept: readonly Swept[]): Table {
  const own = swept.filter(({ arm }) => arm.dial === 'reranked');
  const depths = own[0]?.arm.settings ?? [];
  return {
    title: 'Recall of compressed vectors, by how many of the first are re-ranked with whole vectors',
    ...frame(prepared, indexName(prepared.indexed.count)),
    note: 'Recall@10 in percent. Without re-ranking the ten nearest codes are returned.',
    columns: [
      { id: 'bytes', label: 'Code (B/vector)', meaning: 'as allocated, with its share of the codebooks', format: 1 },
      ...depths.map((depth) => ({
        id: `reranked${depth}`,
        label: depth === 0 ? 'Codes alone (%)' : `${depth} re-ranked (%)`,
        format: 1 as const,
        better: 'higher' as const,
      })),
    ],
    rows: own.map(({ arm, test }) => ({
      id: armId(arm),
      label: arm.label,
      cells: {
        bytes: { value: arm.bytes.measured },
        ...Object.fromEntries(depths.map((depth, at) => [`reranked${depth}`, percentCell(test[at]?.recall ?? [])])),
      },
    })),
  };
}

function curve(name: string, test: readonly Measured[], of: (measured: Measured) => number): Chart['series'][number] {
  return { name, points: test.map((measured): [number, number] => [of(measured), meanOfValues(measured.recall)]) };
}

/** Recall over distances: lists and graphs. */
export function distancesChart(prepared: Prepared, swept: readonly Swept[]): Chart {
  const shown = ['ivf-64', 'ivf-256', 'hnsw-8-100', 'hnsw-16-100'];
  return {
    title: 'Recall@10 against distances computed a query: lists and graphs, every setting tried',
    description:
      'Four rising lines over a logarithmic number of distances. Both graphs lie far to the left: they pass nine tenths at well under two hundred distances, where lists need several times as many. The graph with more links needs more distances at its lowest setting and finds more. Fine lists beat coarse ones at every recall above three quarters. All meet near full recall.',
    origin: originOf(prepared, prepared.indexed.count),
    kind: 'line',
    x: { label: 'Distances a query', scale: 'log', format: '~s' },
    y: { label: 'Recall@10', format: '.0%' },
    series: swept
      .filter(({ arm }) => shown.includes(armId(arm)))
      .map(({ arm, test }) => curve(arm.label.replace(', efConstruction = 100', ''), test, ({ distances }) => meanOfValues(distances))),
  };
}

/** Recall over bytes a vector: codes alone and re-ranked. */
export function bytesChart(prepared: Prepared, swept: readonly Swept[]): Chart {
  const line = (name: string, model: string, depth: number): Chart['series'][number] => ({
    name,
    points: swept
      .filter(({ arm }) => arm.model === model)
      .map(({ arm, test }): [number, number] => [arm.bytes.measured, meanOfValues(test[arm.settings.indexOf(depth)]?.recall ?? [])]),
  });
  return {
    title: 'Recall@10 against bytes a vector: codes alone, and with the first 100 re-ranked',
    description:
      'Four rising lines over logarithmic bytes. With a hundred re-ranked, product codes of 16 bytes and more find nearly everything, and even those of eight almost all. Alone they lie far lower and still rise at 32 bytes. Bits of the same size lie below product codes with and without re-ranking.',
    origin: originOf(prepared, prepared.indexed.count),
    kind: 'line',
    x: { label: 'Bytes a vector in memory', scale: 'log', format: '~s' },
    y: { label: 'Recall@10', format: '.0%' },
    series: [
      line('PQ, 100 re-ranked', 'pq', 100),
      line('PQ alone', 'pq', 0),
      line('Bits, 100 re-ranked', 'binary', 100),
      line('Bits alone', 'binary', 0),
    ],
  };
}
