import type { SearchEngine } from './engine.ts';
import { prepareQuery, type PreparedQuery, type QueryWord } from './prepare-query.ts';
import { respell } from './respell.ts';
import { rank, type EngineHit, type RankedHit } from './rank.ts';
import { interviewLabel, questionLabel, sourceLabel } from './record-text.ts';
import type { SectionPlace } from './section-list.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Another name counts a little less than the one that was typed. */
const aliasShare = 0.6;

/** A ranked section with its place. */
export interface SectionHit extends RankedHit, SectionPlace {}

/**
 * What some kinds of section count for: a source says where to read on; a question of the bank, and less so a page of the interview,
 * touches in a few sentences what other pages treat at length.
 */
const shares: Readonly<Record<string, number>> = { [sourceLabel]: 0.25, [questionLabel]: 0.5, [interviewLabel]: 0.6 };

/** A page whose title was typed comes before everything on it. */
const askedFor = 1000;

/** What a query found. */
export interface FoundSections {
  readonly hits: SectionHit[];
  /** What was looked for instead of what was typed, when a word was misspelled. */
  readonly shownFor?: string | undefined;
}

/** Asks the index for each word of a query and ranks what it finds. */
export async function findSections(engine: SearchEngine, asked: PreparedQuery): Promise<FoundSections> {
  const { shownFor, ...respelled } = respell(asked, engine.vocabulary);
  const query = withFormulas(engine.aliases.apply(respelled), engine.vocabulary);
  const units = await Promise.all(
    query.units.map(({ alternatives, phrases = [] }) =>
      Promise.all([...alternatives.map((word) => engine.find(word)), ...phrases.map((words) => findPhrase(engine, words))]),
    ),
  );
  const hits = rank(units)
    .map((hit): SectionHit => ({ ...hit, ...(engine.sections.get(hit.id) ?? { page: '', kind: 'Page' }) }))
    .map((hit) => ({ ...hit, score: hit.score * (shares[hit.kind] ?? 1) }))
    .map((hit) => (hit.title !== undefined && isAskedFor(hit.title, respelled) ? { ...hit, score: hit.score + askedFor } : hit))
    .sort((a, b) => b.score - a.score);
  return { hits, shownFor };
}

/** Whether a query is the title of a page, or its beginning up to a part of the last word. */
function isAskedFor(title: string, { units }: PreparedQuery): boolean {
  const words = prepareQuery(title).units.map(({ alternatives: [first] }) => first?.text ?? '');
  return (
    units.length === words.length &&
    words.every((word, index) =>
      units[index]?.alternatives.some(({ text }) => text === word || (index === words.length - 1 && word.startsWith(text))),
    )
  );
}

/** A section that has a formula which was asked for answers each unit of the query. */
function withFormulas(query: PreparedQuery, vocabulary: Vocabulary): PreparedQuery {
  const formulas = query.formulas.filter((formula) => vocabulary.has(formula)).map((text): QueryWord[] => [{ text, exact: false }]);
  if (formulas.length === 0) return query;
  return { ...query, units: query.units.map((unit) => ({ ...unit, phrases: [...(unit.phrases ?? []), ...formulas] })) };
}

/** The sections that have every word of another name, with the mean of their scores. */
async function findPhrase(engine: SearchEngine, words: readonly QueryWord[]): Promise<EngineHit[]> {
  const found = await Promise.all(words.map((word) => engine.find(word)));
  const [first = [], ...others] = found;
  const byId = others.map((hits) => new Map(hits.map((hit) => [hit.id, hit])));
  return first.flatMap((hit) => {
    const same = byId.map((hits) => hits.get(hit.id));
    if (same.includes(undefined)) return [];
    const all = [hit, ...same.filter((other) => other !== undefined)];
    const score = (aliasShare * all.reduce((sum, { score: part }) => sum + part, 0)) / all.length;
    return [{ id: hit.id, score, words: all.flatMap(({ words: positions }) => positions), isOtherName: true }];
  });
}
