import { irregularPlurals, writtenNames } from './noun-spelling.ts';
import type { Dimension } from './dimension.ts';

/** Units of one kind that stand in for each other when a number gets unwieldy. */
export type UnitFamily = 'time' | 'byte' | 'binary-byte' | 'bit' | 'flop' | 'power' | 'joule' | 'watt-hour' | 'length' | 'mass';

/** What the engine knows of a unit symbol. */
export interface UnitDefinition {
  /** How many base units one of it is. */
  readonly factor: number;
  /** What it measures. */
  readonly dimension: Dimension;
  /** How it is printed: a symbol, or a noun in the singular. */
  readonly text: string;
  /** How several are printed; symbols have no plural. */
  readonly plural: string;
  /** Its name in full, for screen readers. */
  readonly spoken: string;
  /** The name in full of several. */
  readonly spokenPlural: string;
  /** Whether it counts things: then one of it is one thing, and rounding it makes sense. */
  readonly counts: boolean;
  /** The units it may be printed in instead. */
  readonly family?: UnitFamily;
}

/** The plural of an English noun; of several words, the last. */
function pluralOf(noun: string): string {
  const irregular = irregularPlurals[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

type Row = readonly [symbol: string, factor: number, spoken: string];

function measures(dimension: Dimension, family: UnitFamily | undefined, rows: readonly Row[]): [string, UnitDefinition][] {
  return rows.map(([symbol, factor, spoken]) => {
    const isWord = symbol === spoken && symbol.length > 2 && symbol !== 'bit';
    const text = symbol.replace(/^u(?=[sm]$)/, 'μ').replace(/^KB$/, 'kB');
    const spokenPlural = pluralOf(spoken);
    const plural = isWord ? spokenPlural : text;
    return [symbol, { factor, dimension, text, plural, spoken, spokenPlural, counts: false, ...(family && { family }) }];
  });
}

const prefixes = [
  ['k', 1e3, 'kilo'],
  ['M', 1e6, 'mega'],
  ['G', 1e9, 'giga'],
  ['T', 1e12, 'tera'],
  ['P', 1e15, 'peta'],
  ['E', 1e18, 'exa'],
] as const;

/** A unit and its decimal multiples up to a prefix. */
function multiples(symbol: string, factor: number, spoken: string, last: string): Row[] {
  const end = prefixes.findIndex(([prefix]) => prefix === last) + 1;
  return [
    [symbol, factor, spoken],
    ...prefixes.slice(0, end).map(([prefix, scale, name]): Row => [prefix + symbol, scale * factor, name + spoken]),
  ];
}

/** The unit that counts things of a noun. */
export function counting(noun: string): UnitDefinition {
  const text = writtenNames[noun] ?? noun.replaceAll('_', ' ');
  const plural = pluralOf(text);
  return { factor: 1, dimension: { [noun]: 1 }, text, plural, spoken: text, spokenPlural: plural, counts: true };
}

const day = 86_400;

/** The units that measure, by their symbols. Their base units are s, B, m, kg, J, USD, FLOP and px. */
export const measuringUnits: ReadonlyMap<string, UnitDefinition> = new Map([
  ...measures({ s: 1 }, 'time', [
    ['ns', 1e-9, 'nanosecond'],
    ['us', 1e-6, 'microsecond'],
    ['ms', 1e-3, 'millisecond'],
    ['s', 1, 'second'],
    ['min', 60, 'minute'],
    ['h', 3600, 'hour'],
    ['day', day, 'day'],
    ['week', 7 * day, 'week'],
    ['month', (365 * day) / 12, 'month'],
    ['year', 365 * day, 'year'],
  ]),
  ...measures({ B: 1 }, 'byte', [...multiples('B', 1, 'byte', 'E'), ['KB', 1e3, 'kilobyte']]),
  ...measures({ B: 1 }, 'binary-byte', [
    ['KiB', 2 ** 10, 'kibibyte'],
    ['MiB', 2 ** 20, 'mebibyte'],
    ['GiB', 2 ** 30, 'gibibyte'],
    ['TiB', 2 ** 40, 'tebibyte'],
    ['PiB', 2 ** 50, 'pebibyte'],
  ]),
  ...measures({ B: 1 }, 'bit', multiples('bit', 1 / 8, 'bit', 'T')),
  ...measures({ FLOP: 1 }, 'flop', multiples('FLOP', 1, 'flop', 'E')),
  ...measures({ J: 1, s: -1 }, 'power', [['mW', 1e-3, 'milliwatt'], ...multiples('W', 1, 'watt', 'G')]),
  ...measures({ J: 1 }, 'joule', [['mJ', 1e-3, 'millijoule'], ...multiples('J', 1, 'joule', 'G')]),
  ...measures({ J: 1 }, 'watt-hour', multiples('Wh', 3600, 'watt-hour', 'T')),
  ...measures({ m: 1 }, 'length', [
    ['um', 1e-6, 'micrometer'],
    ['mm', 1e-3, 'millimeter'],
    ['cm', 1e-2, 'centimeter'],
    ['m', 1, 'meter'],
    ['km', 1e3, 'kilometer'],
  ]),
  ...measures({ kg: 1 }, 'mass', [
    ['mg', 1e-6, 'milligram'],
    ['g', 1e-3, 'gram'],
    ['kg', 1, 'kilogram'],
    ['t', 1e3, 'metric ton'],
  ]),
  ...measures({ USD: 1 }, undefined, [['USD', 1, 'dollar']]),
  ...measures({ px: 1 }, undefined, [['px', 1, 'pixel']]),
  ['%', { factor: 0.01, dimension: {}, text: '%', plural: '%', spoken: 'percent', spokenPlural: 'percent', counts: false }],
]);

/** A unit that an estimate uses. Of a noun, whether it is in the vocabulary was checked when the estimate was declared. */
export function unitDefinition(symbol: string): UnitDefinition | undefined {
  return measuringUnits.get(symbol) ?? (/^[a-z_]+$/.test(symbol) ? counting(symbol) : undefined);
}
