import type { City } from './city.ts';

/** Finds fastest paths through a city, by Dijkstra with a binary heap; keeps its arrays from search to search. */
export class PathFinder {
  private readonly city: City;
  private readonly seconds: Float64Array;
  private readonly through: Int32Array;
  private readonly settled: Uint8Array;
  private readonly heapCells: number[] = [];
  private readonly heapKeys: number[] = [];

  constructor(city: City) {
    this.city = city;
    this.seconds = new Float64Array(city.cells);
    this.through = new Int32Array(city.cells);
    this.settled = new Uint8Array(city.cells);
  }

  /** Seconds of the fastest path; searches all cells when there is no `target`. An infinite road is closed. */
  search(roadSeconds: Float64Array, source: number, target = -1): number {
    const { first, to } = this.city;
    this.seconds.fill(Infinity);
    this.settled.fill(0);
    this.heapCells.length = 0;
    this.heapKeys.length = 0;
    this.seconds[source] = 0;
    this.through[source] = -1;
    this.push(source, 0);
    for (;;) {
      const cell = this.pop();
      if (cell < 0 || cell === target) break;
      if (this.settled[cell]) continue;
      this.settled[cell] = 1;
      const reached = this.seconds[cell] ?? 0;
      for (let road = first[cell] ?? 0; road < (first[cell + 1] ?? 0); road++) {
        const next = to[road] ?? 0;
        const seconds = reached + (roadSeconds[road] ?? 0);
        if (seconds < (this.seconds[next] ?? 0)) {
          this.seconds[next] = seconds;
          this.through[next] = road;
          this.push(next, seconds);
        }
      }
    }
    return target < 0 ? Number.NaN : this.secondsTo(target);
  }

  /** Seconds to a cell, after a search of all cells. */
  secondsTo(cell: number): number {
    return this.seconds[cell] ?? Infinity;
  }

  /** The roads to a cell, last one first, after a search. */
  roadsTo(cell: number): number[] {
    const roads: number[] = [];
    for (let road = this.through[cell] ?? -1; road >= 0; road = this.through[this.city.from[road] ?? 0] ?? -1) roads.push(road);
    return roads;
  }

  private push(cell: number, key: number): void {
    const { heapCells, heapKeys } = this;
    let at = heapCells.length;
    heapCells.push(cell);
    heapKeys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heapKeys[parent] ?? 0) <= key) break;
      heapCells[at] = heapCells[parent] ?? 0;
      heapKeys[at] = heapKeys[parent] ?? 0;
      at = parent;
    }
    heapCells[at] = cell;
    heapKeys[at] = key;
  }

  private pop(): number {
    const { heapCells, heapKeys } = this;
    const top = heapCells[0] ?? -1;
    const cell = heapCells.pop() ?? -1;
    const key = heapKeys.pop() ?? 0;
    const { length } = heapCells;
    if (length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && (heapKeys[child + 1] ?? 0) < (heapKeys[child] ?? 0)) child++;
      if ((heapKeys[child] ?? 0) >= key) break;
      heapCells[at] = heapCells[child] ?? 0;
      heapKeys[at] = heapKeys[child] ?? 0;
      at = child;
    }
    heapCells[at] = cell;
    heapKeys[at] = key;
    return top;
  }
}
