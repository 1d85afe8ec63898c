/** A configuration that was tried. */
export interface Trial {
  model: string;
  settings: Record<string, number>;
  developmentLoss: { name: string; value: number };
  chosen: boolean;
}

/**
 * What is chosen by, unless a trial says otherwise: the share of the passages that answer alone that prompts of 500, 1,000, 2,000 and 4,000 words miss, on
 * average over the four and over development questions.
 */
export const criterion = 'evidence missed (share, mean of four prompts)';

/** Takes the configuration with the lowest loss, the first of equals, and lists all of them. */
export function choose<Each extends { settings: Record<string, number>; loss: number }>(
  model: string,
  candidates: readonly Each[],
  name = criterion,
): { best: Each; trials: Trial[] } {
  const [first, ...rest] = candidates;
  if (!first) throw new Error(`There is no configuration of ${model}.`);
  // Differences in the last digits are rounding, not merit.
  const best = rest.reduce((lowest, each) => (each.loss < lowest.loss - 1e-9 ? each : lowest), first);
  const trials = candidates.map((each) => ({
    model,
    settings: each.settings,
    developmentLoss: { name, value: each.loss },
    chosen: each === best,
  }));
  return { best, trials };
}
