import { quantityOf, type EstimateModel } from './estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { restrictTo } from './restrict.ts';

/** An input set to some value, and what the output becomes; both in declared units. */
export interface Trial {
  readonly input: number;
  readonly output: number;
}

/** What halving and doubling one input does to an output. */
export interface InputEffect {
  /** The input's id. */
  readonly id: string;
  /** The input halved, or the end of its range where that comes first. */
  readonly low: Trial;
  /** The input doubled, or the end of its range where that comes first. */
  readonly high: Trial;
  /** The greatest minus the least output of low, default and high, in the output's declared unit. */
  readonly swing: number;
  /** The swing as a share of the default output; infinite where that is 0 and the swing is not. */
  readonly relativeSwing: number;
}

/**
 * Halves and doubles, within its range, each input that an output depends on; the greatest effect first.
 * Throws on an unknown output, on an input as output, and where an output cannot be computed within the ranges.
 */
export function sensitivity(estimate: EstimateModel, outputId: string): InputEffect[] {
  const { value: normal, formula } = quantityOf(estimate, outputId);
  if (!formula) throw new Error(`"${outputId}" is an input; ask for the sensitivity of a computed quantity.`);
  const needed = restrictTo(estimate, [outputId]);

  const trial = (id: string, input: number): Trial => {
    try {
      return { input, output: evaluateWith(needed, { [id]: input }).get(outputId) ?? normal };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`With "${id}" at ${input}, within its range: ${reason}`, { cause: error });
    }
  };

  const effects = needed.inputs.map(({ id, value, range: [least, greatest] }): InputEffect => {
    const clip = (input: number) => Math.min(Math.max(input, least), greatest);
    // Halving a negative input raises it.
    const low = trial(id, clip(Math.min(value / 2, value * 2)));
    const high = trial(id, clip(Math.max(value / 2, value * 2)));
    const swing = Math.max(low.output, normal, high.output) - Math.min(low.output, normal, high.output);
    return { id, low, high, swing, relativeSwing: swing === 0 ? 0 : swing / Math.abs(normal) };
  });
  // Equal effects keep the order of declaration, whatever the last bits of their sums say.
  const rank = ({ swing }: InputEffect) => Number(swing.toPrecision(12));
  return effects.sort((a, b) => rank(b) - rank(a));
}
