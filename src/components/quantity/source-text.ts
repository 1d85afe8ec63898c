import type { Reference } from '../../schemas/reference.ts';
import type { Source } from '../../estimates/estimate-schema.ts';
import { formatAuthors } from '../../markdown/citations.ts';

/** Where an input's value comes from, ready to print: words, and a citation key when there is a source to open. */
export interface SourceText {
  text: string;
  key?: string;
}

/**
 * Says where an input comes from.
 *
 * @throws Error when a citation key is not in the bibliography.
 */
export function sourceText(source: Source, references: ReadonlyMap<string, Reference>): SourceText {
  if ('assumption' in source) return { text: `Assumption: ${source.assumption}` };
  if ('data' in source) return { text: `From the data table ${source.data}` };
  const reference = references.get(source.cite);
  if (!reference) throw new Error(`An input cites "${source.cite}", which is not in src/data/references/. Add it, or mend the key.`);
  const place = source.at ? `, ${source.at}` : '';
  return { text: `${formatAuthors(reference.authors)}, ${reference.year}${place}`, key: source.cite };
}
