import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import { type DesignDocument, type DocumentTemplate, type DocumentTemplateSection } from './document.ts';
import { createBlocks, type BlockWriter } from './docx/blocks.ts';
import { validXml } from './valid-xml.ts';
import { sealDocx } from './docx/seal.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { sectionHeading } from './to-markdown.ts';

/** The media type of what `toDocx` makes. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What goes into the file. */
export interface DocxOptions {
  /** Whether a section that is empty shows its guiding questions. */
  readonly questions?: boolean;
}

/**
 * The document as a Word file. The same document always gives the same bytes. Load this module when a person asks for the file: the library
 * that it rests on is large.
 */
export async function toDocx(
  document: DesignDocument,
  template: DocumentTemplate,
  options: DocxOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = createBlocks();
  const children = [
    heading(document.title || 'Untitled design document', HeadingLevel.TITLE),
    ...body(document, template, options, blocks),
  ];
  const file = new Document({
    title: validXml(document.title),
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } } } },
    numbering: { config: [{ reference: 'ordered', levels: orderedLevels() }] },
    sections: [{ children }],
  });
  return sealDocx(new Uint8Array(await Packer.toArrayBuffer(file)), document);
}

/** An empty document as a Word file, with the guiding questions. */
export function blankDocx(template: DocumentTemplate, title = 'Untitled design document'): Promise<Uint8Array<ArrayBuffer>> {
  const time = '2026-01-01T00:00:00.000Z';
  const blank: DesignDocument = {
    ...{
      format: 1,
      templateVersion: template.version,
      id: 'blank',
      title,
      created: time,
      updated: time,
      revision: 0,
      sections: {},
      others: [],
    },
  };
  return toDocx(blank, template, { questions: true });
}

function body(
  { sections, others }: DesignDocument,
  template: DocumentTemplate,
  { questions = false }: DocxOptions,
  blocks: BlockWriter,
): ReturnType<BlockWriter['write']> {
  const hasParts = template.sections.some(({ part }) => part);
  const [partLevel, sectionLevel] = [HeadingLevel.HEADING_1, hasParts ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1];
  const known = new Set(template.sections.map(({ id }) => id));
  const unknown = Object.entries(sections).flatMap(([id, text]) => (known.has(id) || text === '' ? [] : [{ heading: id, text }]));
  return [
    ...template.sections.flatMap((section, index) => {
      const startsPart = section.part && section.part !== template.sections[index - 1]?.part ? [heading(section.part, partLevel)] : [];
      const text = sections[section.id] ?? '';
      const written = text.trim() === '' && questions ? questionList(section) : blocks.write(parseMarkdown(text).children);
      return [...startsPart, heading(sectionHeading(section), sectionLevel), ...written];
    }),
    ...[...unknown, ...others].flatMap((other) => [
      ...(other.heading === '' ? [] : [heading(other.heading, partLevel)]),
      ...blocks.write(parseMarkdown(other.text).children),
    ]),
  ];
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(validXml(text))] });
}

/** The guiding questions, to be written over. */
function questionList({ questions = [] }: DocumentTemplateSection): Paragraph[] {
  const style: IRunOptions = { italics: true, color: '666666' };
  return questions.map(({ text }) => new Paragraph({ children: [new TextRun({ ...style, text: validXml(text) })], bullet: { level: 0 } }));
}

function orderedLevels(): {
  level: number;
  format: (typeof LevelFormat)['DECIMAL'];
  text: string;
  alignment: (typeof AlignmentType)['LEFT'];
  style: object;
}[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));
}
