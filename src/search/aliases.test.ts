import { describe, expect, it } from 'vitest';
import { Aliases, nameGroups, packNames, unpackNames } from './aliases.ts';
import { prepareQuery } from './prepare-query.ts';

const groups = nameGroups([
  { term: 'Click-through rate', aliases: ['CTR'] },
  { term: 'A/B test', aliases: ['online experiment', 'split test'] },
  { term: 'KV cache', aliases: ['key-value cache'] },
  { term: 'Cache', aliases: ['caching'] },
  { term: 'Alone', aliases: [] },
]);
const aliases = new Aliases(groups);
const phrases = (text: string): (string[] | undefined)[] =>
  aliases.apply(prepareQuery(text)).units.map((unit) => unit.phrases?.map((words) => words.map((word) => word.text).join(' ')));

describe('nameGroups', () => {
  it('are in the words of queries, without things of one name', () => {
    expect(groups).toHaveLength(4);
    expect(groups[1]).toEqual([
      ['ab', 'test'],
      ['online', 'experiment'],
      ['split', 'test'],
    ]);
  });
});

it('reads the names that were written', () => {
  const groups = [
    [
      ['kv', 'cache'],
      ['key', 'value', 'cache'],
    ],
    [['ctr'], ['click', 'rate']],
  ];
  expect(unpackNames(packNames(groups))).toEqual(groups);
  expect(unpackNames(packNames([]))).toEqual([]);
});

describe('Aliases', () => {
  it('adds the other names of what is named', () => {
    expect(phrases('CTR prediction')).toEqual([['click rate'], undefined]);
    expect(phrases('an online experiment')).toEqual([
      ['ab test', 'split test'],
      ['ab test', 'split test'],
    ]);
  });

  it('takes the longest name', () => {
    expect(phrases('kv cache size')).toEqual([['key value cache'], ['key value cache'], undefined]);
    expect(phrases('cache size')).toEqual([['caching'], undefined]);
  });

  it('leaves alone what has no other name', () => {
    expect(phrases('alone')).toEqual([undefined]);
    expect(phrases('')).toEqual([]);
  });
});
