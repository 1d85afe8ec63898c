import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIdx, readLabeled } from '../load/idx.ts';
import { drawIds, embedPictures, gradientsOf, learnEmbedding, pixelsOf, rotation } from '../load/embed.ts';
import { squaredDistance, vectorAt } from '../index/vectors.ts';
import { madeUpPictures, madeUpVectors } from '../made-up.ts';
import { settingFor } from './indexes.ts';
import { farthestClasses, filtersOf } from './filters.ts';
import { measureSearch } from './measure.ts';
import { fitAdapter, judge, prepareMigration, searchAdapted, searchMixed } from './migration.ts';
import { prepare, recallOf, truthOf } from './prepare.ts';

const idx = (sizes: number[], bytes: number[]): Uint8Array =>
  Uint8Array.from([0, 0, 8, sizes.length, ...sizes.flatMap((size) => [0, 0, 0, size]), ...bytes]);

describe('IDX files', () => {
  it('are taken apart, and others refused', () => {
    expect(parseIdx(idx([2, 1, 2], [1, 2, 3, 4]))).toEqual({ sizes: [2, 1, 2], bytes: Uint8Array.of(1, 2, 3, 4) });
    expect(() => parseIdx(Uint8Array.of(1, 2, 3, 4))).toThrow('no IDX file');
    // Type 13 is of floating-point numbers.
    expect(() => parseIdx(Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 1, 5))).toThrow('no IDX file');
    expect(() => parseIdx(idx([3], [1, 2]))).toThrow('another length');
  });

  it('are read gzipped, with a class for each picture', () => {
    const folder = mkdtempSync(join(tmpdir(), 'idx-'));
    const write = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), gzipSync(bytes));
      return join(folder, name);
    };
    const pictures = write('pictures', idx([2, 1, 1], [9, 8]));
    expect(readLabeled(pictures, write('classes', idx([2], [1, 0])))).toEqual({
      side: 1,
      pixels: Uint8Array.of(9, 8),
      classes: Uint8Array.of(1, 0),
    });
    expect(() => readLabeled(pictures, write('few', idx([1], [1])))).toThrow('class for each');
  });
});

describe('embeddings', () => {
  const pictures = madeUpPictures(120, 1);
  const ids = Array.from({ length: 120 }, (_, id) => id);

  it('that are turned keep all distances, and are other vectors', () => {
    const [plain, turned] = [0, 5].map((seed) => embedPictures(learnEmbedding(pictures, ids, pixelsOf, 16, seed), pictures, ids));
    if (!plain || !turned) throw new Error('unreachable');
    const distance = (of: typeof plain): number => squaredDistance(vectorAt(of, 0), of.values, 7 * 16);
    expect(distance(turned)).toBeCloseTo(distance(plain), 3);
    expect(Math.abs((turned.values[0] ?? 0) - (plain.values[0] ?? 0))).toBeGreaterThan(1e-3);
  });

  it('of gradients have the length asked for', () => {
    expect(embedPictures(learnEmbedding(pictures, ids, gradientsOf, 8, 1), pictures, [3, 4])).toMatchObject({ count: 2, width: 8 });
  });

  it('rotation has rows at right angles', () => {
    const rows = rotation(6, 1);
    const product = (one: number, other: number): number =>
      (rows[one] ?? new Float64Array()).reduce((sum, value, at) => sum + value * (rows[other]?.[at] ?? 0), 0);
    expect(product(2, 2)).toBeCloseTo(1, 10);
    expect(product(2, 4)).toBeCloseTo(0, 10);
  });

  it('drawIds draws each at most once', () => {
    expect(new Set(drawIds(ids, 100, 1)).size).toBe(100);
  });
});

it('recallOf counts what was found of the truth, as deep as the truth', () => {
  expect(recallOf(Int32Array.of(1, 2, 9), Int32Array.of(1, 3, 2))).toBeCloseTo(2 / 3);
  expect(recallOf(Int32Array.of(8, 9, 1), Int32Array.of(1, 2))).toBe(0);
});

it('settingFor takes the first setting that reaches the recall', () => {
  const at = (recall: number): ReturnType<typeof measureSearch> => ({
    ...{ recall: Float64Array.of(recall, recall), distances: new Float64Array(), codes: new Float64Array() },
    ...{ bytes: new Float64Array(), ms: 0 },
  });
  expect(settingFor({ development: [at(0.5), at(0.95), at(0.9)] }, 0.95)).toBe(1);
  expect(settingFor({ development: [at(0.5)] }, 0.95)).toBe(-1);
});

describe('filters', () => {
  const classes = Uint8Array.from({ length: 10_000 }, (_, id) => id % 10);
  const farthest = [1, 0, 1, 1, 1, 0, 1, 0, 0, 0];

  it.each([
    ['random', 0.1, 1000],
    ['alike', 0.1, 1000],
    ['alike', 0.01, 100],
    ['unlike', 0.1, 1000],
    ['unlike', 0.5, 5000],
  ] as const)('that are %s keep a share of %d', (relation, share, count) => {
    const filter = filtersOf(classes, farthest, relation, share)(2);
    expect(Math.abs(filter.ids.length - count)).toBeLessThan(0.35 * count);
    expect(filter.ids.every(filter.accepts)).toBe(true);
    expect(classes.filter((_, id) => filter.accepts(id))).toHaveLength(filter.ids.length);
    const own = new Set(filter.ids.map((id) => classes[id] ?? 0));
    if (relation === 'alike') expect([...own]).toEqual([2]);
    if (relation === 'unlike') expect(own.has(2)).toBe(false);
  });

  it('are unlike by the class whose mean lies farthest', () => {
    const indexed = { count: 4, width: 1, values: Float32Array.of(0, 0, 1, 5) };
    expect(farthestClasses({ indexed, classes: Uint8Array.of(0, 0, 1, 2) })).toEqual([2, 2, 0]);
  });
});

describe('a migration', () => {
  const sizes = { indexed: 300, changing: 200, development: 20, test: 30, width: 32, training: 150 };
  const prepared = prepare(madeUpPictures(1200, 1), madeUpPictures(80, 2), sizes);
  const migration = prepareMigration(prepared, 'retrained');
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('asks with nothing that is indexed, and trains on neither', () => {
    expect(new Set([...prepared.training, ...prepared.pool]).size).toBe(1200);
    expect(truthOf(prepared.indexed, prepared.indexed)[5]?.[0]).toBe(5);
  });

  it('is undone by an adapter, the better the more pairs', () => {
    const at = (pairs: number): number => {
      const { adapter, trials } = fitAdapter(migration, pairs);
      expect(trials.filter(({ chosen }) => chosen)).toHaveLength(1);
      return mean(judge(migration, 'test', () => false, searchAdapted(migration, 'test', adapter)).old);
    };
    const [few, many] = [at(40), at(600)];
    expect(many).toBeGreaterThan(few);
    expect(many).toBeGreaterThan(0.3);
  });

  it('that is over, or has not begun, is the one index or the other', () => {
    const { adapter } = fitAdapter(migration, 100);
    expect(
      mean(
        judge(
          migration,
          'test',
          () => true,
          searchMixed(migration, () => true, 'both', adapter),
        ).new,
      ),
    ).toBe(1);
    const none = judge(
      migration,
      'test',
      () => false,
      searchMixed(migration, () => false, 'both-scaled', adapter),
    );
    expect([mean(none.old), mean(none.migrated)]).toEqual([1, 0]);
  });

  it('measureSearch counts by query', () => {
    const vectors = madeUpVectors(3, 2, 1);
    const found = { ids: Int32Array.of(0, 1), distances: 4, codes: 5, bytes: 6 };
    const measured = measureSearch(
      vectors,
      Array.from({ length: 3 }, () => Int32Array.of(0, 7)),
      () => found,
    );
    expect([[...measured.recall], measured.distances[2], measured.codes[2], measured.bytes[2]]).toEqual([[0.5, 0.5, 0.5], 4, 5, 6]);
  });
});
