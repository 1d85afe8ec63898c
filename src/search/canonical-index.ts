import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of the search index: its path in the index's folder, and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Every compressed file of Pagefind starts with these bytes, once unpacked. */
const signature = Buffer.from('pagefind_dcd');
const filterFile = /^filter\/en_(\w+)\.pf_filter$/;
const metaFile = /^pagefind\.en_(\w+)\.pf_meta$/;

/**
 * Makes the index the same in every build of the same pages: Pagefind writes filters, and the values of a filter, in the order
 * of a hash map, which is another one in each run, and names three files by what they hold.
 *
 * @throws when a filter is not `[name, [[value, pages], …]]` or the description does not list filters as `[name, file]`, the
 *   layouts of the pinned Pagefind.
 */
export function canonicalIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const rename = (path: string, pattern: RegExp, content: Uint8Array): string => {
    const old = pattern.exec(path)?.[1] ?? '';
    names.set(old, createHash('sha256').update(content).digest('hex').slice(0, old.length));
    return renamed(path, names);
  };
  // In this order: the description of the index names the filters, and the entry point names the description.
  const filters = files.map((file) => {
    if (!filterFile.test(file.path)) return file;
    const content = sortFilter(unpack(file.content));
    return { path: rename(file.path, filterFile, content), content: pack(content) };
  });
  const described = filters.map((file) => {
    if (!metaFile.test(file.path)) return file;
    const content = sortFilters(Buffer.from(renamed(unpack(file.content).toString('latin1'), names), 'latin1'));
    return { path: rename(file.path, metaFile, content), content: pack(content) };
  });
  return described.map((file) =>
    file.path === 'pagefind-entry.json' ? { ...file, content: Buffer.from(renamed(Buffer.from(file.content).toString(), names)) } : file,
  );
}

/** A text in which the new names stand for the old ones. They are of the same length, so lengths in the text stay right. */
function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((changed, [old, name]) => changed.replaceAll(`en_${old}`, `en_${name}`), text);
}

function sortFilter(content: Buffer): Buffer {
  const [name, values] = decode(content) as [string, [string, number[]][]];
  if (typeof name !== 'string' || !values.every(([value, pages]) => typeof value === 'string' && Array.isArray(pages)))
    throw new Error('search-index: a filter file of Pagefind is not laid out as expected; see src/search/canonical-index.ts.');
  return Buffer.from(encode([name, values.toSorted(byFirst)]));
}

/** The description of the index is `[version, pages, chunks, filters, sorts, fields]`. */
function sortFilters(content: Buffer): Buffer {
  const [version, pages, chunks, filters, ...rest] = decode(content) as [string, unknown, unknown, [string, string][], ...unknown[]];
  if (!Array.isArray(filters) || !filters.every(([name, file]) => typeof name === 'string' && typeof file === 'string'))
    throw new Error("search-index: Pagefind's description of the index is not laid out as expected; see src/search/canonical-index.ts.");
  return Buffer.from(encode([version, pages, chunks, filters.toSorted(byFirst), ...rest]));
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function unpack(packed: Uint8Array): Buffer {
  const unpacked = gunzipSync(packed);
  if (!unpacked.subarray(0, signature.length).equals(signature)) throw new Error('search-index: a file of Pagefind has no signature.');
  return unpacked.subarray(signature.length);
}

function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level: 9 });
}
