import { cuttingId, wordCount, type Cutting } from '../corpus/chunk.ts';
import type { ChunkingRun } from '../experiments/chunkings.ts';
import { questionsOf } from '../experiments/prepare.ts';
import type { Findings } from '../experiments/run.ts';
import { difference, estimate, meanOf } from '../judge/bootstrap.ts';
import { answersAlone, holds } from '../judge/evidence.ts';
import { budgets } from '../judge/metrics.ts';
import { frame, percent, plainPercent, questionInterval, testOrigin, type Chart, type Table } from './frame.ts';

/** Ways of cutting with BM25, with the path of headings before each chunk: of windows those with 25 % overlap, and the chunking that was chosen. */
export function chunkingsTable(findings: Findings): Table {
  const shown = ({ chunking: { cutting } }: ChunkingRun): boolean => cutting.kind !== 'windows' || cutting.overlap === 0.25;
  return tableOf(
    findings,
    findings.chunkings.filter((run) => shown(run) || run === findings.best),
    'How pages are cut, with the same retriever (BM25): evidence that reaches prompts of a fixed number of words',
  );
}

/** Every way of cutting. */
export function allChunkingsTable(findings: Findings): Table {
  return tableOf(findings, findings.chunkings, 'Every chunking that was tried, with the same retriever (BM25)');
}

function tableOf(findings: Findings, runs: readonly ChunkingRun[], title: string): Table {
  const whole = withPath(findings, { kind: 'section' });
  return {
    title,
    ...frame(findings, questionInterval),
    note: `Evidence: passages that answer alone; a chunk holds one when it has 90 % of its words. “With path”: the path of headings stands before each chunk, in the index and in the prompt, and takes up words. k₁ and b are chosen for each row on development questions. Differences are paired and not corrected for the number of rows. On development questions the least was missed by: ${label(findings.best.chunking.cutting).toLowerCase()}, ${findings.best.chunking.path ? 'with' : 'without'} path.`,
    columns: [
      { id: 'chunks', label: 'Chunks', format: 'count' },
      { id: 'words', label: 'Words a chunk', meaning: 'mean, with the path', format: 'count' },
      { id: 'wholeQuotes', label: 'Evidence in one chunk (%)', meaning: 'evidence that any chunk holds at all', format: 1 },
      {
        id: 'promptWords',
        label: 'Words of five chunks',
        meaning: 'mean length of a prompt of the first five',
        format: 'count',
      },
      { id: 'recall5', label: 'Recall@5 (%)', format: 1, better: 'higher' },
      ...budgets.map((words) => ({
        id: `at${words}`,
        label: `In ${words.toLocaleString('en')} words (%)`,
        format: 1 as const,
        better: 'higher' as const,
      })),
      { id: 'plain1000', label: 'In 1,000 words, no path (%)', format: 1, better: 'higher' },
      { id: 'pathGain', label: 'Gain by the path, 1,000 words', meaning: 'percentage points, paired', format: 1 },
      { id: 'overSections', label: 'Over whole sections, 1,000 words', meaning: 'percentage points, paired, both with path', format: 1 },
    ],
    rows: runs
      .filter(({ chunking }) => chunking.path)
      .map((run) => ({
        id: cuttingId(run.chunking.cutting),
        label: label(run.chunking.cutting),
        cells: cellsOf(findings, run, whole),
      })),
  };
}

function cellsOf(findings: Findings, run: ChunkingRun, whole: ChunkingRun): Table['rows'][number]['cells'] {
  const plain = findings.chunkings.find(
    ({ chunking }) => !chunking.path && cuttingId(chunking.cutting) === cuttingId(run.chunking.cutting),
  );
  const test = questionsOf(findings.prepared, 'test');
  const promptWords = test.map((question) =>
    (run.rankings[question] ?? []).slice(0, 5).reduce((sum, place) => sum + lengthOf(run, place), 0),
  );
  return {
    chunks: { value: run.chunks.length },
    words: { value: meanOf(run.chunks.map(wordCount)) },
    wholeQuotes: plainPercent(wholeQuotes(findings, run)),
    promptWords: { value: meanOf(promptWords) },
    recall5: percent(estimate([run.test.recall5])),
    at500: percent(estimate([run.test.at500])),
    at1000: percent(estimate([run.test.at1000])),
    at2000: percent(estimate([run.test.at2000])),
    at4000: percent(estimate([run.test.at4000])),
    ...(plain
      ? { plain1000: percent(estimate([plain.test.at1000])), pathGain: percent(difference([run.test.at1000], [plain.test.at1000])) }
      : {}),
    ...(run === whole ? {} : { overSections: percent(difference([run.test.at1000], [whole.test.at1000])) }),
  };
}

function lengthOf(run: ChunkingRun, place: number): number {
  const chunk = run.chunks[place];
  return chunk ? wordCount(chunk) : 0;
}

/** The share of the evidence of test questions that any chunk holds: what cutting destroys is the rest. */
function wholeQuotes({ prepared }: Findings, { chunks }: ChunkingRun): number {
  const held = questionsOf(prepared, 'test').flatMap((question) => {
    const judged = prepared.asked[question]?.judged;
    if (!judged) return [];
    const alone = answersAlone(judged);
    return judged.quotes.flatMap(({ places }, quote) =>
      alone.has(quote) ? [Number(chunks.some(({ page, tokens }) => places.some((place) => holds(page, tokens, place))))] : [],
    );
  });
  return meanOf(held);
}

/** The run of a cutting, with the path of headings. */
function withPath({ chunkings }: Findings, cutting: Cutting): ChunkingRun {
  const run = chunkings.find(({ chunking }) => chunking.path && cuttingId(chunking.cutting) === cuttingId(cutting));
  if (!run) throw new Error(`There is no run of ${cuttingId(cutting)}.`);
  return run;
}

/** The name of a cutting in a table. */
export function label(cutting: Cutting): string {
  if (cutting.kind === 'section') return 'Whole sections';
  if (cutting.kind === 'sentences') return `Sentences packed up to ${cutting.words} words`;
  const overlap = cutting.overlap === 0 ? 'no overlap' : `${100 * cutting.overlap} % overlap`;
  return `${cutting.words} words, ${overlap}${cutting.within === 'page' ? ', across sections' : ''}`;
}

/** Evidence by the size of windows, at two sizes of the prompt, within sections and across them. */
export function windowsChart(findings: Findings): Chart {
  const sizes = [
    ...new Set(findings.chunkings.flatMap(({ chunking: { cutting } }) => (cutting.kind === 'windows' ? [cutting.words] : []))),
  ];
  const series = ([1000, 4000] as const).flatMap((words) =>
    (['section', 'page'] as const).flatMap((within) => {
      const points = sizes.flatMap((size): [string, number][] => {
        const run = findings.chunkings.find(
          ({ chunking: { cutting, path } }) =>
            path && cutting.kind === 'windows' && cutting.words === size && cutting.within === within && cutting.overlap === 0.25,
        );
        return run ? [[String(size), meanOf(run.test[words === 1000 ? 'at1000' : 'at4000'])]] : [];
      });
      const name = `${words.toLocaleString('en')} words, ${within === 'section' ? 'within sections' : 'across sections'}`;
      return points.length > 0 ? [{ name, points: points.map(([size, value]): [number, number] => [Number(size), value]) }] : [];
    }),
  );
  return {
    title: 'Evidence that reaches the prompt, by the size of the windows; 25 % overlap, path of headings before each chunk, BM25',
    description:
      'Two pairs of lines, the upper pair for prompts of 4,000 words. In each pair, windows that end where a section ends lie above windows that run across sections. They rise with size and flatten out from 240 words; across sections, large windows lose again in the small prompt.',
    origin: testOrigin(findings),
    kind: 'line',
    x: { label: 'Words a window', scale: 'log' },
    y: { label: 'Evidence in the prompt', format: '.0%' },
    series,
  };
}
