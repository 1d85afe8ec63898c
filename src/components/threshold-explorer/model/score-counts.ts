/** Rows of the two classes in cells of a score, lowest cell first. */
export interface ScoreCounts {
  /** The score at which each cell begins: a threshold there flags the cell and all above. */
  readonly edges: readonly number[];
  /** The score that stands for the rows of a cell where a mean prediction is wanted. */
  readonly scores: readonly number[];
  readonly negatives: readonly number[];
  readonly positives: readonly number[];
}

/** Sums of the two classes. */
export interface Totals {
  readonly negatives: number;
  readonly positives: number;
  readonly rows: number;
}

/** How many rows there are of each class. */
export function totalsOf({ negatives, positives }: ScoreCounts): Totals {
  const [none, some] = [sum(negatives), sum(positives)];
  return { negatives: none, positives: some, rows: none + some };
}

/** The share of positives. */
export function baseRate(counts: ScoreCounts): number {
  const { positives, rows } = totalsOf(counts);
  return positives / rows;
}

/**
 * Reads counts on a grid of equal cells between 0 and 1, as a lab writes them. The middle of a cell stands for its rows, at most half
 * a cell from each; a score of 1 has a cell of its own.
 */
export function parseCounts(part: { negatives: string; positives: string }, cells: number): ScoreCounts {
  const read = (text: string): number[] => {
    const given = text.split(' ').map(Number);
    return Array.from({ length: cells + 1 }, (_, cell) => given[cell] ?? 0);
  };
  const edges = Array.from({ length: cells + 1 }, (_, cell) => cell / cells);
  return {
    edges,
    scores: edges.map((edge, cell) => (cell === cells ? 1 : edge + 0.5 / cells)),
    negatives: read(part.negatives),
    positives: read(part.positives),
  };
}

/** Counts labeled scores without loss: each distinct score is a cell. */
export function countExactly(rows: readonly (readonly [score: number, isPositive: boolean])[]): ScoreCounts {
  const edges = [...new Set(rows.map(([score]) => score))].sort((a, b) => a - b);
  const count = (wanted: boolean): number[] =>
    edges.map((edge) => rows.filter(([score, isPositive]) => score === edge && isPositive === wanted).length);
  return { edges, scores: edges, negatives: count(false), positives: count(true) };
}

/** Adds numbers up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
