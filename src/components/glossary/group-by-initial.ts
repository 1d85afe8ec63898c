import type { GlossaryTerm } from '../../schemas/glossary-term.ts';

/** The terms under their first letter, in order; terms that start with a digit come under `0–9`'s first digit. */
export function groupByInitial(terms: readonly GlossaryTerm[]): { initial: string; terms: GlossaryTerm[] }[] {
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of terms) {
    const initial = term.term.charAt(0).toUpperCase();
    groups.set(initial, [...(groups.get(initial) ?? []), term]);
  }
  return [...groups].map(([initial, members]) => ({ initial, terms: members }));
}
