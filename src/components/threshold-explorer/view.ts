import { reweight, shiftProbability } from './model/base-rate.ts';
import { confusionAt, ratesOf, type Confusion, type Rates } from './model/confusion.ts';
import { costPerCase, theoreticalThreshold, type Costs } from './model/costs.ts';
import { areaUnderRoc, averagePrecision } from './model/curves.ts';
import { calibrationError, reliabilityBins, type ReliabilityBin } from './model/reliability.ts';
import { cheapest, withinCapacity, withPrecision, withRecall, type Choice } from './model/rules.ts';
import { baseRate, type ScoreCounts } from './model/score-counts.ts';
import { wilson, type Interval } from './model/wilson.ts';
import { defaults, type ExplorerState } from './state.ts';

/** The counts of one model: rules choose on development rows, everything is reported on test rows. */
export interface ModelCounts {
  readonly development: ScoreCounts;
  readonly test: ScoreCounts;
}

/** A threshold and what a case costs there, on the test rows. */
export interface Priced {
  readonly threshold: number;
  readonly cost: number;
}

/** Everything that follows from a state. */
export interface View {
  readonly state: ExplorerState;
  /** The test rows, weighted to the base rate. */
  readonly counts: ScoreCounts;
  /** The base rate that counts, and whether it is another than that of the rows. */
  readonly rate: number;
  readonly isShifted: boolean;
  readonly threshold: number;
  /** Whether the rule is kept on the development rows. */
  readonly isReached: boolean;
  readonly confusion: Confusion;
  readonly rates: Rates;
  /** 95 % intervals; they rest on the rows that there are, whatever they are weighted to. */
  readonly intervals: Readonly<Record<'precision' | 'recall' | 'falsePositiveRate', Interval>>;
  /** What a case costs at the threshold, with nobody flagged, and with everybody flagged. */
  readonly cost: number;
  readonly costOfNone: number;
  readonly costOfAll: number;
  /** The score from which the costs say that flagging pays, if scores are probabilities. */
  readonly formula: Priced;
  /** The cheapest threshold of the development rows, and that of the test rows, which nobody can know beforehand. */
  readonly chosen: Priced;
  readonly hindsight: Priced;
  readonly areaUnderRoc: number;
  readonly averagePrecision: number;
  readonly bins: readonly ReliabilityBin[];
  readonly calibrationError: number;
}

/** The score on the grid that is nearest to a probability; above 1 is as good as 1. */
function onGrid(probability: number): number {
  return Number.isNaN(probability) ? 1 : Math.round(Math.min(1, probability) * 1000) / 1000;
}

/** Computes everything that a state shows. */
export function viewOf(model: ModelCounts, state: ExplorerState): View {
  const measured = baseRate(model.test);
  const isShifted = state.baseRate !== defaults.baseRate;
  const rate = isShifted ? state.baseRate / 100 : measured;
  const counts = isShifted ? reweight(model.test, rate) : model.test;
  const development = isShifted ? reweight(model.development, rate) : model.development;
  const formulaAt = onGrid(shiftProbability(Math.min(1, theoreticalThreshold(state)), rate, measured));
  const price = (threshold: number): Priced => ({ threshold, cost: costPerCase(confusionAt(counts, threshold), state) });
  const { threshold, isReached } = chooseThreshold(development, state, formulaAt);
  const confusion = confusionAt(counts, threshold);
  const bins = reliabilityBins(counts);
  return {
    state,
    counts,
    rate,
    isShifted,
    threshold,
    isReached,
    confusion,
    rates: ratesOf(confusion),
    intervals: intervalsOf(confusionAt(model.test, threshold), (share) => (isShifted ? shiftProbability(share, measured, rate) : share)),
    cost: costPerCase(confusion, state),
    costOfNone: costPerCase(confusionAt(counts, 2), state),
    costOfAll: costPerCase(confusionAt(counts, 0), state),
    formula: price(formulaAt),
    chosen: price(cheapest(development, state).threshold),
    hindsight: price(cheapest(counts, state).threshold),
    areaUnderRoc: areaUnderRoc(counts),
    averagePrecision: averagePrecision(counts),
    bins,
    calibrationError: calibrationError(bins),
  };
}

function chooseThreshold(counts: ScoreCounts, state: ExplorerState, formulaAt: number): Choice {
  const costs: Costs = state;
  switch (state.rule) {
    case 'hand':
      return { threshold: state.threshold, isReached: true };
    case 'cost':
      return cheapest(counts, costs);
    case 'formula':
      return { threshold: formulaAt, isReached: true };
    case 'recall':
      return withRecall(counts, state.recall / 100);
    case 'precision':
      return withPrecision(counts, state.precision / 100);
    case 'capacity':
      return withinCapacity(counts, state.capacity / state.volume);
  }
}

/**
 * Wilson intervals from whole rows. A flagged row is positive with a probability that moves with the base rate as any other, so the ends
 * of the interval of precision are moved; recall and false positive rate do not depend on the base rate.
 */
function intervalsOf(rows: Confusion, shift: (share: number) => number): View['intervals'] {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = rows;
  const precision = wilson(truePositives, truePositives + falsePositives);
  return {
    precision: { low: shift(precision.low), high: shift(precision.high) },
    recall: wilson(truePositives, truePositives + falseNegatives),
    falsePositiveRate: wilson(falsePositives, falsePositives + trueNegatives),
  };
}
