import { roundTo } from './number-text.ts';
import { unitDefinition, type UnitFamily } from './unit-definition.ts';
import { unitOf, type Unit } from './unit-of.ts';

/** The units that numbers move along, small to large; each of a family is known to the unit table. */
const ladders: Readonly<Record<UnitFamily, readonly string[]>> = {
  time: ['ns', 'us', 'ms', 's', 'min', 'h', 'day', 'year'],
  byte: ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'],
  'binary-byte': ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'],
  bit: ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit'],
  flop: ['FLOP', 'kFLOP', 'MFLOP', 'GFLOP', 'TFLOP', 'PFLOP', 'EFLOP'],
  power: ['mW', 'W', 'kW', 'MW', 'GW'],
  joule: ['mJ', 'J', 'kJ', 'MJ', 'GJ'],
  'watt-hour': ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  length: ['um', 'mm', 'm', 'km'],
  mass: ['mg', 'g', 'kg', 't'],
};

/** From how many of itself a time is told in the next unit: 90 s, but 2.5 min; 36 h, but 3 days. */
const leastOf: Readonly<Record<string, number>> = { min: 2, h: 2, day: 2, year: 2 };

/** Beyond this many base units even the largest multiple is unwieldy. */
const scientificFrom = 1e18;

function factorOf(symbol: string): number {
  return unitDefinition(symbol)?.factor ?? 1;
}

/** The rung on which a size in base units reads best. */
function rungFor(size: number, ladder: readonly string[], digits: number): string {
  const fits = (symbol: string) => roundTo(size / factorOf(symbol), digits) >= (leastOf[symbol] ?? 1);
  return ladder.findLast(fits) ?? ladder[0] ?? '';
}

/** Whether a time was declared in a unit that people count in, so that 300 hours of work do not become days. */
function isChosenTime(symbol: string, value: number): boolean {
  return factorOf(symbol) >= factorOf('min') && value >= 1;
}

/**
 * A value in the multiple of its unit that reads best: 0.045 s gives 45 ms. Only a single first-power numerator
 * moves; a time per time (h/day) stays, since its units say what is meant.
 */
export function naturalUnit(value: number, unit: Unit, digits: number): { value: number; unit: Unit } {
  const numerators = unit.terms.filter(({ exponent }) => exponent > 0);
  const [term] = numerators;
  const family = term && unitDefinition(term.symbol)?.family;
  if (!term || !family || numerators.length > 1 || term.exponent !== 1 || value === 0) return { value, unit };
  const size = Math.abs(value);
  const perTime = unit.terms.some(({ symbol, exponent }) => exponent < 0 && unitDefinition(symbol)?.family === 'time');
  if (family === 'time' && (perTime || isChosenTime(term.symbol, size))) return { value, unit };

  const ladder = ladders[family];
  const baseSize = size * factorOf(term.symbol);
  const top = ladder.at(-1) ?? term.symbol;
  const overflows = baseSize >= scientificFrom && roundTo(baseSize / factorOf(top), digits) >= 1000;
  const isOffLadder = !ladder.includes(term.symbol) && roundTo(size, digits) >= 1 && roundTo(size, digits) < 1000;
  const best = overflows ? (ladder[0] ?? term.symbol) : isOffLadder ? term.symbol : rungFor(baseSize, ladder, digits);
  if (best === term.symbol) return { value, unit };
  const terms = unit.terms.map((other) => (other === term ? { symbol: best, exponent: 1 } : other));
  return { value: (value * factorOf(term.symbol)) / factorOf(best), unit: unitOf(unit.text, terms) };
}
