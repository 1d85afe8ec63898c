import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** When the file says it was written. */
interface Times {
  readonly created: string;
  readonly updated: string;
}

// The first time that a zip can hold; it has no zone, so that it is given by its parts.
const packed = new Date(1980, 0, 1);

/**
 * The same file without what differs from run to run: the times at which it was made and packed, and random names of links. The times of
 * the document take their place.
 */
export function sealDocx(docx: Uint8Array, { created, updated }: Times): Uint8Array<ArrayBuffer> {
  const files = unzipSync(docx);
  const names = new Map<string, string>();
  const sealed: Zippable = {};
  for (const path of Object.keys(files).sort((a, b) => Number(b === contentTypes) - Number(a === contentTypes) || (a < b ? -1 : 1))) {
    let text = strFromU8(files[path] ?? new Uint8Array());
    if (path === 'docProps/core.xml') text = withTime(withTime(text, 'created', created), 'modified', updated);
    if (path.startsWith('word/')) {
      text = text.replace(/(?<=(?:r:id|Id)=")rId[a-z\d_-]{12,}(?=")/gi, (name) => names.get(name) ?? numbered(names, name));
    }
    sealed[path] = [strToU8(text), { mtime: packed, level: 9, os: 0 }];
  }
  return zipSync(sealed);
}

/** A package opens with the list of its types. */
const contentTypes = '[Content_Types].xml';

function withTime(xml: string, element: string, time: string): string {
  return xml.replace(new RegExp(`(<dcterms:${element}[^>]*>)[^<]*`), (_, tag: string) => tag + time);
}

function numbered(names: Map<string, string>, name: string): string {
  const short = `rIdLink${names.size + 1}`;
  names.set(name, short);
  return short;
}
