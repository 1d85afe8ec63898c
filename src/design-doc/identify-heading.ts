import { type DocumentTemplate, type DocumentTemplateSection } from './document.ts';

/** What a heading stands for. */
export type HeadingPlace = { readonly section: DocumentTemplateSection } | { readonly part: string };

/**
 * The section or the part of the template that a heading names. Its name counts before its number, since numbers shift when somebody moves
 * sections about; a number alone counts only if `byNumber` says so, because every other document has a section 2.1 too.
 */
export function identifyHeading(text: string, template: DocumentTemplate, byNumber: boolean): HeadingPlace | undefined {
  const { number, name } = splitNumber(text);
  const named = template.sections.filter((section) => [plain(name), plain(text)].includes(plain(section.name)));
  const section = named.find((candidate) => candidate.number === number) ?? named[0];
  if (section) return { section };
  const part = template.sections.map((candidate) => candidate.part).find((candidate) => candidate && plain(candidate) === plain(name));
  if (part) return { part };
  const numbered = byNumber ? template.sections.find((candidate) => candidate.number === number) : undefined;
  return numbered && { section: numbered };
}

/** Whether a heading is the one that the section has in the template, its number aside. */
export function namesSection(text: string, section: DocumentTemplateSection): boolean {
  return [plain(splitNumber(text).name), plain(text)].includes(plain(section.name));
}

/** Whether a heading carries the number of the section. */
export function numbersSection(text: string, section: DocumentTemplateSection): boolean {
  return splitNumber(text).number === section.number;
}

function splitNumber(text: string): { number: string; name: string } {
  const [, number = '', name = text] =
    /^(?:§\s*|section\s+)?(\d+(?:\.\d+)*)[.):]?(?:\s+(.*))?$/is.exec(text.replace(/[*_`~]/g, '').trim()) ?? [];
  return { number, name };
}

/** Letters and digits in lower case: what emphasis, quotes and punctuation do not change. */
function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
