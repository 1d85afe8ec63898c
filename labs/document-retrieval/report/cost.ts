import type { Findings } from '../experiments/run.ts';
import { frame, type Table } from './frame.ts';

/** Time for a query: differs between runs, so it is printed as a ratio and never checked. */
export function costTable(findings: Findings): Table {
  const base = findings.methods.find(({ id }) => id === 'bm25-stemmed')?.queryMs ?? 1;
  return {
    title: 'Time for a query beside stemmed BM25, in plain TypeScript on one core',
    ...frame(findings, '', false),
    note: 'Every chunk is scored; nothing is approximated. Times move with the load of the machine: read them as orders of magnitude.',
    reproducible: false,
    columns: [{ id: 'time', label: 'Time ÷ stemmed BM25', format: 'ratio', better: 'lower' }],
    rows: findings.methods.map(({ id, label, queryMs }) => ({ id, label, cells: { time: { value: queryMs / base } } })),
  };
}

/** What each index holds. */
export function sizesTable(findings: Findings): Table {
  const { index } = findings.lexical.stemmed;
  const chunks = findings.best.chunks.length;
  const postings = [...index.postings.values()].reduce((sum, { texts }) => sum + texts.length, 0);
  const { width, numbers } = findings.encoder;
  const rows = [
    { id: 'bm25', label: 'BM25: postings', bytes: 8 * postings, own: 0 },
    {
      id: 'lsa',
      label: 'LSA: a vector a chunk, and the map of words',
      bytes: 4 * chunks * findings.lexical.lsaDimensions,
      own: 4 * index.postings.size * findings.lexical.lsaDimensions,
    },
    { id: 'dense', label: 'Dense: a vector a chunk, and the encoder', bytes: 4 * chunks * width, own: 4 * numbers },
  ];
  return {
    title: 'Size of the indexes',
    ...frame(findings, ''),
    sample: { part: 'chunks of the chosen chunking, not the test questions', rows: chunks },
    note: 'Counted, not compressed: a posting as two numbers of four bytes, vectors in single precision.',
    columns: [
      { id: 'kilobytes', label: 'Index (kB)', format: 'count', better: 'lower' },
      { id: 'perChunk', label: 'Bytes a chunk', format: 'count', better: 'lower' },
      { id: 'model', label: 'Model beside it (kB)', format: 'count', better: 'lower' },
    ],
    rows: rows.map(({ id, label, bytes, own }) => ({
      id,
      label,
      cells: { kilobytes: { value: bytes / 1000 }, perChunk: { value: bytes / chunks }, model: { value: own / 1000 } },
    })),
  };
}
