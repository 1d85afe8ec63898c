import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { List, RootContent, Table as MarkdownTable } from 'mdast';
import { codeFont, runs } from './runs.ts';
import { validXml } from '../valid-xml.ts';

type Block = Paragraph | Table;

/** Writes Markdown as paragraphs and tables, and counts the numbered lists on the way. */
export interface BlockWriter {
  readonly write: (nodes: readonly RootContent[]) => Block[];
}

/** Where a block stands. */
interface Place {
  /** Depth in quotes. */
  readonly quoted: number;
  /** How the paragraphs of an item of a list look: only its first has the mark. */
  readonly item?: { readonly level: number; readonly instance: number | undefined };
}

// Below the title, the parts and the sections.
const headings = [HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
const deepestLevel = 8;

/** A writer for one document. */
export function createBlocks(): BlockWriter {
  let lists = 0;

  const write = (nodes: readonly RootContent[], place: Place): Block[] => nodes.flatMap((node) => writeBlock(node, place));

  const writeBlock = (node: RootContent, place: Place): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [new Paragraph({ ...layout(place), children: runs(node.children) })];
      case 'heading':
        return [new Paragraph({ heading: headings[Math.min(Math.max(node.depth - 4, 0), 3)], children: runs(node.children) })];
      case 'list':
        return writeList(node, place);
      case 'table':
        return [writeTable(node), new Paragraph({ children: [] })];
      case 'code':
        return node.value.split('\n').map((line) => codeLine(line));
      case 'blockquote':
        return write(node.children, { quoted: place.quoted + 1 });
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '999999' } } })];
      case 'html':
        return node.value.startsWith('<!--') ? [] : [new Paragraph({ children: [new TextRun(validXml(node.value))] })];
      case 'definition':
        return [];
      default:
        return 'children' in node ? write(node.children, place) : [];
    }
  };

  const writeList = ({ ordered, children }: List, place: Place): Block[] => {
    const level = Math.min(place.item ? place.item.level + 1 : 0, deepestLevel);
    const instance = ordered ? ++lists : undefined;
    return children.flatMap((item) =>
      item.children.flatMap((child, index) => {
        const inside: Place = { quoted: place.quoted, item: { level, instance } };
        // A list in an item stands one level deeper; a second paragraph has no mark of its own.
        return index === 0 || child.type === 'list' ? writeBlock(child, inside) : writeBlock(child, { quoted: place.quoted + level + 1 });
      }),
    );
  };

  return { write: (nodes) => write(nodes, { quoted: 0 }) };
}

function layout({ quoted, item }: Place): object {
  if (item) {
    const { level, instance } = item;
    return instance === undefined ? { bullet: { level } } : { numbering: { reference: 'ordered', level, instance } };
  }
  return quoted === 0 ? {} : { indent: { left: 720 * quoted } };
}

function codeLine(line: string): Paragraph {
  return new Paragraph({
    spacing: { after: 0, line: 240 },
    shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' },
    children: [new TextRun({ text: validXml(line), font: codeFont, size: 18 })],
  });
}

function writeTable({ children, align = [] }: MarkdownTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: children.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.children.map(
            (cell, column) =>
              new TableCell({
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    alignment: align?.[column] === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: runs(cell.children, index === 0 ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
