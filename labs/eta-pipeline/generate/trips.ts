import { seededRandom, type Random } from '../../shared/random.ts';
import { dayOf, daySeconds, hourSeconds } from '../clock.ts';
import type { Parameters } from '../parameters.ts';
import { buildCity, type City } from './city.ts';
import { gravityDemand, tripsByHour } from './demand.ts';
import { PathFinder } from './paths.ts';
import { routingEngine, type RoutingEngine } from './routing-engine.ts';
import { drawTraffic, type Traffic } from './traffic.ts';

/** What the app asks at booking. */
export interface Quote {
  id: number;
  /** When, on the clock of the server. */
  quoted: number;
  origin: number;
  destination: number;
  /** The length of the route, as the app sends it. */
  routeKm: number;
}

/** What the vehicle reports after the trip. */
export interface TripRecord {
  id: number;
  /** On the clock of the vehicle. */
  pickup: number;
  dropoff: number;
  /** When the record came in, on the clock of the server. */
  arrived: number;
}

/** A fault that the generator put into a record or a quote. */
export type PlantedFault = 'zero' | 'meter' | 'clock' | undefined;

/** A quote with the record of its trip and what the generator knows of both. */
export interface Trip {
  quote: Quote;
  record: TripRecord;
  /** How long the trip took. */
  trueMinutes: number;
  /** Whether the app sent miles. */
  swapped: boolean;
  /** The same without the noise of drivers and lights: what nobody can know better. */
  pathMinutes: number;
  fault: PlantedFault;
}

/** A city with its history. */
export interface World {
  city: City;
  engine: RoutingEngine;
  traffic: Traffic;
  /** In the order of their quotes. */
  trips: readonly Trip[];
  /** The first day after launch. */
  launchDay: number;
}

/** Kilometers of an international mile. */
export const kmPerMile = 1.609344;

/** Draws everything that happens. Every quote becomes a trip. */
export function drawWorld(parameters: Parameters): World {
  const city = buildCity(parameters);
  const engine = routingEngine(city);
  const traffic = drawTraffic(city, parameters);
  const demand = gravityDemand(city, parameters);
  const random = seededRandom(100 * parameters.seed + 3);
  const finder = new PathFinder(city);
  const launchDay = 7 * parameters.historyWeeks;
  const trips: Trip[] = [];
  for (let day = 0; day < launchDay + 7 * parameters.launchWeeks; day++) {
    tripsByHour(day, traffic.rain, parameters, random).forEach((count, hour) => {
      const roads = traffic.roadSeconds(24 * day + hour);
      const seconds = Array.from({ length: count }, () => Math.floor(hourSeconds * random.next())).sort((a, b) => a - b);
      for (const second of seconds) {
        const { origin, destination } = demand(hour, random);
        const { km } = engine(origin, destination);
        const pathMinutes = finder.search(roads, origin, destination) / 60;
        const trueMinutes = pathMinutes * Math.exp(spread(km, parameters) * random.normal());
        const quoted = daySeconds * day + hourSeconds * hour + second;
        const { routeKm, swapped } = sent(km, quoted, { launchDay, parameters, random });
        const quote = { id: trips.length, quoted, origin, destination, routeKm };
        trips.push({ quote, trueMinutes, pathMinutes, swapped, ...report(quote, trueMinutes, parameters, random) });
      }
    });
  }
  return { city, engine, traffic, trips, launchDay };
}

/** Standard deviation of the logarithm of a duration: wider for short trips. */
export function spread(km: number, { noiseBase, noiseShort }: Pick<Parameters, 'noiseBase' | 'noiseShort'>): number {
  return Math.sqrt(noiseBase ** 2 + noiseShort ** 2 / (1 + km));
}

/** The length that the app sends: from a map of its own, to 10 m, in miles on the days of the fault. */
function sent(
  km: number,
  quoted: number,
  { launchDay, parameters, random }: { launchDay: number; parameters: Parameters; random: Random },
): { routeKm: number; swapped: boolean } {
  const { appNoise, swapDays, swapShare } = parameters;
  const own = km * Math.exp(appNoise * random.normal());
  const day = dayOf(quoted) - launchDay;
  const swapped = random.next() < swapShare && day >= swapDays[0] && day <= swapDays[1];
  return { routeKm: Math.round(100 * (swapped ? own / kmPerMile : own)) / 100, swapped };
}

/** What the vehicle reports of a trip, with the faults that real records have. */
function report(
  { id, quoted }: Quote,
  minutes: number,
  { waitMinutes, zeroShare, meterShare, clockShare }: Parameters,
  random: Random,
): Pick<Trip, 'record' | 'fault'> {
  const pickup = quoted + Math.round(60 * Math.min(30, 1 - waitMinutes * Math.log(1 - random.next())));
  const dropoff = pickup + Math.round(60 * minutes);
  const kind = random.next();
  const off = Math.round((random.next() < 0.5 ? -1 : 1) * hourSeconds * (1 + 11 * random.next()));
  if (kind < zeroShare) return { record: { id, pickup, dropoff: pickup, arrived: dropoff }, fault: 'zero' };
  if (kind < zeroShare + meterShare) {
    const ended = pickup + daySeconds;
    return { record: { id, pickup, dropoff: ended, arrived: ended }, fault: 'meter' };
  }
  const wrong = kind < zeroShare + meterShare + clockShare;
  const skew = wrong ? off : 0;
  return { record: { id, pickup: pickup + skew, dropoff: dropoff + skew, arrived: dropoff }, fault: wrong ? 'clock' : undefined };
}
