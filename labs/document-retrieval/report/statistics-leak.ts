import { chunkTerms } from '../corpus/chunk.ts';
import type { Findings } from '../experiments/run.ts';
import { allowedChunks, generatePermissions, type PermissionSizes } from '../permissions/generate.ts';
import { attack, type Sight, type Statistics } from '../permissions/statistics-leak.ts';
import { plainPercent, type Table } from './frame.ts';
import { simulatedFrame } from './permissions.ts';

const attacks: readonly { id: string; label: string; statistics: Statistics; sight: Sight }[] = [
  { id: 'global-scores', label: 'Statistics of all documents, scores shown', statistics: 'global', sight: 'scores' },
  { id: 'global-rounded', label: 'Statistics of all documents, scores rounded to 0.1', statistics: 'global', sight: 'rounded' },
  { id: 'global-order', label: 'Statistics of all documents, only the order shown', statistics: 'global', sight: 'order' },
  { id: 'permitted-scores', label: 'Statistics of permitted documents, scores shown', statistics: 'permitted', sight: 'scores' },
];

/** What a user learns about forbidden documents although the filter works. */
export function statisticsTable(findings: Findings, sizes: PermissionSizes): Table {
  const { prepared, best, lexical } = findings;
  const { analyze, settings } = lexical.stemmed;
  const texts = best.chunks.map((chunk) => analyze(chunkTerms(prepared.pages, chunk)));
  const [seed = 1] = sizes.seeds;
  const permissions = generatePermissions(prepared.pages, sizes.users, seed);
  const allowed = allowedChunks(best.chunks, permissions, permissions.userGroups[0] ?? new Set());
  const words = 200;
  const found = attacks.map((each) => ({ ...each, leak: attack(texts, allowed, settings, { ...each, words }) }));
  return {
    title: 'The filter works and words still leak: whether a user can tell that a word stands in forbidden documents',
    ...simulatedFrame(findings, sizes),
    sample: {
      part: 'attack, on words of forbidden chunks alone and as many that occur nowhere',
      rows: 2 * (found[0]?.leak.secret ?? 1),
    },
    seeds: [seed],
    interval: '',
    note: `The user adds a note of one word for each word in question and one with a made-up word, and searches for both. Where forbidden texts count in the document frequency, a word that they hold weighs less. Guessing gives 50 %. The size of the index is taken to be known. One user, who may see ${Math.round((100 * allowed.reduce((sum, each) => sum + each, 0)) / allowed.length)} % of the chunks.`,
    columns: [
      { id: 'right', label: 'Words told right (%)', format: 1, better: 'lower' },
      {
        id: 'counted',
        label: 'Number of forbidden chunks read off (%)',
        meaning: 'secret words for which the number of forbidden chunks that hold them was found exactly',
        format: 1,
        better: 'lower',
      },
    ],
    rows: found.map(({ id, label, sight, leak }) => ({
      id,
      label,
      cells: { right: plainPercent(leak.right), ...(sight === 'order' ? {} : { counted: plainPercent(leak.counted) }) },
    })),
  };
}
