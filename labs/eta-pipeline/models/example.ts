import { hourOfWeek } from '../clock.ts';
import { at, type Feature } from '../features/vector.ts';
import type { CleanTrip } from '../store/database.ts';

/** A trip with the features of its quote: what models learn from and are measured on. */
export interface Example extends CleanTrip {
  features: Float64Array;
}

/** What a model needs of a quote. */
export type Asked = Pick<Example, 'features' | 'quoted' | 'origin' | 'destination'>;

/** Minutes for quotes. */
export type Predict = (asked: readonly Asked[]) => Float64Array;

/** Every fifth row is kept from training, and sets the conformal correction. */
export function isHeldOut({ id }: Pick<Example, 'id'>): boolean {
  return id % 5 === 0;
}

/** A feature of a quote. */
export function featureOf({ features }: Pick<Example, 'features'>, name: Feature): number {
  return features[at[name]] ?? Number.NaN;
}

/** Logarithms of some minutes. */
export function logs(values: Float64Array): Float64Array {
  return values.map((value) => Math.log(value));
}

/** The durations of examples, in minutes. */
export function minutesOf(examples: readonly Pick<Example, 'minutes'>[]): Float64Array {
  return Float64Array.from(examples, ({ minutes }) => minutes);
}

/** The hours of the week of some quotes. */
export function hoursOf(asked: readonly Pick<Example, 'quoted'>[]): number[] {
  return asked.map(({ quoted }) => hourOfWeek(quoted));
}

/** No trip takes less: keeps predictions above zero. */
export const leastMinutes = 0.5;
