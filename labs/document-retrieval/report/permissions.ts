import { questionsOf } from '../experiments/prepare.ts';
import type { Findings } from '../experiments/run.ts';
import { scoresOf } from '../experiments/arm.ts';
import { ratioEstimate } from '../judge/bootstrap.ts';
import type { Estimate } from '../../shared/intervals.ts';
import { fetchDepths, wanted } from '../permissions/filter.ts';
import { permissionParameters, type PermissionSizes } from '../permissions/generate.ts';
import { bands, filters, simulatePermissions, type BandFindings, type Filter } from '../permissions/simulate.ts';
import { topOf } from '../retrieve/ranking.ts';
import { percent, plainPercent, questionInterval, type Chart, type Table } from './frame.ts';

/** How the permissions came about, for captions. */
const drawn = `Permissions are drawn: ${permissionParameters.groups} groups of unequal size own sections by page, users are in one to four groups. Pages, questions and the retriever (stemmed BM25) are real.`;

/** What was counted for the users of each band, with the rankings of stemmed BM25 over all chunks. */
export function simulateAll({ prepared, best, first }: Findings, sizes: PermissionSizes): BandFindings[] {
  const test = questionsOf(prepared, 'test');
  const judged = test.flatMap((question) => prepared.asked[question]?.judged ?? []);
  const rankings = test.map((question) => topOf(scoresOf(first, 0, question), best.chunks.length));
  return simulatePermissions(prepared.pages, best.chunks, { judged, rankings }, sizes);
}

/** What every table that rests on drawn permissions says of its numbers. */
export function simulatedFrame(
  { prepared }: Findings,
  sizes: PermissionSizes,
): Pick<Table, 'kind' | 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return {
    kind: 'simulated',
    sample: {
      part: 'permissions; every drawn user asks all answerable test questions about the real pages',
      rows: questionsOf(prepared, 'test').length,
    },
    seeds: [...sizes.seeds],
    interval: `${questionInterval}; permissions are kept as drawn`,
    reproducible: true,
  };
}

/** Filtering before the search against filtering its first results, by how much a user may see. */
export function filtersTable(findings: Findings, simulated: readonly BandFindings[], sizes: PermissionSizes): Table {
  const names = filters.map((filter) => ({ filter, name: nameOf(filter) }));
  return {
    title: `Permission filters before and after the search: recall@${wanted} among permitted evidence, and who gets fewer than ${wanted} chunks`,
    ...simulatedFrame(findings, sizes),
    note: `${drawn} Recall is over users who may read a passage that answers alone. “After k”: the first k chunks of a search over everything are filtered. “If independent”: the binomial chance if each chunk were permitted with the user’s share, whatever its page.`,
    columns: [
      { id: 'users', label: 'Users', format: 'count' },
      { id: 'share', label: 'May see (%)', meaning: 'mean share of the chunks', format: 1 },
      ...names.map(({ filter, name }) => ({
        id: `recall${idOf(filter)}`,
        label: `Recall@${wanted}, ${name} (%)`,
        format: 1 as const,
      })),
      ...names.map(({ filter, name }) => ({ id: `short${idOf(filter)}`, label: `Fewer than ${wanted}, ${name} (%)`, format: 1 as const })),
      ...[50, 200].map((depth) => ({
        id: `independent${depth}`,
        label: `Fewer than ${wanted} after ${depth}, if independent (%)`,
        format: 1 as const,
      })),
    ],
    rows: bands.flatMap(({ id, label }, at) => {
      const finding = simulated[at];
      if (!finding || finding.users === 0) return [];
      const { sums } = finding;
      return [
        {
          id,
          label,
          cells: {
            users: { value: finding.users },
            share: plainPercent(finding.share),
            ...Object.fromEntries(
              filters.flatMap((filter) => [
                // Nobody of a small band may be permitted to read any evidence.
                ...(total(sums.answerable) > 0
                  ? [[`recall${idOf(filter)}`, percent(ratioEstimate(sums.recall[filter], sums.answerable))] as const]
                  : []),
                [`short${idOf(filter)}`, percent(ratioEstimate(sums.short[filter], sums.asked))] as const,
              ]),
            ),
            ...Object.fromEntries(
              ([50, 200] as const).map((depth) => [
                `independent${depth}`,
                plainOf(ratioEstimate(sums.shortIfIndependent[`after${depth}`], sums.asked)),
              ]),
            ),
          },
        },
      ];
    }),
  };
}

/** What a forgotten filter lets through. */
export function leaksTable(findings: Findings, simulated: readonly BandFindings[], sizes: PermissionSizes): Table {
  return {
    title: 'A forgotten filter: forbidden chunks among the five of the prompt',
    ...simulatedFrame(findings, sizes),
    note: drawn,
    columns: [
      { id: 'share', label: 'May see (%)', format: 1 },
      { id: 'forbidden', label: 'Forbidden chunks of five', format: 2 },
      { id: 'leaking', label: 'Prompts with one or more (%)', format: 1 },
    ],
    rows: bands.flatMap(({ id, label }, at) => {
      const finding = simulated[at];
      if (!finding || finding.users === 0) return [];
      return [
        {
          id,
          label,
          cells: {
            share: plainPercent(finding.share),
            forbidden: ratioEstimate(finding.sums.leaked, finding.sums.asked),
            leaking: percent(ratioEstimate(finding.sums.leaking, finding.sums.asked)),
          },
        },
      ];
    }),
  };
}

/** Who gets too few chunks, by the depth that is fetched. */
export function shortChart(simulated: readonly BandFindings[]): Chart {
  const shown = bands.flatMap(({ label }, at) => {
    const finding = simulated[at];
    return finding && finding.users > 0 ? [{ label, sums: finding.sums }] : [];
  });
  return {
    title: `Users who get fewer than ${wanted} permitted chunks when the filter comes after the search`,
    description:
      'Falling lines, one for each share of the chunks that users may see. With a small share nearly everybody gets too few even from a long list; with a large share a list of fifty is enough for nearly all.',
    origin: `Simulated permissions over real pages and test questions; stemmed BM25, ${permissionParameters.seeds.length} seeds.`,
    kind: 'line',
    x: { label: 'Chunks fetched before the filter', scale: 'log' },
    y: { label: `Fewer than ${wanted} chunks`, format: '.0%' },
    series: shown.slice(0, 4).map(({ label, sums }) => ({
      name: label,
      points: fetchDepths.map((depth): [number, number] => [depth, total(sums.short[`after${depth}`]) / total(sums.asked)]),
    })),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function plainOf({ value }: Estimate): { value: number } {
  return plainPercent(value);
}

function idOf(filter: Filter): string {
  return filter === 'before' ? 'Before' : `After${filter.slice('after'.length)}`;
}

function nameOf(filter: Filter): string {
  return filter === 'before' ? 'before' : `after ${filter.slice('after'.length)}`;
}
