/** How many rows of each class fall into each cell of the score, as text. */
export interface ScoreCells {
  negatives: string;
  positives: string;
}

/**
 * Counts rows in cells of the score. Cell k holds scores s with k/cells ≤ s < (k + 1)/cells, so "score ≥ k/cells" is the same as
 * "cell ≥ k" and no threshold on the grid splits a cell. A score of 1 has the last cell to itself.
 */
export function countScores(scores: Float64Array, labels: Uint8Array, cells: number): ScoreCells {
  const counts = [new Array<number>(cells + 1).fill(0), new Array<number>(cells + 1).fill(0)] as const;
  scores.forEach((score, row) => {
    const own = counts[labels[row] === 1 ? 1 : 0];
    const cell = cellOf(score, cells);
    own[cell] = (own[cell] ?? 0) + 1;
  });
  return { negatives: countsText(counts[0]), positives: countsText(counts[1]) };
}

/** The last cell that starts at or below a score; multiplication may round across a start, so the neighbors are compared. */
export function cellOf(score: number, cells: number): number {
  const near = Math.floor(score * cells);
  if (near / cells > score) return near - 1;
  return (near + 1) / cells <= score ? near + 1 : near;
}

function countsText(counts: readonly number[]): string {
  const end = counts.findLastIndex((count) => count > 0);
  return counts.slice(0, Math.max(end, 0) + 1).join(' ');
}
