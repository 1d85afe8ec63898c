import type { Estimate } from '../estimates/estimate.ts';
import { pageEstimate } from '../estimates/page-estimate.ts';

/** Path of the worked design that the template quotes: its running example. */
export const examplePath = 'designs/general/eta-prediction/';

/** The source of its page. */
export const exampleFile = `content/${examplePath}index.mdx`;

/** The estimate from which the template quotes. Throws when the running example is not there. */
export function exampleEstimate(): Estimate {
  const estimate = pageEstimate(exampleFile);
  if (!estimate) throw new Error(`${exampleFile} has no estimate.ts beside it; the template quotes from it.`);
  return estimate;
}
