import { seededRandom } from '../../shared/random.ts';
import type { Parameters } from '../parameters.ts';

/** A grid of cells, numbered row by row, with a directed road in each direction between neighbors. */
export interface City {
  side: number;
  cells: number;
  cellKm: number;
  airport: number;
  from: Int32Array;
  to: Int32Array;
  /** Roads that leave a cell are those from `first[cell]` to before `first[cell + 1]`. */
  first: Int32Array;
  km: Float64Array;
  /** Free-flow speed on the map. */
  mapKmh: Float64Array;
  /** Real speed without traffic over that of the map. */
  speedFactor: Float64Array;
  /** Which bridge a road is; −1 on land. */
  bridge: Int8Array;
}

/** Column and row of a cell. */
export function place(cell: number, side: number): { x: number; y: number } {
  return { x: cell % side, y: Math.floor(cell / side) };
}

/** Distance of two cells in a straight line. */
export function straightKm({ side, cellKm }: Pick<City, 'side' | 'cellKm'>, a: number, b: number): number {
  const [one, other] = [place(a, side), place(b, side)];
  return cellKm * Math.hypot(one.x - other.x, one.y - other.y);
}

/** Distance of a cell from the center. */
export function centerKm({ side, cellKm }: Pick<City, 'side' | 'cellKm'>, cell: number): number {
  const { x, y } = place(cell, side);
  return cellKm * Math.hypot(x - (side - 1) / 2, y - (side - 1) / 2);
}

/** One of sixteen regions, four by four. */
export function regionOf(cell: number, side: number): number {
  const { x, y } = place(cell, side);
  return 4 * Math.floor((4 * y) / side) + Math.floor((4 * x) / side);
}

/** Builds the roads: the river cuts all but the bridges; arterials and the motorway are faster than streets. */
export function buildCity(parameters: Parameters): City {
  const { side, riverColumn, bridgeRows, cellKm, edgeSpread, seed, airport } = parameters;
  const cells = side * side;
  const random = seededRandom(100 * seed + 1);
  const onMotorway = motorwayRoads(parameters.motorway, side);
  const roads: { from: number; to: number; kmh: number; factor: number; bridge: number }[] = [];
  const first = new Int32Array(cells + 1);
  for (let from = 0; from < cells; from++) {
    first[from] = roads.length;
    const { x, y } = place(from, side);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      if (x + dx < 0 || x + dx >= side || y + dy < 0 || y + dy >= side) continue;
      const crosses = dx !== 0 && Math.max(x, x + dx) === riverColumn + 1;
      const bridge = crosses ? bridgeRows.indexOf(y) : -1;
      if (crosses && bridge < 0) continue;
      const to = from + dx + side * dy;
      roads.push({
        from,
        to,
        kmh: speed(parameters, { x, y, dx, motorway: onMotorway.has(from * cells + to) }),
        factor: Math.exp(edgeSpread * random.normal()),
        bridge,
      });
    }
  }
  first[cells] = roads.length;
  return {
    side,
    cells,
    cellKm,
    airport: airport[0] + side * airport[1],
    from: Int32Array.from(roads, (road) => road.from),
    to: Int32Array.from(roads, (road) => road.to),
    first,
    km: new Float64Array(roads.length).fill(cellKm),
    mapKmh: Float64Array.from(roads, ({ kmh }) => kmh),
    speedFactor: Float64Array.from(roads, ({ factor }) => factor),
    bridge: Int8Array.from(roads, ({ bridge }) => bridge),
  };
}

function speed(
  { arterialEvery, motorwayKmh, arterialKmh, streetKmh }: Parameters,
  { x, y, dx, motorway }: { x: number; y: number; dx: number; motorway: boolean },
): number {
  if (motorway) return motorwayKmh;
  return (dx === 0 ? x : y) % arterialEvery === 0 ? arterialKmh : streetKmh;
}

/** The roads of the motorway in both directions, as from × cells + to. */
function motorwayRoads(corners: readonly number[], side: number): Set<number> {
  const roads = new Set<number>();
  const cells = side * side;
  for (let corner = 2; corner < corners.length; corner += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners.slice(corner - 2, corner + 2);
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    const step = Math.sign(x1 - x0) + side * Math.sign(y1 - y0);
    for (let index = 0, cell = x0 + side * y0; index < steps; index++, cell += step) {
      roads.add(cell * cells + cell + step);
      roads.add((cell + step) * cells + cell);
    }
  }
  return roads;
}
