import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { seeds, headline } from '../experiments/climb.ts';
import type { Prepared } from '../experiments/prepare.ts';
import type { Rung } from '../experiments/rung.ts';
import type { Estimate } from '../../shared/intervals.ts';
import { distributionsOf, thresholdFor, type Distributions } from '../measure/error-rates.ts';
import { compareAll, type Scores } from '../measure/scores.ts';
import { takePairs, type Templates } from '../represent/pairs.ts';

/** A table and a chart of the lab. */
export type Table = LabMeasurements['tables'][string];
export type Chart = LabMeasurements['charts'][string];

/** False match rates for which thresholds are set on development identities. */
export const operatingRates = [0.01, 0.001, 0.0001] as const;

/** Templates of a part, compared, with thresholds that another part set. */
export interface Measured {
  development: Distributions;
  test: Distributions;
  scores: Scores;
  /** One for each of `operatingRates`. */
  thresholds: readonly number[];
}

/** What the report is made of. */
export interface Report {
  prepared: Prepared;
  rungs: readonly Rung[];
  /** The rung with which thresholds are studied, with the first seed. */
  headline: Measured & { templates: Templates; label: string };
}

const measured = new WeakMap<Templates, Measured>();

/** Compares the templates of development and test identities; what was compared once is kept. */
export function measureTemplates(templates: Templates, prepared: Prepared): Measured {
  const known = measured.get(templates) ?? compareParts(templates, prepared);
  measured.set(templates, known);
  return known;
}

function compareParts(templates: Templates, { split }: Prepared): Measured {
  const development = distributionsOf(compareAll(takePairs(templates, split.development)));
  const scores = compareAll(takePairs(templates, split.test));
  const thresholds = operatingRates.map((rate) => thresholdFor(development.impostor, rate));
  return { development, test: distributionsOf(scores), scores, thresholds };
}

/** The report of a climbed ladder. */
export function reportOf(prepared: Prepared, rungs: readonly Rung[]): Report {
  const rung = rungs.find(({ id }) => id === headline);
  const [templates] = rung?.templates ?? [];
  if (!rung || !templates) throw new Error(`There is no rung "${headline}".`);
  return { prepared, rungs, headline: { ...measureTemplates(templates, prepared), templates, label: rung.label } };
}

/** How the test identities are named in captions: what they are, never as faces. */
export const testPart = 'stand-in identities (emoji drawn by two vendors) of the test part, split by family';

/** What every table of the test part says of its numbers. */
export function frame(
  { prepared }: Report,
  interval: string,
  oneSeed = true,
): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return {
    sample: { part: testPart, rows: prepared.split.test.length },
    seeds: oneSeed ? seeds.slice(0, 1) : seeds,
    interval,
    reproducible: true,
  };
}

/** What the intervals over identities are, for captions. */
export const identityInterval = '95 % percentile bootstrap over identities, 1,000 resamples';

/** A cell in percent. */
export function percent({ value, low, high }: Estimate): Estimate {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** A cell in percent without an interval. */
export function plainPercent(value: number): { value: number } {
  return { value: 100 * value };
}

/** A rate in percent, as row ids and labels have it: 0.001 → "0.1". */
export function percentName(rate: number): string {
  return String(Number((100 * rate).toPrecision(3)));
}

/** The id of the row of a false match rate: 0.001 → "fmr-0-1". */
export function rateId(rate: number): string {
  return `fmr-${percentName(rate).replace('.', '-')}`;
}

/** How a chart says where it comes from. */
export function testOrigin({ prepared, headline: { label } }: Report): string {
  const n = prepared.split.test.length;
  return `Measured on the test part of the stand-in: ${n} emoji, each drawn by two vendors; ${label.toLowerCase()}, seed 1.`;
}
