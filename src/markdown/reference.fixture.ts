import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import type { Reference } from '../schemas/reference.ts';

/** A bibliography entry that passes the schema; `fields` replaces what a test is about. */
export function referenceFixture(id: string, fields: Partial<Reference> = {}): Reference {
  return {
    id,
    kind: 'paper',
    role: 'research',
    title: `Title of ${id}`,
    authors: ['Ada Example'],
    year: 2020,
    venue: 'Journal of Tests',
    url: `https://example.org/${id}`,
    read: 'full',
    checked: '2026-11-21',
    claims: [{ at: '§1', says: 'What a test needs.', passage: 'A test needs this.' }],
    ...fields,
  };
}

/** A glossary term that passes the schema. */
export function termFixture(id: string, fields: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    id,
    term: id.charAt(0).toUpperCase() + id.slice(1),
    aliases: [],
    area: 'general',
    definition: `What ${id} means, said in one sentence that is long enough.`,
    see: [],
    ...fields,
  };
}
