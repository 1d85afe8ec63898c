import { seededRandom, type Random } from '../../shared/random.ts';
import { isWeekend } from '../clock.ts';
import type { Parameters } from '../parameters.ts';
import { centerKm, place, regionOf, type City } from './city.ts';

/** The traffic of a history, hour by hour. */
export interface Traffic {
  /** Whether it rains in an hour, counted from the beginning. */
  rain: Uint8Array;
  /** Seconds of every road in an hour; infinite where it is closed. The array is used again for the next hour. */
  roadSeconds: (hour: number) => Float64Array;
}

const regions = 16;
/** Where events are, as a share of the side, how far they reach, and when. */
const stadium = { x: 0.3, y: 0.75, km: 3.5, from: 18, to: 21 };

/** Draws weather, events and noise for all hours. */
export function drawTraffic(city: City, parameters: Parameters): Traffic {
  const { historyWeeks, launchWeeks, seed } = parameters;
  const hours = 168 * (historyWeeks + launchWeeks);
  const random = seededRandom(100 * seed + 2);
  const rain = drawRain(hours, parameters, random);
  const isEvent = Uint8Array.from({ length: hours / 24 }, () => (random.next() < parameters.eventChance ? 1 : 0));
  const noise = drawNoise(hours, parameters, random);
  const closedFrom = 24 * (7 * historyWeeks + parameters.closureDay);
  const roads = describeRoads(city, parameters);
  const seconds = new Float64Array(roads.length);
  const roadSeconds = (hour: number): Float64Array => {
    const day = Math.floor(hour / 24);
    const [level, direction] = peak(hour % 24, isWeekend(day), parameters);
    const wet = rain[hour] ? 1 + parameters.rainSlowdown : 1;
    const event = isEvent[day] && hour % 24 >= stadium.from && hour % 24 < stadium.to ? parameters.eventSlowdown : 0;
    const closed = hour >= closedFrom;
    roads.forEach((road, index) => {
      const congestion = 1 + level * road.center * (1 + 0.5 * direction * road.inbound);
      const near = road.nearStadium ? 1 + event : 1;
      const spill = closed && road.besideBridge ? 1 + parameters.closureSpill : 1;
      const rough = Math.exp(noise[hour * regions + road.region] ?? 0);
      const isShut = closed && road.bridge === parameters.closedBridge;
      seconds[index] = isShut
        ? Infinity
        : road.freeSeconds * congestion * wet * near * spill * rough + parameters.junctionSeconds * (1 + level);
    });
    return seconds;
  };
  return { rain, roadSeconds };
}

interface Road {
  freeSeconds: number;
  /** How much of the congestion of the center there is, 0.3 far out to 1. */
  center: number;
  /** 1 toward the center, −1 away from it. */
  inbound: number;
  region: number;
  nearStadium: boolean;
  bridge: number;
  besideBridge: boolean;
}

function describeRoads(city: City, { riverColumn, bridgeRows, closedBridge }: Parameters): Road[] {
  const { side, cellKm } = city;
  const openRows = bridgeRows.filter((_, index) => index !== closedBridge);
  return Array.from(city.from, (from, index) => {
    const to = city.to[index] ?? 0;
    const { x, y } = place(from, side);
    return {
      freeSeconds: (3600 * (city.km[index] ?? 0)) / ((city.mapKmh[index] ?? 1) * (city.speedFactor[index] ?? 1)),
      center: 0.3 + 0.7 * Math.exp(-centerKm(city, from) / 6),
      inbound: Math.sign(centerKm(city, from) - centerKm(city, to)),
      region: regionOf(from, side),
      nearStadium: cellKm * Math.hypot(x - stadium.x * side, y - stadium.y * side) < stadium.km,
      bridge: city.bridge[index] ?? -1,
      besideBridge: Math.abs(x - riverColumn - 0.5) <= 1.5 && openRows.some((row) => Math.abs(row - y) <= 1),
    };
  });
}

/** How much traffic adds in an hour of the day, and whether it runs toward the center (1) or away (−1). */
function peak(hour: number, weekend: boolean, { morningPeak, eveningPeak, middayLevel }: Parameters): [number, number] {
  const bell = (center: number, width: number): number => Math.exp(-(((hour + 0.5 - center) / width) ** 2) / 2);
  if (weekend) return [middayLevel * bell(16, 4), 0];
  const [morning, evening] = [morningPeak * bell(8.5, 1.4), eveningPeak * bell(17.5, 1.8)];
  return [morning + evening + middayLevel * bell(13, 2.5), (morning - evening) / (morning + evening + 0.1)];
}

function drawRain(hours: number, { rainStart, rainStop }: Parameters, random: Random): Uint8Array {
  const rain = new Uint8Array(hours);
  for (let hour = 1; hour < hours; hour++) rain[hour] = random.next() < (rain[hour - 1] ? 1 - rainStop : rainStart) ? 1 : 0;
  return rain;
}

/** Auto-correlated noise by hour and region: that of the city plus its own. */
function drawNoise(hours: number, { regionNoise, cityNoise, noisePersistence }: Parameters, random: Random): Float64Array {
  const noise = new Float64Array(hours * regions);
  const fresh = Math.sqrt(1 - noisePersistence ** 2);
  let shared = 0;
  const own = new Float64Array(regions);
  for (let hour = 0; hour < hours; hour++) {
    shared = noisePersistence * shared + fresh * random.normal();
    for (let region = 0; region < regions; region++) {
      own[region] = noisePersistence * (own[region] ?? 0) + fresh * random.normal();
      noise[hour * regions + region] = cityNoise * shared + regionNoise * (own[region] ?? 0);
    }
  }
  return noise;
}
