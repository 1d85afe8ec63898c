import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { PhrasingContent } from 'mdast';
import { validXml } from '../valid-xml.ts';

type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'font' | 'style'>;

/** The face of code. */
export const codeFont = 'Consolas';

/** A line of Markdown as runs of text. */
export function runs(nodes: readonly PhrasingContent[], style: RunStyle = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...style, text: validXml(node.value.replace(/\s*\n\s*/g, ' ')) })];
      case 'strong':
        return runs(node.children, { ...style, bold: true });
      case 'emphasis':
        return runs(node.children, { ...style, italics: true });
      case 'inlineCode':
        return [new TextRun({ ...style, text: validXml(node.value), font: codeFont })];
      case 'link':
        if (!/^(?:https?|mailto):/i.test(node.url)) return runs(node.children, style);
        return [new ExternalHyperlink({ link: validXml(node.url), children: runs(node.children, { ...style, style: 'Hyperlink' }) })];
      case 'image':
        return [new TextRun({ ...style, text: validXml(node.alt || node.url) })];
      case 'break':
        return [new TextRun({ ...style, break: 1 })];
      case 'html':
        return node.value.startsWith('<!--') ? [] : [new TextRun({ ...style, text: validXml(node.value) })];
      case 'linkReference':
        return runs(node.children, style);
      case 'imageReference':
        return [new TextRun({ ...style, text: validXml(node.alt ?? '') })];
      default:
        return 'children' in node ? runs(node.children, style) : [];
    }
  });
}
