import { medians } from '../features/history.ts';
import type { Surroundings } from '../features/vector.ts';
import { boost, predictBoosted, type Boosted, type BoostingSettings, type Loss } from './boosting.ts';
import { featureOf, hoursOf, leastMinutes, logs, minutesOf, type Asked, type Example, type Predict } from './example.ts';
import { fitLinear, predictLinear } from './linear.ts';
import { fitFactors, predictRouting, type HourFactors } from './routing.ts';

/** The baseline as a model. */
export function routingModel(examples: readonly Example[]): Predict {
  const factors = fitFactors(examples);
  return (asked) => predictRouting(factors, asked);
}

/** Medians of durations with back-off, over the training rows. */
export function mediansModel(examples: readonly Example[], surroundings: Surroundings): Predict {
  const answer = medians(
    examples.map((each) => ({ ...each, value: each.minutes })),
    surroundings,
  );
  return (asked) =>
    Float64Array.from(asked, ({ origin, destination, quoted }) => Math.max(leastMinutes, answer(origin, destination, quoted)));
}

/** Linear regression on the logarithm of the duration. */
export function linearModel(examples: readonly Example[], penalty: number): Predict {
  const model = fitLinear(examples.map(linearRow), hoursOf(examples), logs(minutesOf(examples)), penalty);
  return (asked) => predictLinear(model, asked.map(linearRow), hoursOf(asked)).map(Math.exp);
}

/** Features that act on the logarithm of a duration about linearly; 0 where nobody arrived. */
function linearRow(asked: Asked): Float64Array {
  const known = (name: 'liveOrigin' | 'liveDestination' | 'liveCity'): number => {
    const value = featureOf(asked, name);
    return Number.isNaN(value) ? 0 : value;
  };
  const bridge = featureOf(asked, 'bridge');
  return Float64Array.of(
    Math.log(featureOf(asked, 'freeFlowMinutes')),
    Math.log(Math.max(0.1, featureOf(asked, 'routeKm'))),
    featureOf(asked, 'towardCenterKm'),
    featureOf(asked, 'airport'),
    featureOf(asked, 'rain'),
    featureOf(asked, 'history'),
    known('liveOrigin'),
    known('liveDestination'),
    known('liveCity'),
    ...[0, 1, 2, 3].map((each) => (bridge === each ? 1 : 0)),
  );
}

/** What boosted trees learn: minutes, minutes beyond the routing estimate, or the logarithm of the ratio to it. */
export type Target = 'minutes' | 'beyond' | 'ratio';

/** Boosted trees with the baseline that their target is measured from: plain JSON. */
export interface TreesModel {
  target: Target;
  routing: HourFactors;
  boosted: Boosted;
}

/** Trains boosted trees. */
export function fitTrees(examples: readonly Example[], target: Target, loss: Loss, settings: BoostingSettings): TreesModel {
  const routing = fitFactors(examples);
  const base = predictRouting(routing, examples);
  const targets = minutesOf(examples).map((minutes, row) => toTarget(target, minutes, base[row] ?? 1));
  const rows = examples.map(({ features }) => features);
  return { target, routing, boosted: boost(rows, targets, loss, settings) };
}

/** Minutes from boosted trees. */
export function predictTrees({ target, routing, boosted }: TreesModel, asked: readonly Asked[]): Float64Array {
  const base = predictRouting(routing, asked);
  const rows = asked.map(({ features }) => features);
  return predictBoosted(boosted, rows).map((value, row) => fromTarget(target, value, base[row] ?? 1));
}

function toTarget(target: Target, minutes: number, base: number): number {
  return { minutes, beyond: minutes - base, ratio: Math.log(minutes / base) }[target];
}

function fromTarget(target: Target, value: number, base: number): number {
  return Math.max(leastMinutes, { minutes: value, beyond: value + base, ratio: Math.exp(value) * base }[target]);
}
