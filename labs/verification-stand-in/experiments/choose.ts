import type { Split } from '../../shared/emoji-pictures/split.ts';
import { distributionsOf, falseNonMatchRate, thresholdFor } from '../measure/error-rates.ts';
import { compareAll } from '../measure/scores.ts';
import { takePairs, type Templates } from '../represent/pairs.ts';

/** A configuration that was tried. */
export interface Trial {
  model: string;
  settings: Record<string, number>;
  developmentLoss: { name: string; value: number };
  chosen: boolean;
}

/** A configuration with what it makes of all drawings. */
export interface Candidate {
  settings: Record<string, number>;
  templates: Templates;
}

/** The false match rate at which settings are compared. */
const choiceRate = 0.001;

/** What settings are chosen by, on development identities. */
export function developmentLoss(templates: Templates, { development }: Pick<Split, 'development'>): number {
  const found = distributionsOf(compareAll(takePairs(templates, development)));
  return falseNonMatchRate(found, thresholdFor(found.impostor, choiceRate));
}

/** Takes the candidate with the lowest loss, the first of equals, and lists all of them. */
export function choose<Each extends Candidate>(model: string, candidates: readonly Each[], split: Split): { best: Each; trials: Trial[] } {
  return pick(
    model,
    candidates.map((each) => ({ ...each, loss: developmentLoss(each.templates, split) })),
  );
}

/** The same, of candidates whose loss is known. */
export function pick<Each extends { settings: Record<string, number>; loss: number }>(
  model: string,
  candidates: readonly Each[],
): { best: Each; trials: Trial[] } {
  const [first, ...rest] = candidates;
  if (!first) throw new Error(`There is no configuration of ${model}.`);
  const best = rest.reduce((lowest, each) => (each.loss < lowest.loss ? each : lowest), first);
  const trials = candidates.map((each) => ({
    model,
    settings: each.settings,
    developmentLoss: { name: 'false non-match rate at a false match rate of 0.1 % (share)', value: each.loss },
    chosen: each === best,
  }));
  return { best, trials };
}
