import { type DocumentTemplate, type DocumentTemplateSection } from './document.ts';
import { headingAt, hiddenLines, type HeadingLine } from './heading-lines.ts';
import { identifyHeading, namesSection, numbersSection } from './identify-heading.ts';
import { readMarker, type Marker } from './markers.ts';

/** Lines of a file that belong together. */
export type Block = BlockPlace & {
  /** Whether a mark opened it: then it ends at the next mark, whatever headings stand in it. */
  readonly marked: boolean;
  /** In a block without a mark, a deeper heading is part of its text. */
  readonly level: number;
  readonly lines: string[];
};

type BlockPlace =
  | { readonly kind: 'section'; readonly id: string }
  /** Text that a person put where none belongs (below the title or the name of a part) counts only if there is any. */
  | { readonly kind: 'loose' | 'other'; readonly heading: string };

/** A file, cut into blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly title: string | undefined;
  /** Whether it was written with this version of the template, as far as it says. */
  readonly sameVersion: boolean;
}

const anyHeading = 7;

/** Cuts the lines of a file at its marks, and where these are missing at the headings of the template. */
export function splitBlocks(lines: readonly string[], template: DocumentTemplate): Blocks {
  const markers = lines.map((line) => readMarker(line));
  const ours = markers.some((marker) => marker !== undefined);
  const marked = new Set(markers.flatMap((marker) => (marker?.kind === 'section' ? [marker.id] : [])));
  const version = markers.find((marker) => marker?.kind === 'template');
  const sameVersion = version?.kind !== 'template' || version.version === template.version;
  const headings = readHeadings(lines, markers);
  const named = [...headings.values()].filter(({ text }) => identifyHeading(text, template, false) !== undefined);
  const byNumber = ours || named.length > 2;
  const title = findTitle(headings, named[0]?.level, markers, lines);

  const partsAreMarked = markers.some((marker) => marker?.kind === 'part');

  let block: Block = { kind: 'loose', heading: '', marked: false, level: anyHeading, lines: [] };
  const blocks: Block[] = [block];
  const open = (place: BlockPlace, isMarked: boolean, level = anyHeading): void => {
    block = { ...place, marked: isMarked, level, lines: [] };
    blocks.push(block);
  };

  for (let index = 0; index < lines.length; index++) {
    const marker = markers[index];
    const heading = headings.get(index);
    if (marker) {
      if (marker.kind === 'template') continue;
      const opened = openMarked(marker, lines, index, template, sameVersion);
      open(opened.place, opened.marked);
      index = opened.last;
    } else if (index === title?.index) {
      index += title.lines - 1;
    } else if (heading) {
      const place = identifyHeading(heading.text, template, byNumber);
      const found = place && 'section' in place ? place.section : undefined;
      const text = lines.slice(index, index + heading.lines);
      if (found && !(block.marked && marked.has(found.id))) {
        open({ kind: 'section', id: found.id }, false, heading.level);
        if (!isOfTemplate(heading, found, sameVersion)) block.lines.push(...text);
      } else if (!(block.marked && partsAreMarked) && place && 'part' in place) open({ kind: 'loose', heading: place.part }, false);
      else if (!block.marked && heading.level <= block.level) open({ kind: 'other', heading: heading.text }, false, heading.level);
      else block.lines.push(...text);
      index += heading.lines - 1;
    } else block.lines.push(lines[index] ?? '');
  }
  return { blocks, title: title?.text, sameVersion };
}

/** The headings by the line on which they start: none in code and none in comments. A mark ends what was left open before it. */
function readHeadings(lines: readonly string[], markers: readonly (Marker | undefined)[]): Map<number, HeadingLine> {
  const headings = new Map<number, HeadingLine>();
  const ends = [...markers.keys()].filter((index) => markers[index]);
  let start = 0;
  for (const end of [...ends, lines.length]) {
    const piece = lines.slice(start, end);
    const hidden = hiddenLines(piece);
    for (let at = 0; at < piece.length; at++) {
      const heading = hidden[at] ? undefined : headingAt(piece, at);
      if (heading) headings.set(start + at, heading);
      if (heading) at += heading.lines - 1;
    }
    start = end + 1;
  }
  return headings;
}

interface Title {
  readonly index: number;
  readonly text: string;
  readonly lines: number;
}

/** In a file of ours, the heading that opens it; in another, the first heading, if it is of the highest level and the next is not. */
function findTitle(
  headings: ReadonlyMap<number, HeadingLine>,
  levelOfSections: number | undefined,
  markers: readonly (Marker | undefined)[],
  lines: readonly string[],
): Title | undefined {
  const [[index, heading] = [-1, undefined], next] = [...headings];
  if (!heading) return undefined;
  const firstMarker = markers.findIndex((marker) => marker && marker.kind !== 'template');
  const title = { index, lines: heading.lines };
  if (markers.some((marker) => marker?.kind === 'template') && (firstMarker === -1 || index < firstMarker)) {
    const opens = lines.slice(0, index).every((line) => line.trim() === '' || readMarker(line));
    if (opens && heading.level === 1) return { ...title, text: heading.raw };
  }
  if (firstMarker !== -1 && firstMarker < index) return undefined;
  const above = levelOfSections === undefined ? heading.level === 1 && next?.[1].level !== 1 : heading.level < levelOfSections;
  return above ? { ...title, text: heading.text } : undefined;
}

interface Opened {
  readonly place: BlockPlace;
  readonly marked: boolean;
  /** The last line that was read. */
  readonly last: number;
}

/** The block that a mark opens, with the heading below the mark. */
function openMarked(
  marker: Exclude<Marker, { kind: 'template' }>,
  lines: readonly string[],
  index: number,
  template: DocumentTemplate,
  sameVersion: boolean,
): Opened {
  const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
  const heading = next === -1 ? undefined : headingAt(lines, next);
  const last = heading ? next + heading.lines - 1 : index;
  if (marker.kind === 'end') return { place: { kind: 'loose', heading: '' }, marked: false, last: index };
  if (marker.kind === 'untitled') return { place: { kind: 'other', heading: '' }, marked: true, last: index };
  if (marker.kind === 'part') return { place: { kind: 'loose', heading: heading?.text ?? '' }, marked: false, last };

  const section = marker.kind === 'section' ? template.sections.find(({ id }) => id === marker.id) : undefined;
  if (!section) {
    return { place: { kind: 'other', heading: heading?.raw ?? (marker.kind === 'section' ? marker.id : '') }, marked: true, last };
  }
  return {
    place: { kind: 'section', id: section.id },
    marked: true,
    last: heading && isOfTemplate(heading, section, sameVersion) ? last : index,
  };
}

/** Whether a heading is the template's. Another that opens a section is the author's, and stays in the text. */
function isOfTemplate({ text }: HeadingLine, section: DocumentTemplateSection, sameVersion: boolean): boolean {
  return namesSection(text, section) || (!sameVersion && numbersSection(text, section));
}
