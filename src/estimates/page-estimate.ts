import type { Estimate, Quantity } from './define-estimate.ts';
import { didYouMean } from './nearest.ts';

const modules = import.meta.glob<{ default: Estimate }>('/content/**/estimate.ts', { eager: true });

/** The estimate model beside a page (`content/<page>/estimate.ts`), or nothing when the page has none. */
export function pageEstimate(pageFile: string | undefined): Estimate | undefined {
  if (!pageFile) return undefined;
  return modules[`/${pageFile.replace(/[^/]+$/, 'estimate.ts')}`]?.default;
}

/** Like {@link pageEstimate}; throws when the page has no model. */
export function requireEstimate(pageFile: string | undefined): Estimate {
  const estimate = pageEstimate(pageFile);
  if (!estimate)
    throw new Error(`${pageFile ?? 'This page'}: prints a quantity but has no estimate.ts beside it. Declare its inputs and sums there.`);
  return estimate;
}

/** One quantity of a page's model; throws when there is none of that id. */
export function requireQuantity(pageFile: string | undefined, id: string): Quantity {
  const { quantities } = requireEstimate(pageFile);
  const quantity = quantities.get(id);
  if (quantity) return quantity;
  throw new Error(`${pageFile ?? 'This page'}: estimate.ts beside it has no quantity "${id}".${didYouMean(id, quantities.keys())}`);
}

/** The citation keys that a page's estimate model names as sources of its inputs. */
export function estimateSources(pageFile: string | undefined): string[] {
  const quantities = pageEstimate(pageFile)?.quantities.values() ?? [];
  return [...quantities].flatMap(({ source }) => (source && 'cite' in source ? [source.cite] : []));
}
