import { loadTemplate, templateAddress, templateParts, type TemplateGuide } from '../data/template.ts';
import type { DocumentTemplate } from './document.ts';

/** One section of the template as the builder and the canvases show it. */
export interface BuilderSectionData extends Pick<TemplateGuide, 'id' | 'number' | 'name' | 'purpose' | 'questions'> {
  /** Address of its guide, without the base path and its slash: `template/product-design/#costs`. */
  readonly guide: string;
}

/** The template by its parts. */
export function builderParts(): { name: string; sections: BuilderSectionData[] }[] {
  const { sections } = loadTemplate();
  return templateParts.map(({ id: part, name }) => ({
    name,
    sections: sections
      .filter((section) => section.part === part)
      .map((section) => ({ ...section, guide: templateAddress(section).replace(/^\//, '') })),
  }));
}

/** The template as documents are read and written with it. */
export function documentTemplate(): DocumentTemplate {
  const { version, sections } = loadTemplate();
  const names = new Map<string, string>(templateParts.map(({ id, name }) => [id, name]));
  return {
    version,
    sections: sections.map(({ id, number, name, part, questions }) => ({ id, number, name, part: names.get(part), questions })),
  };
}

/** The template without its questions, which the page shows already: what its script needs. */
export function packedTemplate(): DocumentTemplate {
  const { version, sections } = documentTemplate();
  return { version, sections: sections.map(({ id, number, name, part }) => ({ id, number, name, part })) };
}
