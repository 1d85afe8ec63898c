import { medianOf } from '../features/history.ts';
import { hoursOf, featureOf, type Asked, type Example } from './example.ts';

/** The baseline of today: the routing engine's free-flow time, times a factor for the hour of the week. */
export interface HourFactors {
  /** By hour of the week. */
  factors: readonly number[];
  /** What the cautious time is over the estimate. */
  margin: number;
}

/** The factor of an hour is its median of duration over free-flow time. */
export function fitFactors(examples: readonly Example[]): HourFactors {
  const ratios = Array.from({ length: 168 }, (): number[] => []);
  const hours = hoursOf(examples);
  examples.forEach((each, row) => ratios[hours[row] ?? 0]?.push(each.minutes / featureOf(each, 'freeFlowMinutes')));
  const all = medianOf(ratios.flat());
  return { factors: ratios.map((each) => (each.length > 0 ? medianOf(each) : all)), margin: 1 };
}

/** Free-flow minutes times the factor of the hour. */
export function predictRouting({ factors }: HourFactors, asked: readonly Asked[]): Float64Array {
  const hours = hoursOf(asked);
  return Float64Array.from(asked, (each, row) => featureOf(each, 'freeFlowMinutes') * (factors[hours[row] ?? 0] ?? 1));
}
