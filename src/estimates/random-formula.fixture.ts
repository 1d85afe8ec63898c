import { multiplyDimensions, type Dimension } from './dimension.ts';

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A formula with values and units for its quantities. */
export interface RandomCase {
  readonly source: string;
  readonly inputs: ReadonlyMap<string, { value: number; unit: string }>;
  /** A unit that fits the result, where the formula was built to have one. */
  readonly unit: string;
}

const symbols: Readonly<Record<string, readonly string[]>> = {
  s: ['s', 'ms', 'us', 'min', 'h', 'day', 'week', 'month', 'year'],
  B: ['B', 'kB', 'KB', 'MB', 'GB', 'TB', 'KiB', 'MiB', 'GiB', 'bit', 'kbit', 'Mbit', 'Gbit'],
  J: ['J', 'kJ', 'MJ', 'Wh', 'kWh'],
  m: ['m', 'km', 'cm', 'mm'],
  kg: ['kg', 'g', 't'],
  FLOP: ['FLOP', 'GFLOP', 'TFLOP'],
  USD: ['USD'],
  user: ['user'],
  request: ['request'],
  gpu: ['gpu'],
};
const countingBases = ['user', 'request', 'gpu'];

/** Builds random formulas that mathjs can read too. */
export class RandomFormula {
  readonly random: () => number;
  readonly inputs = new Map<string, { value: number; unit: string }>();

  constructor(seed: number) {
    this.random = randomStream(seed);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  /** A unit of some dimension in random multiples, with powers of one base in one multiple. */
  unitFor(dimension: Dimension): string {
    if (Object.keys(dimension).length === 0) return this.random() < 0.3 ? '%' : '1';
    if (dimension['J'] === 1 && dimension['s'] === -1 && Object.keys(dimension).length === 2) return this.pick(['W', 'kW', 'MW']);
    const side = (sign: number) =>
      Object.entries(dimension)
        .filter(([, power]) => Math.sign(power) === sign)
        .map(([base, power]) => this.pick(symbols[base] ?? [base]) + (Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`));
    const [above, below] = [side(1), side(-1)];
    return (above.join('*') || '1') + (below.length > 0 ? `/(${below.join('*')})` : '');
  }

  dimension(): Dimension {
    let dimension: Dimension = {};
    const factors = Math.floor(this.random() * 4);
    for (let index = 0; index < factors; index += 1) {
      dimension = multiplyDimensions(dimension, { [this.pick(Object.keys(symbols))]: this.pick([1, 1, -1]) });
    }
    return dimension;
  }

  quantity(dimension: Dimension): string {
    const id = `q${this.inputs.size}`;
    const value = Number((this.random() * 10 ** Math.floor(this.random() * 4) + 0.01).toPrecision(4));
    this.inputs.set(id, { value: this.random() < 0.1 ? -value : value, unit: this.unitFor(dimension) });
    return id;
  }

  leaf(dimension: Dimension): string {
    const isPure = Object.keys(dimension).length === 0;
    return isPure && this.random() < 0.5 ? String(Number((this.random() * 20 + 0.1).toPrecision(3))) : this.quantity(dimension);
  }

  /** A formula of a dimension; `wild` mixes dimensions now and then, so that it may not make sense. */
  formula(dimension: Dimension, depth: number, wild = false): string {
    if (depth === 0 || this.random() < 0.1) return this.leaf(dimension);
    const next = (wanted: Dimension) => this.formula(wild && this.random() < 0.06 ? this.dimension() : wanted, depth - 1, wild);
    const isPure = Object.keys(dimension).length === 0;
    const isCount = Object.keys(dimension).every((base) => countingBases.includes(base));
    const isSquare = Object.values(dimension).every((power) => power % 2 === 0);
    const kinds = ['+', '-', '*', '*', '/', '/', 'negate', 'min', 'max', 'abs', 'sqrt'];
    if (isPure) kinds.push('exp', 'ln', 'log10', 'power');
    if (isCount && !wild) kinds.push('ceil', 'floor', 'round');
    if (isSquare) kinds.push('square');
    const kind = this.pick(kinds);
    switch (kind) {
      case '+':
      case '-':
        return `(${next(dimension)} ${kind} ${next(dimension)})`;
      case '*':
      case '/': {
        const right = this.dimension();
        const left = multiplyDimensions(dimension, right, kind === '*' ? -1 : 1);
        const [a, b] = [next(left), next(right)];
        // Left operands group by themselves; right ones must not be torn apart.
        return `${a} ${kind} ${/^\w+$/.test(b) ? b : `(${b})`}`;
      }
      case 'negate':
        return `(-${next(dimension)})`;
      case 'min':
      case 'max':
        return `${kind}(${next(dimension)}, ${next(dimension)})`;
      case 'sqrt':
        return `sqrt(abs(${next(multiplyDimensions(dimension, dimension))}))`;
      case 'square':
        return `(${next(Object.fromEntries(Object.entries(dimension).map(([base, power]) => [base, power / 2])))}) ^ 2`;
      case 'power':
        return `abs(${next({})}) ^ ${this.pick(['0.5', '1.3', '3', '-1', '(1/3)'])}`;
      case 'exp':
        return `exp(min(5, ${next({})}))`;
      case 'ln':
      case 'log10':
        return `${kind}(abs(${next({})}))`;
      default:
        return `${kind}(${next(dimension)})`;
    }
  }

  case(depth: number, wild = false): RandomCase {
    const dimension = this.dimension();
    const source = this.formula(dimension, depth, wild);
    return { source, inputs: this.inputs, unit: this.unitFor(dimension) };
  }
}
