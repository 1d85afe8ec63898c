import { cuttingId, type Cutting } from '../corpus/chunk.ts';
import type { ChunkingRun } from '../experiments/chunkings.ts';
import type { Findings } from '../experiments/run.ts';
import { difference, estimate } from '../judge/bootstrap.ts';
import { frame, percent, questionInterval, type Table } from './frame.ts';

/** What overlap is worth, and what it costs in chunks, by size and by whether windows end with their section. */
export function overlapsTable(findings: Findings): Table {
  const windows = findings.chunkings.flatMap(({ chunking: { cutting, path } }) =>
    path && cutting.kind === 'windows' && cutting.overlap === 0 ? [cutting] : [],
  );
  return {
    title: 'What overlap is worth: evidence in prompts of 1,000 words',
    ...frame(findings, questionInterval),
    note: 'BM25, with the path of headings before each chunk; k₁ and b are chosen for each cell on development questions. Differences are paired and not corrected for their number.',
    columns: [
      { id: 'none', label: 'No overlap (%)', format: 1 },
      { id: 'quarter', label: '25 % overlap (%)', format: 1 },
      { id: 'half', label: '50 % overlap (%)', format: 1 },
      { id: 'gain', label: '50 % over none', meaning: 'percentage points, paired', format: 1 },
      { id: 'chunks', label: 'Chunks, 50 % ÷ none', format: 2 },
      { id: 'overPages', label: 'Within over across sections', meaning: 'percentage points at 25 % overlap, paired', format: 1 },
    ],
    rows: windows.map((cutting) => {
      const [none, quarter, half] = [0, 0.25, 0.5].map((overlap) => runOf(findings, { ...cutting, overlap }));
      const across = cutting.within === 'section' ? runOf(findings, { ...cutting, overlap: 0.25, within: 'page' }) : undefined;
      return {
        id: `${cutting.within}-${cutting.words}`,
        label: `${cutting.words} words${cutting.within === 'page' ? ', across sections' : ''}`,
        cells: {
          ...(none ? { none: percent(estimate([none.test.at1000])) } : {}),
          ...(quarter ? { quarter: percent(estimate([quarter.test.at1000])) } : {}),
          ...(half ? { half: percent(estimate([half.test.at1000])) } : {}),
          ...(none && half
            ? {
                gain: percent(difference([half.test.at1000], [none.test.at1000])),
                chunks: { value: half.chunks.length / none.chunks.length },
              }
            : {}),
          ...(quarter && across ? { overPages: percent(difference([quarter.test.at1000], [across.test.at1000])) } : {}),
        },
      };
    }),
  };
}

function runOf({ chunkings }: Findings, cutting: Cutting): ChunkingRun | undefined {
  return chunkings.find(({ chunking }) => chunking.path && cuttingId(chunking.cutting) === cuttingId(cutting));
}
