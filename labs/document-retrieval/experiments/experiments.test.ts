import { describe, expect, it } from 'vitest';
import { chunksOf } from '../corpus/chunk.ts';
import { heldQuotes } from '../judge/evidence.ts';
import { trainTask } from '../learn/train.ts';
import { madeUpCorpus } from '../made-up.ts';
import { armOf, methodOf, scoresOf } from './arm.ts';
import { choose } from './choose.ts';
import { developmentLoss, evaluate } from './evaluate.ts';
import { fuse } from './fusions.ts';
import { prepare, questionsOf } from './prepare.ts';
import { refusalSignals } from './refusals.ts';
import { crossValidation, rerankings } from './rerankings.ts';
import { runExperiments } from './run.ts';

const corpus = madeUpCorpus(8, 4);
const prepared = prepare(corpus);
const chunks = chunksOf(prepared.pages, { cutting: { kind: 'section' }, path: false });
/** Scores that put the evidence first, or last. */
const oracle = (question: number, sign: number): Float64Array =>
  Float64Array.from(chunks, (chunk) => {
    const judged = prepared.asked[question]?.judged;
    return 2 + (judged && heldQuotes(judged, chunk).length > 0 ? sign : 0);
  });
const count = prepared.asked.length;
const right = armOf('right', 'Right', count, (question) => oracle(question, 1));
const wrong = armOf('wrong', 'Wrong', count, (question) => oracle(question, -1));

describe('choose', () => {
  const candidates = [3, 1, 1].map((loss, at) => ({ settings: { at }, loss }));

  it('takes the lowest loss, the first of equals, and lists every trial', () => {
    const { best, trials } = choose('model', candidates);
    expect(best.settings.at).toBe(1);
    expect(trials.map(({ chosen }) => chosen)).toEqual([false, true, false]);
    expect(() => choose('model', [])).toThrow('There is no configuration of model.');
  });
});

describe('questionsOf', () => {
  it('parts questions by split and by whether they can be answered', () => {
    const parts = (['test', 'development'] as const).flatMap((split) =>
      [true, false].map((answerable) => questionsOf(prepared, split, answerable)),
    );
    expect(parts.map(({ length }) => length)).toEqual([16, 4, 16, 4]);
    expect(new Set(parts.flat()).size).toBe(count);
  });
});

describe('evaluate', () => {
  it('is perfect where evidence comes first', () => {
    const [rankings] = methodOf(right).rankings;
    const test = questionsOf(prepared, 'test');
    expect([...evaluate(prepared, chunks, test, (question) => rankings?.[question] ?? []).recall1]).toEqual(test.map(() => 1));
    expect(developmentLoss(prepared, chunks, (question) => rankings?.[question] ?? [])).toBe(0);
    expect(developmentLoss(prepared, chunks, () => [])).toBe(1);
    expect(() => evaluate(prepared, chunks, questionsOf(prepared, 'test', false), () => [])).toThrow('can be answered');
  });
});

describe('fuse', () => {
  const two = { ...right, id: 'dense', scores: [right.scores[0] ?? [], wrong.scores[0] ?? []] };
  const { arms, trials } = fuse(prepared, chunks, right, two);

  it('fuses once for each seed', () => {
    expect(arms.map(({ id, scores }) => [id, scores.length])).toEqual([
      ['rrf-dense', 2],
      ['sum-dense', 2],
    ]);
    expect(arms[0]?.scores[0]).not.toEqual(arms[0]?.scores[1]);
    expect(trials.filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  it('reads an arm without seeds alike for every seed', () => {
    expect(scoresOf(right, 4, 0)).toBe(right.scores[0]?.[0]);
    expect(scoresOf(two, 1, 0)).toBe(wrong.scores[0]?.[0]);
  });
});

describe('rerankings', () => {
  it('trains on everything but the part it is judged on', () => {
    const parts = crossValidation([1, 2, 3, 4, 5], 2);
    expect(parts).toEqual([
      { training: [2, 4], held: [1, 3, 5] },
      { training: [1, 3, 5], held: [2, 4] },
    ]);
  });

  const flat = armOf('flat', 'Flat', count, () => new Float64Array(chunks.length).fill(1));
  const inputs = { analyze: (tokens: readonly string[]) => [...tokens], settings: { k1: 1.2, b: 0.75 }, first: flat, lsa: flat };

  it('learns on development questions which arm to trust, and is judged there on questions left out', () => {
    const { method, trials } = rerankings(prepared, chunks, { ...inputs, dense: right });
    const test = questionsOf(prepared, 'test');
    const found = evaluate(prepared, chunks, test, (question) => method.rankings[0]?.[question] ?? []);
    const mean = found.recall1.reduce((sum, value) => sum + value, 0) / test.length;
    expect(mean).toBeGreaterThan(0.9);
    expect(trials).toHaveLength(3);
    expect(Math.min(...trials.map(({ developmentLoss: { value } }) => value))).toBeLessThan(0.1);
  });
});

describe('runExperiments', () => {
  it('climbs from chunks to re-ranking, and refuses with what it found', async () => {
    const findings = await runExperiments(corpus, {
      encoders: [{ width: 8, pieces: 0, epochs: 1 }],
      cuttings: [{ kind: 'section' }, { kind: 'sentences', words: 20 }],
      train: (task) => Promise.resolve(trainTask(task)),
    });
    expect(findings.chunkings).toHaveLength(4);
    expect(findings.best.loss).toBe(Math.min(...findings.chunkings.map(({ loss }) => loss)));
    expect(findings.methods.map(({ id }) => id)).toEqual([
      ...['bm25', 'bm25-stop-words', 'bm25-stemmed', 'tf-idf', 'lsa', 'dense-untrained', 'dense'],
      ...['rrf-lsa', 'sum-lsa', 'rrf-dense', 'sum-dense', 'rerank'],
    ]);
    expect(findings.methods.map(({ test }) => test.length)).toEqual([1, 1, 1, 1, 1, 5, 5, 1, 1, 5, 5, 5]);
    // Nothing of the made-up pages has a word of the questions without an answer.
    const top = refusalSignals(findings).find(({ id }) => id === 'top');
    expect(Math.max(...(top?.test.unanswerable ?? [1]))).toBe(0);
    expect(top?.test.answerable.filter((score) => score > 0).length).toBeGreaterThan(12);
  });
});
