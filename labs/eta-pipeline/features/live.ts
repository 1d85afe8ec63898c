/** How slow traffic is now: mean log of duration over free-flow time around a region, or in the city; not a number where nobody arrived. */
export type LiveAnswer = (region: number | undefined) => number;

/** How long a trip that ended counts as now. */
export const liveSeconds = 30 * 60;

/** How many trips of the whole city a region's own are mixed with: few trips say little. */
const cityTrips = 3;

/** A trip that ended: where it went, when its record came in, and its log of duration over free-flow time. */
export interface LiveRow {
  arrived: number;
  originRegion: number;
  destinationRegion: number;
  logRatio: number;
}

/** The answer from the trips of a window, which are given in the order in which they came in. */
export function liveAnswer(window: readonly LiveRow[]): LiveAnswer {
  let total = 0;
  for (const { logRatio } of window) total += logRatio;
  const city = total / window.length;
  return (region) => {
    if (region === undefined || window.length === 0) return city;
    let [sum, count] = [cityTrips * city, cityTrips];
    for (const { originRegion, destinationRegion, logRatio } of window) {
      if (originRegion === region || destinationRegion === region) {
        sum += logRatio;
        count++;
      }
    }
    return sum / count;
  };
}
