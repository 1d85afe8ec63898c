import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { canonicalIndex, type IndexFile } from './canonical-index.ts';

const signature = 'pagefind_dcd';
const pack = (value: unknown): Uint8Array => gzipSync(Buffer.concat([Buffer.from(signature), encode(value)]));
const unpack = ({ content }: IndexFile): unknown => decode(gunzipSync(content).subarray(signature.length));

/** A small index as Pagefind writes it: the names of three files follow from the order of the filter's values. */
function index(values: [string, number[]][], hash: string): IndexFile[] {
  return [
    { path: 'pagefind.js', content: Buffer.from('script') },
    { path: 'pagefind-entry.json', content: Buffer.from(`{"hash":"en_${hash}abc"}`) },
    { path: `pagefind.en_${hash}abc.pf_meta`, content: pack(['1.5.2', [], [], [['kind', `en_${hash}`]], [], []]) },
    { path: `filter/en_${hash}.pf_filter`, content: pack(['kind', values]) },
  ];
}

const stage: [string, number[]] = ['Stage', [0, 2]];
const term: [string, number[]] = ['Glossary term', [1]];

describe('canonicalIndex', () => {
  it('gives the same files whatever the order of the values of a filter', () => {
    const one = canonicalIndex(index([stage, term], '1111111'));
    expect(one).toEqual(canonicalIndex(index([term, stage], '2222222')));
    expect(one.map(unpackIfPacked)).toContainEqual(['kind', [term, stage]]);
  });

  it('keeps the names in step', () => {
    const [, entry, meta, filter] = canonicalIndex(index([stage, term], '1111111'));
    const name = /en_\w+/.exec(filter?.path ?? '')?.[0];
    expect(meta && unpack(meta)).toEqual(['1.5.2', [], [], [['kind', name]], [], []]);
    expect(Buffer.from(entry?.content ?? '').toString()).toBe(`{"hash":"${/en_\w+/.exec(meta?.path ?? '')?.[0]}"}`);
    expect(name).not.toBe('en_1111111');
  });

  it('names another content otherwise', () => {
    const paths = (values: [string, number[]][]): string[] => canonicalIndex(index(values, '1111111')).map(({ path }) => path);
    expect(paths([stage, term])).not.toEqual(paths([stage]));
  });

  it('lists the filters in one order', () => {
    const meta = (filters: [string, string][]): IndexFile => ({
      path: 'pagefind.en_1111111.pf_meta',
      content: pack(['1.5.2', [], [], filters, [], []]),
    });
    const kind: [string, string] = ['kind', 'en_2222222'];
    const domain: [string, string] = ['domain', 'en_3333333'];
    expect(canonicalIndex([meta([kind, domain])])).toEqual(canonicalIndex([meta([domain, kind])]));
    expect(canonicalIndex([meta([kind, domain])]).map(unpack)).toEqual([['1.5.2', [], [], [domain, kind], [], []]]);
  });

  it('refuses a description of another layout', () => {
    const file = { path: 'pagefind.en_1111111.pf_meta', content: pack(['1.5.2', [['kind', 'en_2222222']]]) };
    expect(() => canonicalIndex([file])).toThrow('description of the index is not laid out as expected');
  });

  it('refuses a filter of another layout', () => {
    const files = [{ path: 'filter/en_1111111.pf_filter', content: pack(['kind', [[1, 'Stage']]]) }];
    expect(() => canonicalIndex(files)).toThrow('not laid out as expected');
  });
});

function unpackIfPacked(file: IndexFile): unknown {
  return file.path.includes('.pf_') ? unpack(file) : undefined;
}
