import { all, create, type Unit } from 'mathjs';
import { numbersIn } from '../schemas/typed-numbers.ts';

// Counts are units of their own, so that requests are never added to users.
const evaluator = create(all ?? {});
for (const count of [
  'USD',
  'user',
  'request',
  'item',
  'token',
  'vector',
  'label',
  'gpu',
  'picture',
  'frame',
  'query',
  'event',
  'row',
  'FLOP',
])
  evaluator.createUnit(count, count === 'FLOP' ? { prefixes: 'short' } : {});

/** How far a printed result may be from the exact one: it is rounded to two or three digits. */
const rounding = 0.03;

/** What is wrong with a sum written as `expression = result`; nothing when it comes out. Tests alone use this, so that no page loads an evaluator for it. */
export function sumProblem(sum: string): string | undefined {
  const [expression = '', result = ''] = sum.split(' = ');
  try {
    const [found, printed] = [evaluator.evaluate(expression) as number | Unit, evaluator.evaluate(result) as number | Unit];
    const ratio: unknown = evaluator.divide(found, printed);
    if (typeof ratio !== 'number') return `"${sum}" has a unit on one side that the other lacks.`;
    return Math.abs(ratio - 1) <= rounding ? undefined : `"${sum}" is off by a factor of ${ratio.toPrecision(3)}.`;
  } catch (error) {
    return `"${sum}" cannot be worked out: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The numbers with a unit in an answer that stand neither in the question nor in one of the sums. */
export function unfoundedNumbers({
  question,
  answer,
  sums,
}: {
  question: string;
  answer: readonly string[];
  sums: readonly string[];
}): string[] {
  const given = new Set([question, ...sums].flatMap(numerals));
  return answer.flatMap(numbersIn).filter((number) => !numerals(number).every((numeral) => given.has(numeral)));
}

/** The numbers of a text without separators: `1,000` is `1000`. */
function numerals(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:e\d+)?/g)].map(([numeral]) => numeral.replaceAll(',', ''));
}
