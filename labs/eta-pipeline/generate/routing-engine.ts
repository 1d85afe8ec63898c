import type { City } from './city.ts';
import { PathFinder } from './paths.ts';

/** What the routing engine says of a trip: the fastest path on its map without traffic. */
export interface Route {
  minutes: number;
  km: number;
  /** The first bridge of the path; −1 when it stays on one side. */
  bridge: number;
}

/** The routing engine of the company. */
export type RoutingEngine = (origin: number, destination: number) => Route;

/**
 * Computes the routes of all pairs of cells beforehand. The map has every bridge open, as it learns of a closing late, unless it is
 * told which one is closed.
 */
export function routingEngine(city: City, closedBridge?: number): RoutingEngine {
  const { cells, km, mapKmh, bridge } = city;
  const seconds = km.map((length, road) => (bridge[road] === closedBridge ? Infinity : (3600 * length) / (mapKmh[road] ?? 1)));
  const finder = new PathFinder(city);
  const routes: Route[] = [];
  for (let origin = 0; origin < cells; origin++) {
    finder.search(seconds, origin);
    for (let destination = 0; destination < cells; destination++) {
      const roads = finder.roadsTo(destination).reverse();
      routes.push({
        minutes: finder.secondsTo(destination) / 60,
        km: roads.reduce((sum, road) => sum + (km[road] ?? 0), 0),
        bridge: roads.map((road) => bridge[road] ?? -1).find((each) => each >= 0) ?? -1,
      });
    }
  }
  return (origin, destination) => {
    const route = routes[origin * cells + destination];
    if (!route) throw new Error(`There is no route from ${origin} to ${destination}.`);
    return route;
  };
}
