import { dayOf, hourOf } from '../clock.ts';
import { centerKm, place, regionOf, straightKm } from '../generate/city.ts';
import type { Quote, World } from '../generate/trips.ts';
import type { HistoryAnswer } from './history.ts';
import type { LiveAnswer } from './live.ts';

/** The features of a quote, in the order of a vector. */
export const featureNames = [
  'routeKm',
  'freeFlowMinutes',
  'straightKm',
  'originX',
  'originY',
  'destinationX',
  'destinationY',
  'towardCenterKm',
  'hour',
  'weekday',
  'airport',
  'bridge',
  'rain',
  'history',
  'liveOrigin',
  'liveDestination',
  'liveCity',
] as const;

/** A feature by its name. */
export type Feature = (typeof featureNames)[number];

/** Where each feature stands in a vector. */
export const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<Feature, number>;

/** What is known of the city at every time: no table of trips. */
export type Surroundings = Pick<World, 'city' | 'engine'> & { rain: Uint8Array };

/** What the tables of trips say at the time of a quote. */
export interface Known {
  history: HistoryAnswer;
  live: LiveAnswer;
}

/** Features of a quote: the request, the routing engine, the weather, the history and the traffic now. */
export function featureVector(
  { quoted, origin, destination, routeKm }: Quote,
  { city, engine, rain }: Surroundings,
  known: Known,
): Float64Array {
  const { side } = city;
  const { minutes, bridge } = engine(origin, destination);
  const [from, to] = [place(origin, side), place(destination, side)];
  return Float64Array.of(
    routeKm,
    minutes,
    straightKm(city, origin, destination),
    from.x,
    from.y,
    to.x,
    to.y,
    centerKm(city, origin) - centerKm(city, destination),
    (quoted / 3600) % 24,
    dayOf(quoted) % 7,
    origin === city.airport || destination === city.airport ? 1 : 0,
    bridge,
    rain[hourOf(quoted)] ?? 0,
    known.history(origin, destination, quoted),
    known.live(regionOf(origin, side)),
    known.live(regionOf(destination, side)),
    known.live(undefined),
  );
}
