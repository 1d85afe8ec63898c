import { marginalCpuMs, type BuildCost } from './measure-build.ts';
import type { PageCost } from './measure-page.ts';

/** Everything that was measured. */
export interface BenchResults {
  machine: string;
  builds: BuildCost[];
  /** CPU milliseconds per 1,000 added words with figures, from the smallest to the largest site. */
  marginalCpuMs: number | undefined;
  pages: PageCost[];
}

/** What the project aims at; nothing fails when it is missed, as machines differ. */
export const aims = { marginalCpuMs: 25, lcpRatio: 1.1 };

/** The builds as a table. */
export function buildReport({ builds, marginalCpuMs: overall }: BenchResults): string {
  const rows = builds.map((build, index) => [
    `${build.pages}`,
    fixed(build.words / 1000),
    fixed(build.wallSeconds),
    fixed(build.cpuSeconds),
    fixed(scaled(build.peakRssBytes, 1024 ** 2), 0),
    fixed(marginalCpuMs(builds[index - 1], build)),
    fixed(build.distBytes / 1024 ** 2),
    fixed(build.searchIndexBytes / 1024 ** 2),
  ]);
  const header = ['pages', '1,000 words', 'wall s', 'CPU s', 'peak MB', 'CPU ms / 1,000 words', 'dist MB', 'search MB'];
  const summary = `Each added 1,000 words with figures: ${fixed(overall)} ms of CPU from the smallest to the largest site (aim: at most ${aims.marginalCpuMs}).`;
  return [
    'Build, cold, generated pages (CPU ms: against the row above)',
    '',
    table(header, rows),
    ...(overall === undefined ? [] : ['', summary]),
  ].join('\n');
}

/** The pages as a table. */
export function pageReport({ pages }: BenchResults): string {
  const rows = pages.map(({ kind, url, transfer, requests, lcpMs, bareLcpMs, layoutShift }) => [
    kind,
    url,
    ...[transfer.html, transfer.css, transfer.script, transfer.font, transfer.other].map((bytes) => fixed(bytes / 1024)),
    `${requests}`,
    fixed(lcpMs, 0),
    fixed(bareLcpMs, 0),
    fixed(lcpRatio(lcpMs, bareLcpMs), 2),
    fixed(layoutShift, 3),
  ]);
  const header = ['kind', 'page', 'HTML', 'CSS', 'JS', 'fonts', 'other', 'requests', 'LCP ms', 'bare ms', 'ratio', 'CLS'];
  return [
    `Pages, the longest of each kind, on a phone (CPU 4× slower, slow 4G): gzipped KB before interaction, median LCP`,
    `against the same text as bare HTML (aim: at most ${aims.lcpRatio}×)`,
    '',
    table(header, rows, 2),
  ].join('\n');
}

/** How many times longer a page takes than its bare text; unknown when the browser saw no text. */
export function lcpRatio(lcpMs: number, bareLcpMs: number): number | undefined {
  return lcpMs > 0 && bareLcpMs > 0 ? lcpMs / bareLcpMs : undefined;
}

/** Rows in columns, the first ones aligned to the left and all others to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], leftColumns = 0): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

function fixed(value: number | undefined, digits = 1): string {
  return value === undefined ? '–' : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function scaled(value: number | undefined, unit: number): number | undefined {
  return value === undefined ? undefined : value / unit;
}
