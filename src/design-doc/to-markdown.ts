import { oneLine, type DesignDocument, type DocumentTemplate, type DocumentTemplateSection } from './document.ts';
import { escapeMarkers, markerLine, questionsOpening } from './markers.ts';

/** The document as a Markdown file: reads well where Markdown is rendered, and `fromMarkdown` reads back exactly what was written. */
export function toMarkdown(document: Pick<DesignDocument, 'title' | 'sections' | 'others'>, template: DocumentTemplate): string {
  return write(document, template, () => '');
}

/** An empty document as a Markdown file, with the guiding questions of each section in a comment. An import leaves the comments out. */
export function blankMarkdown(template: DocumentTemplate, title = 'Untitled design document'): string {
  return write({ title, sections: {}, others: [] }, template, ({ questions = [] }) =>
    questions.length === 0
      ? ''
      : [questionsOpening, ...questions.map(({ text }) => `- ${inComment(oneLine(text))}`), '-->', '', ''].join('\n'),
  );
}

/** The level of the headings of sections: below their part, if the template has parts. */
export function sectionLevel(template: DocumentTemplate): number {
  return template.sections.some(({ part }) => part) ? 3 : 2;
}

/** How the heading of a section reads. */
export function sectionHeading({ number, name }: DocumentTemplateSection): string {
  return `${number} ${name}`;
}

function write(
  document: Pick<DesignDocument, 'title' | 'sections' | 'others'>,
  template: DocumentTemplate,
  guidance: (section: DocumentTemplateSection) => string,
): string {
  const hashes = '#'.repeat(sectionLevel(template));
  const title = oneLine(document.title);
  const pieces = [`${markerLine({ kind: 'template', version: template.version })}\n\n`, title === '' ? '' : `# ${title}\n\n`];

  let part: string | undefined;
  for (const section of template.sections) {
    if (section.part && section.part !== part) pieces.push(`${markerLine({ kind: 'part' })}\n\n## ${oneLine(section.part)}\n\n`);
    part = section.part;
    const text = guidance(section) + body(document.sections[section.id] ?? '');
    pieces.push(`${markerLine({ kind: 'section', id: section.id })}\n\n${hashes} ${sectionHeading(section)}\n\n${text}`);
  }

  const known = new Set(template.sections.map(({ id }) => id));
  const unknown = Object.entries(document.sections).filter(([id, text]) => !known.has(id) && text !== '');
  for (const { heading, text } of [...unknown.map(([id, text]) => ({ heading: id, text })), ...document.others]) {
    const line = oneLine(heading);
    pieces.push(line === '' ? `${markerLine({ kind: 'untitled' })}\n\n` : `${markerLine({ kind: 'other' })}\n\n## ${line}\n\n`, body(text));
  }
  pieces.push(`${markerLine({ kind: 'end' })}\n`);
  return pieces.join('');
}

/** A text with the empty line that ends it; none for no text. */
function body(text: string): string {
  return text === '' ? '' : `${escapeMarkers(text)}\n\n`;
}

/** A comment ends at the first `-->`. */
function inComment(text: string): string {
  return text.replaceAll('-->', '→');
}
