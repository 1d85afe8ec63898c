import type { Templates } from '../represent/pairs.ts';

/** A representation with the settings that were chosen for it. */
export interface Rung {
  id: string;
  label: string;
  /** Templates of all drawings at length one: one entry, or an entry a seed where training draws at random. */
  templates: readonly Templates[];
  /** Milliseconds from aligned drawings to templates, all drawings together. */
  representMs: number;
}

/** Numbers of a template. */
export function dimensionsOf({ templates }: Rung): number {
  return templates[0]?.enrolled[0]?.length ?? 0;
}

/** Runs something and says how long it took. */
export function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}
