import { seededRandom } from '../../shared/random.ts';
import { quantile } from '../../shared/intervals.ts';
import { falseMatchRate } from '../measure/error-rates.ts';
import { identifyWith, identifyWithAll, independentRate, matchesAt, ratesOfProbes, type Matches } from '../measure/identify.ts';
import { frame, operatingRates, percentName, plainPercent, rateId, testOrigin, type Chart, type Report, type Table } from './frame.ts';

/** Random galleries of each size. */
const galleries = 1000;

/** Open-set identification at one threshold with galleries of one size. */
interface Row {
  rate: number;
  count: number;
  isAll: boolean;
  falsePositives: { value: number; low?: number; high?: number };
  falseNegatives: number;
  /** 1 − (1 − FMR)^N with the rate that was set, with that reached on test, and with each probe's own. */
  asSet: number;
  asReached: number;
  asSpread: number;
}

/** Measures galleries of all sizes at all thresholds; a size above the test part is left out. */
export function identifyAll({ headline: { scores, thresholds, test } }: Report): Row[] {
  const { size } = scores;
  const counts = [1, 10, 30, 100, 300].filter((count) => count < size - 20);
  return operatingRates.flatMap((rate, index) => {
    const threshold = thresholds[index] ?? 0;
    const matches = matchesAt(scores, threshold);
    const own = ratesOfProbes(matches);
    const reached = falseMatchRate(test, threshold);
    const formulas = (count: number): Pick<Row, 'asSet' | 'asReached' | 'asSpread'> => ({
      asSet: independentRate(rate, count),
      asReached: independentRate(reached, count),
      asSpread: own.reduce((sum, each) => sum + independentRate(Math.min(each, 1 - 1e-12), count), 0) / size,
    });
    const all = identifyWithAll(matches);
    return [
      ...counts.map((count) => ({ rate, count, isAll: false, ...drawGalleries(matches, count), ...formulas(count) })),
      {
        rate,
        count: size - 1,
        isAll: true,
        falsePositives: { value: all.falsePositives },
        falseNegatives: all.falseNegatives,
        ...formulas(size - 1),
      },
    ];
  });
}

function drawGalleries(matches: Matches, count: number): Pick<Row, 'falsePositives' | 'falseNegatives'> {
  const random = seededRandom(count);
  const drawn = Array.from({ length: galleries }, () => identifyWith(matches, count, random));
  const mean = (of: (each: (typeof drawn)[number]) => number): number => drawn.reduce((sum, each) => sum + of(each), 0) / galleries;
  const ascending = Float64Array.from(drawn, ({ falsePositives }) => falsePositives).sort();
  const value = mean(({ falsePositives }) => falsePositives);
  return {
    falsePositives: { value, low: Math.min(value, quantile(ascending, 0.05)), high: Math.max(value, quantile(ascending, 0.95)) },
    falseNegatives: mean(({ falseNegatives }) => falseNegatives),
  };
}

/** From 1:1 to 1:N at thresholds that were set 1:1. */
export function identificationTable(report: Report, rows: readonly Row[]): Table {
  return {
    title: 'From 1:1 to 1:N on the stand-in: thresholds set for a false match rate, tried on galleries',
    ...frame(report, `between which 90 % of ${galleries.toLocaleString('en')} random galleries lie`),
    note: 'Open set: false positives are counted on probes of nobody in the gallery. The largest gallery holds everybody but the probe, for false negatives everybody. Intervals are over galleries drawn from the same test identities; how sure the rate itself is stands in the table of intervals. The two largest galleries hold most of the test part, so the look-alikes of a probe are nearly certain to be in them.',
    columns: [
      { id: 'falsePositives', label: 'FPIR (%)', format: 2 },
      { id: 'asSet', label: 'Formula, FMR as set (%)', meaning: '1 − (1 − FMR)^N with the rate set on development identities', format: 2 },
      { id: 'asReached', label: 'Formula, FMR as reached (%)', meaning: 'the same with the rate of the test identities', format: 2 },
      { id: 'asSpread', label: 'Formula, own FMR of each probe (%)', meaning: 'mean over probes of 1 − (1 − own FMR)^N', format: 2 },
      { id: 'product', label: 'N × FMR as set (%)', format: 2 },
      { id: 'falseNegatives', label: 'FNIR (%)', meaning: 'own drawing below the threshold or not first', format: 1 },
    ],
    rows: rows.map(({ rate, count, isAll, falsePositives, falseNegatives, asSet, asReached, asSpread }) => ({
      id: `${rateId(rate)}-n-${isAll ? 'all' : count}`,
      label: `FMR set to ${percentName(rate)} %, N = ${count}`,
      cells: {
        falsePositives: {
          value: 100 * falsePositives.value,
          ...(falsePositives.low === undefined ? {} : { low: 100 * falsePositives.low, high: 100 * (falsePositives.high ?? 0) }),
        },
        asSet: plainPercent(asSet),
        asReached: plainPercent(asReached),
        asSpread: plainPercent(asSpread),
        product: plainPercent(rate * count),
        falseNegatives: plainPercent(falseNegatives),
      },
    })),
  };
}

/** FPIR over gallery size at the threshold for one rate. */
export function identificationChart(report: Report, rows: readonly Row[], rate: number): Chart {
  const own = rows.filter((row) => row.rate === rate);
  const line = (name: string, of: (row: Row) => number): Chart['series'][number] => ({
    name,
    points: own.map((row): [number, number] => [row.count, of(row)]),
  });
  return {
    title: `False positives over gallery size at a threshold set for an FMR of ${percentName(rate)} %: measured, and three formulas`,
    description:
      'Four lines that rise with the size of the gallery. For one person enrolled they differ only by how well the threshold carried over. As the gallery grows the measured line falls behind both formulas that take all comparisons for alike and independent. Up to a hundred enrolled it lies on the one that gives each probe a rate of its own, then between.',
    origin: testOrigin(report),
    kind: 'line',
    x: { label: 'Enrolled identities N', scale: 'log', format: '~s' },
    y: { label: 'FPIR', scale: 'log', format: '~%' },
    series: [
      line('Measured', ({ falsePositives }) => falsePositives.value),
      line('Formula, FMR as set', ({ asSet }) => asSet),
      line('Formula, FMR as reached', ({ asReached }) => asReached),
      line('Formula, own FMR of each probe', ({ asSpread }) => asSpread),
    ],
  };
}
