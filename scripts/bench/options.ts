import { parseArgs } from 'node:util';

/** What to measure. */
export interface BenchOptions {
  /** Sizes of the generated sites, ascending. */
  pages: readonly number[];
  /** Loads of each page; the median counts. */
  runs: number;
  skipBuild: boolean;
  skipPages: boolean;
  /** File for the results as JSON. */
  out: string | undefined;
}

/** How to call the benchmark, for the message that follows a wrong option. */
export const usage = 'Usage: npm run bench -- [--pages 30,120,480] [--runs 5] [--skip-build] [--skip-pages] [--out results.json]';

/** Reads the command line; throws an Error whose message says what is wrong with it. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: false,
    options: {
      pages: { type: 'string', default: '30,120,480' },
      runs: { type: 'string', default: '5' },
      'skip-build': { type: 'boolean', default: false },
      'skip-pages': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  if (values['skip-build'] && values['skip-pages']) throw new Error('--skip-build and --skip-pages together leave nothing to measure.');
  if (values.out === '') throw new Error('--out is empty: name a file for the results.');
  return {
    pages: [...new Set(values.pages.split(',').map((text) => wholeNumber('--pages', text, 2000)))].sort((a, b) => a - b),
    runs: wholeNumber('--runs', values.runs, 100),
    skipBuild: values['skip-build'],
    skipPages: values['skip-pages'],
    out: values.out,
  };
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text.trim());
  if (!/^\d+$/.test(text.trim()) || number < 1 || number > most) {
    throw new Error(`${option}: "${text}" is not a whole number from 1 to ${most}.`);
  }
  return number;
}
