type Estimate = any;

const modules = import.meta.glob<{ default: Estimate }>('/content/**/estimate.ts', { eager: true });

/** The estimate model beside a page (`content/<page>/estimate.ts`), or nothing when the page has none. */
export function pageEstimate(pageFile: string | undefined): Estimate | undefined {
  if (!pageFile) return undefined;
  return modules[`/${pageFile.replace(/[^/]+$/, 'estimate.ts')}`]?.default;
}

/** The citation keys that a page's estimate model names as sources of its inputs. */
export function estimateSources(pageFile: string | undefined): string[] {
  const quantities = pageEstimate(pageFile)?.quantities.values() ?? [];
  return [...quantities].flatMap(({ source }) => (source && 'cite' in source ? [source.cite] : []));
}
