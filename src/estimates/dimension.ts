/** What a quantity measures: base unit → exponent, without zeros. `{}` is a pure number. */
export type Dimension = Readonly<Record<string, number>>;

/** Half exponents come from square roots; anything closer than this is rounding. */
const tolerance = 1e-9;

/** The dimension `left · right^exponent`. */
export function multiplyDimensions(left: Dimension, right: Dimension, exponent = 1): Dimension {
  const sum = new Map(Object.entries(left));
  for (const [base, power] of Object.entries(right)) sum.set(base, (sum.get(base) ?? 0) + power * exponent);
  return Object.fromEntries([...sum].filter(([, power]) => Math.abs(power) > tolerance));
}

/** The dimension `base^exponent`. */
export function raiseDimension(base: Dimension, exponent: number): Dimension {
  return multiplyDimensions({}, base, exponent);
}

/** Whether two dimensions are the same. */
export function sameDimension(left: Dimension, right: Dimension): boolean {
  return isPureNumber(multiplyDimensions(left, right, -1));
}

/** Whether a dimension is that of a pure number. */
export function isPureNumber(dimension: Dimension): boolean {
  return Object.keys(dimension).length === 0;
}

/** A dimension in base units, as a unit expression: `listing/s`; `1` for a pure number. */
export function dimensionText(dimension: Dimension): string {
  const side = (sign: number) =>
    Object.entries(dimension)
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`));
  const [above, below] = [side(1), side(-1)];
  const denominator = below.length > 1 ? `/(${below.join('*')})` : below.length === 1 ? `/${below[0]}` : '';
  return (above.join('*') || '1') + denominator;
}
