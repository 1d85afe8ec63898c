import type { Random } from '../../shared/random.ts';
import { isWeekend } from '../clock.ts';
import type { Parameters } from '../parameters.ts';
import { centerKm, straightKm, type City } from './city.ts';

/** Draws where trips of an hour of the day begin and end. */
export type Demand = (hour: number, random: Random) => { origin: number; destination: number };

/** A gravity model: homes spread wide, work and shops in the center, demand falling with distance, a share to and from the airport. */
export function gravityDemand(city: City, { gravityKm, airportShare }: Parameters): Demand {
  const { cells, airport } = city;
  const places = Array.from({ length: cells }, (_, cell) => cell);
  const central = places.map((cell) => Math.exp(-centerKm(city, cell) / 5) + 0.02);
  const homes = places.map((cell) => Math.exp(-centerKm(city, cell) / 12));
  const mixed = places.map((cell) => (central[cell] ?? 0) + 0.4 * (homes[cell] ?? 0));
  const times = [
    { from: cumulative(homes), attraction: central },
    { from: cumulative(central), attraction: homes },
    { from: cumulative(mixed), attraction: mixed },
  ];
  const destinations = new Map<number, Float64Array>();
  const towards = (time: number, origin: number): Float64Array => {
    const known = destinations.get(time * cells + origin);
    if (known) return known;
    const attraction = times[time]?.attraction ?? [];
    const made = cumulative(
      places.map((cell) => (cell === origin ? 0 : (attraction[cell] ?? 0) * Math.exp(-straightKm(city, origin, cell) / gravityKm))),
    );
    destinations.set(time * cells + origin, made);
    return made;
  };
  return (hour, random) => {
    const time = hour >= 6 && hour < 11 ? 0 : hour >= 15 && hour < 21 ? 1 : 2;
    const kind = random.next();
    const other = draw(times[time]?.from ?? new Float64Array(1), random.next());
    const chosen = draw(towards(time, other), random.next());
    if (other !== airport && kind < airportShare) return { origin: airport, destination: other };
    if (other !== airport && kind < 2 * airportShare) return { origin: other, destination: airport };
    return { origin: other, destination: chosen };
  };
}

/** How many trips each hour of a day has, drawn around the profile; rain adds to demand. */
export function tripsByHour(day: number, rain: Uint8Array, parameters: Parameters, random: Random): number[] {
  const { weekdayProfile, weekendProfile, tripsPerDay, rainDemand } = parameters;
  const profile = isWeekend(day) ? weekendProfile : weekdayProfile;
  const total = profile.reduce((sum, each) => sum + each, 0);
  return profile.map((each, hour) => {
    const mean = ((tripsPerDay * each) / total) * (rain[24 * day + hour] ? 1 + rainDemand : 1);
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  });
}

/** Sums of weights up to and with each. */
function cumulative(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

/** The place of a share between 0 and 1 among weights, by bisection. */
export function draw(sums: Float64Array, share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
