import { describe, expect, it } from 'vitest';
import { smallParameters } from '../made-up.ts';
import { buildCity, centerKm, place, regionOf, straightKm } from './city.ts';
import { PathFinder } from './paths.ts';
import { routingEngine } from './routing-engine.ts';

const parameters = smallParameters();
const city = buildCity(parameters);
const roads = Array.from(city.from, (from, road) => ({ from, to: city.to[road] ?? 0, road }));

describe('buildCity', () => {
  it('has every road in both directions, and only bridges across the river', () => {
    const inner = 2 * 2 * 20 * 19;
    expect(roads).toHaveLength(inner - 2 * (20 - 4));
    const crossing = roads.filter(({ from, to }) => place(from, 20).x + place(to, 20).x === 23 && place(from, 20).y === place(to, 20).y);
    expect(crossing.map(({ from }) => place(from, 20).y).sort((a, b) => a - b)).toEqual([3, 3, 8, 8, 12, 12, 17, 17]);
    expect(crossing.every(({ road }) => (city.bridge[road] ?? -1) >= 0)).toBe(true);
    expect(roads.filter(({ road }) => (city.bridge[road] ?? -1) >= 0)).toHaveLength(8);
  });

  it('has a motorway of 6 + 10 + 1 cells in both directions', () => {
    expect(city.mapKmh.filter((kmh) => kmh === 80)).toHaveLength(2 * 17);
  });
});

it('measures places', () => {
  expect(straightKm(city, 0, 3 + 4 * 20)).toBe(5);
  expect(centerKm(city, 0)).toBeCloseTo(9.5 * Math.SQRT2, 12);
  expect([regionOf(0, 20), regionOf(4, 20), regionOf(5, 20), regionOf(399, 20)]).toEqual([0, 0, 1, 15]);
});

describe('PathFinder', () => {
  const seconds = Float64Array.from(roads, ({ road }) => 60 + ((road * 37) % 50));
  const finder = new PathFinder(city);

  it('agrees with relaxing all roads until nothing changes', () => {
    const reached = new Array<number>(400).fill(Infinity);
    reached[21] = 0;
    for (let changed = true; changed;) {
      changed = false;
      for (const { from, to, road } of roads) {
        const through = (reached[from] ?? 0) + (seconds[road] ?? 0);
        if (through < (reached[to] ?? 0)) {
          reached[to] = through;
          changed = true;
        }
      }
    }
    finder.search(seconds, 21);
    expect(reached.map((_, cell) => finder.secondsTo(cell))).toEqual(reached);
    expect(finder.search(seconds, 21, 377)).toBe(reached[377]);
    expect(finder.roadsTo(377).reduce((sum, road) => sum + (seconds[road] ?? 0), 0)).toBe(reached[377]);
  });
});

describe('routingEngine', () => {
  const engine = routingEngine(city);

  it('drives along an arterial without traffic', () => {
    expect(engine(0, 3).minutes).toBeCloseTo((3 * 60) / 42, 9);
    expect(engine(0, 3)).toMatchObject({ km: 3, bridge: -1 });
  });

  it('names the bridge, and another one where that is closed', () => {
    const [west, east] = [11 + 8 * 20, 12 + 8 * 20];
    expect(engine(west, east)).toMatchObject({ km: 1, bridge: 1 });
    const detour = routingEngine(city, 1)(west, east);
    expect(detour.bridge).toBe(2);
    expect(detour.km).toBe(9);
  });
});
