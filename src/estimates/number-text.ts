/** No-break space, between a number and its magnitude or unit. (The narrow one, U+202F, all but vanishes in the text face.) */
export const unitSpace = '\u00A0';

/** Keeps together what stands on both sides of it, where a line could break otherwise. It takes no room and is not read out. */
export const wordJoiner = '\u2060';

/** A number without its unit. */
export interface NumberText {
  /** `400 k`, `1,250`, `3.2 × 10²⁴`. */
  readonly text: string;
  /** `400 thousand`, for screen readers. */
  readonly spoken: string;
  /** Whether it reads as exactly one, so that its unit stays in the singular. */
  readonly isOne: boolean;
}

/** How to print a number. */
export interface NumberOptions {
  /** Significant digits, 3 by default; integers under 10,000 print in full whatever this says. */
  readonly digits?: number | undefined;
  /** From where on the number is in scientific notation, 1e18 by default. */
  readonly scientificFrom?: number;
  /** Least number of decimals when there is any, as money has two. */
  readonly decimals?: number;
}

/** The magnitudes, largest first: how many, the letter and the word. */
export const magnitudes = [
  [1e12, 'T', 'trillion'],
  [1e9, 'B', 'billion'],
  [1e6, 'M', 'million'],
  [1e3, 'k', 'thousand'],
] as const;

/** Below this, zeros after the point are hard to count. */
const smallest = 1e-4;

const integersInFull = 10_000;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An integer in superscript digits: `−6` gives `⁻⁶`. */
export function superscript(integer: number): string {
  return String(integer)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
}

/** A finite number rounded to some significant digits. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Digits with a comma between thousands: `1234.5` gives `1,234.5`. Needs 1e-6 ≤ value < 1e21. */
export function groupedDigits(value: number, decimals = 0): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? grouped : `${grouped}.${fraction.padEnd(decimals, '0')}`;
}

/** Whether a number is whole but for the rounding of sums. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value);
}

/** Prints a finite number in the house style. Throws on one that is not finite. */
export function numberText(value: number, options: NumberOptions = {}): NumberText {
  if (!Number.isFinite(value)) throw new Error(`Cannot print ${value}: not a finite number.`);
  const { text, spoken } = absoluteText(Math.abs(value), options);
  if (text === '0') return { text, spoken, isOne: false };
  const [sign, spokenSign] = value < 0 ? ['−', 'minus '] : ['', ''];
  return { text: sign + text, spoken: spokenSign + spoken, isOne: spoken === '1' };
}

function absoluteText(value: number, options: NumberOptions): { text: string; spoken: string } {
  const { digits = 3, scientificFrom = 1e18, decimals = 0 } = options;
  if (value === 0) return { text: '0', spoken: '0' };
  const whole = Math.round(value);
  const rounded = isWhole(value) && whole < integersInFull ? whole : roundTo(value, digits);
  if (rounded >= scientificFrom || rounded < smallest) return scientificText(value, digits);
  if (rounded < integersInFull) {
    const text = groupedDigits(rounded, decimals);
    return { text, spoken: text };
  }
  const [size, symbol, name] = magnitudes.find(([least]) => rounded >= least) ?? magnitudes[3];
  const mantissa = groupedDigits(roundTo(rounded / size, Math.max(digits, 1 + Math.floor(Math.log10(rounded / size)))));
  return { text: mantissa + unitSpace + symbol, spoken: `${mantissa} ${name}` };
}

function scientificText(value: number, digits: number): { text: string; spoken: string } {
  const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
  const [number, exponent] = [Number(mantissa), Number(power)];
  const base = number === 1 ? '' : `${number}${unitSpace}×${unitSpace}`;
  const spokenBase = number === 1 ? '' : `${number} times `;
  const spokenExponent = exponent < 0 ? `minus ${-exponent}` : String(exponent);
  return { text: `${base}10${superscript(exponent)}`, spoken: `${spokenBase}10 to the power of ${spokenExponent}` };
}
