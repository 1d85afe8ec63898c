import { dayOf, isWeekend } from '../clock.ts';
import { featureNames, type Feature } from '../features/vector.ts';
import { binsOf, ks, psi, referenceOf, type Reference } from './drift.ts';
import { chanceLimit, chanceLimitKs, daysLimit, folkLimit } from './limits.ts';

/** Rules that turn a statistic of a day into an alert. */
export const driftRules = ['psi-folk', 'psi-chance', 'psi-days', 'ks-chance', 'ks-days'] as const;

/** A rule. */
export type DriftRule = (typeof driftRules)[number];

/** The rule that this system acts on. */
export const actedRule: DriftRule = 'psi-days';

/** Features that are watched: all but the day of the week, which a calendar knows. */
export const watchedFeatures = featureNames.filter((name) => name !== 'weekday');

interface Row {
  quoted: number;
  features: Float64Array;
}

/** Watches the features of each day against reference days of the same kind, weekdays or weekends. */
export class InputMonitor {
  private readonly references: readonly Map<Feature, Reference>[];
  private readonly limits = new Map<Feature, { psi: number; ks: number }>();

  constructor(rows: readonly Row[]) {
    this.references = [false, true].map((weekend) => references(rows.filter(({ quoted }) => isWeekend(dayOf(quoted)) === weekend)));
    const days = [...new Set(rows.map(({ quoted }) => dayOf(quoted)))];
    const apart = days.map((day) => ({
      own: rows.filter(({ quoted }) => dayOf(quoted) === day),
      others: references(rows.filter(({ quoted }) => dayOf(quoted) !== day && isWeekend(dayOf(quoted)) === isWeekend(day))),
    }));
    for (const name of watchedFeatures) {
      const ofDays = apart.map(({ own, others }) => statistics(others, name, column(own, name)));
      this.limits.set(name, { psi: daysLimit(ofDays.map((each) => each.psi)), ks: daysLimit(ofDays.map((each) => each.ks)) });
    }
  }

  /** The features that each rule finds to have drifted on a day. */
  alerts(rows: readonly Row[]): Record<DriftRule, Feature[]> {
    const [first] = rows;
    const found: Record<DriftRule, Feature[]> = { 'psi-folk': [], 'psi-chance': [], 'psi-days': [], 'ks-chance': [], 'ks-days': [] };
    if (!first) return found;
    const ofKind = this.references[isWeekend(dayOf(first.quoted)) ? 1 : 0] ?? new Map<Feature, Reference>();
    for (const name of watchedFeatures) {
      const values = column(rows, name);
      const seen = statistics(ofKind, name, values);
      const reference = ofKind.get(name);
      const limit = this.limits.get(name);
      if (!reference || !limit) continue;
      const referenceRows = reference.sorted.length;
      if (seen.psi > folkLimit) found['psi-folk'].push(name);
      if (seen.psi > chanceLimit(binsOf(reference), referenceRows, values.length)) found['psi-chance'].push(name);
      if (seen.psi > limit.psi) found['psi-days'].push(name);
      if (seen.ks > chanceLimitKs(referenceRows, values.length)) found['ks-chance'].push(name);
      if (seen.ks > limit.ks) found['ks-days'].push(name);
    }
    return found;
  }
}

function references(rows: readonly Row[]): Map<Feature, Reference> {
  return new Map(watchedFeatures.map((name) => [name, referenceOf(column(rows, name))]));
}

function statistics(all: ReadonlyMap<Feature, Reference>, name: Feature, values: readonly number[]): { psi: number; ks: number } {
  const reference = all.get(name);
  return reference ? { psi: psi(reference, values), ks: ks(reference, values) } : { psi: Number.NaN, ks: Number.NaN };
}

function column(rows: readonly Row[], name: Feature): number[] {
  const at = featureNames.indexOf(name);
  return rows.map(({ features }) => features[at] ?? Number.NaN);
}
