import { type DesignDocument, type DocumentTemplate } from './document.ts';
import { acronym } from './review/acronym.ts';
import { costFigure } from './review/cost-figure.ts';
import { decisionAlternative } from './review/decision-alternative.ts';
import { killCriterion } from './review/kill-criterion.ts';
import { labelCost } from './review/label-cost.ts';
import { labelSource } from './review/label-source.ts';
import { latencyBudget } from './review/latency-budget.ts';
import { launchGate } from './review/launch-gate.ts';
import { metricBaseline } from './review/metric-baseline.ts';
import { metricNumber } from './review/metric-number.ts';
import { mlBaseline } from './review/ml-baseline.ts';
import { monitoringAction } from './review/monitoring-action.ts';
import { monitoringThreshold } from './review/monitoring-threshold.ts';
import { ownerRule } from './review/owner.ts';
import { personalData } from './review/personal-data.ts';
import { placeholder } from './review/placeholder.ts';
import { randomSplit } from './review/random-split.ts';
import { requirementNumber } from './review/requirement-number.ts';
import { reviewed, type Found, type ReviewRule } from './review/reviewed.ts';
import { rollback } from './review/rollback.ts';
import { timeline } from './review/timeline.ts';

/** The rules by name, in the order in which their findings are shown. */
export const reviewRules = {
  placeholder,
  'metric-number': metricNumber,
  'metric-baseline': metricBaseline,
  'ml-baseline': mlBaseline,
  'launch-gate': launchGate,
  'kill-criterion': killCriterion,
  'decision-alternative': decisionAlternative,
  'requirement-number': requirementNumber,
  'latency-budget': latencyBudget,
  'label-source': labelSource,
  'label-cost': labelCost,
  'random-split': randomSplit,
  rollback,
  'monitoring-threshold': monitoringThreshold,
  'monitoring-action': monitoringAction,
  'cost-figure': costFigure,
  'personal-data': personalData,
  owner: ownerRule,
  timeline,
  acronym,
} satisfies Record<string, ReviewRule>;

/** The name of a rule. */
export type ReviewRuleName = keyof typeof reviewRules;

/** A question of the reviewer. */
export interface Finding extends Found {
  readonly rule: ReviewRuleName;
}

/**
 * Reads a document as a good colleague would, and asks. Empty sections are no matter of this; what a whole document must have somewhere is
 * asked for only once most of it is written. With the template, its own questions are recognized where they stand unanswered.
 */
export function review(document: Pick<DesignDocument, 'sections' | 'others'>, template?: DocumentTemplate): Finding[] {
  const read = reviewed(document, template);
  return Object.entries(reviewRules).flatMap(([rule, find]) => find(read).map((found) => ({ rule: rule as ReviewRuleName, ...found })));
}
