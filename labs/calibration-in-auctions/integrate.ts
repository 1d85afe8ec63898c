/** A function of a real number. */
type RealFunction = (z: number) => number;

const step = 0.001;
const grid = Array.from({ length: 21_001 }, (_, index) => -9 + index * step);
const density: RealFunction = (z) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
const cumulative = upTo(density);

/** The mean of a function of the largest of n standard normal numbers, by the trapezoidal rule. */
export function meanOfLargest(count: number, f: RealFunction): number {
  return total(grid.map((z, index) => f(z) * count * (cumulative[index] ?? 0) ** (count - 1) * density(z)));
}

/** The mean of f(second largest) × g(largest) of n standard normal numbers. */
export function meanOfTwoLargest(count: number, f: RealFunction, g: RealFunction): number {
  const weighted: RealFunction = (z) => g(z) * density(z);
  const below = upTo(weighted);
  const all = below.at(-1) ?? 0;
  return total(
    grid.map((z, index) => {
      const others = (cumulative[index] ?? 0) ** (count - 2);
      return count * (count - 1) * others * f(z) * density(z) * (all - (below[index] ?? 0));
    }),
  );
}

/** The integral up to each point of the grid. */
function upTo(f: RealFunction): number[] {
  let sum = 0;
  return grid.map((z, index) => (sum += index === 0 ? 0 : ((f(z - step) + f(z)) / 2) * step));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * step, 0);
}
