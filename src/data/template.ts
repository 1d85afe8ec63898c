import { join, resolve } from 'node:path';
import { z } from 'zod';
import { templateSectionSchema, type TemplateSectionData } from '../schemas/template-section.ts';
import { DataError, loadYaml } from './load-yaml.ts';
import { quoteQuantities } from './quote-quantities.ts';
import { exampleEstimate } from './template-example.ts';
import { templateSections, type TemplateSection } from './template-sections.ts';

/** Counts the changes of the template after which an older document has text without a section, or a section without text. */
export const templateVersion = 1;

/** The five parts of the template, in order. Each is a page `/template/<id>/` and a file `src/data/template/<id>.yaml`. */
export const templateParts = [
  { number: '1', id: 'overview', name: 'Overview' },
  { number: '2', id: 'product-design', name: 'Product design' },
  { number: '3', id: 'solution-design', name: 'Solution design' },
  { number: '4', id: 'data-science', name: 'Data science' },
  { number: '5', id: 'production', name: 'Production' },
] as const;

/** The id of a part, which is the last step of its address. */
export type TemplatePartId = (typeof templateParts)[number]['id'];

/** One section of the template with its guide. */
export interface TemplateGuide extends TemplateSection, TemplateSectionData {
  /** The part in which it stands. */
  part: TemplatePartId;
}

/** The template as everything else uses it: guide pages, blank document, builder, canvases. */
export interface Template {
  version: number;
  /** All sections in order; their answers name quantities of the running example as `{{trips}}`, which {@link templateGuide} prints. */
  sections: readonly TemplateGuide[];
}

/** Reads and checks the whole template; throws when it does not cover the spine exactly, or names a question twice. */
export function loadTemplate(folder = resolve('src/data/template')): Template {
  const read = templateParts.flatMap(({ id: part, number }) => {
    const sections = loadYaml(join(folder, `${part}.yaml`), z.array(templateSectionSchema));
    const expected = templateSections.filter((section) => section.number.split('.')[0] === number);
    checkIds(`${part}.yaml`, sections, expected);
    return sections.map((section, index) => ({ ...section, ...expected[index], part }) as TemplateGuide);
  });
  checkQuestions(read);
  return { version: templateVersion, sections: read };
}

/**
 * The guide to one section, by its id, with the quantities of the running example printed in its texts.
 *
 * Throws on an unknown id, and on a quantity that the example does not have.
 */
export function templateGuide(id: string, template = loadTemplate()): TemplateGuide {
  const guide = template.sections.find((section) => section.id === id);
  if (!guide) throw new Error(`"${id}" is no section of the template. Use an id of src/data/template-sections.ts, such as "costs".`);
  return quoting(guide, `src/data/template/${guide.part}.yaml: ${id}`);
}

/** The address of a section's guide, without the base path: `/template/product-design/#costs`. */
export function templateAddress({ part, id }: Pick<TemplateGuide, 'part' | 'id'>): string {
  return `/template/${part}/#${id}`;
}

/** A part of a guide with the quantities of the running example in place of its placeholders; `place` names it in errors. */
function quoting<Value>(value: Value, place: string): Value {
  if (typeof value === 'string') return quoted(value, place) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, quoting<unknown>(part, `${place}.${name}`)] as const);
  return (Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)) as Value;
}

function quoted(text: string, place: string): string {
  if (!/\{\{|\}\}/.test(text)) return text;
  try {
    return quoteQuantities(text, exampleEstimate());
  } catch (error) {
    throw new DataError(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkIds(file: string, sections: readonly { id: string }[], expected: readonly TemplateSection[]): void {
  const found = sections.map(({ id }) => id).join(', ');
  const wanted = expected.map(({ id }) => id).join(', ');
  if (found !== wanted) {
    throw new DataError(
      `src/data/template/${file}: it holds ${found || 'nothing'}. Give it exactly these sections, in this order: ${wanted}.`,
    );
  }
}

function checkQuestions(sections: readonly TemplateGuide[]): void {
  const owners = new Map<string, string>();
  for (const { id, questions } of sections) {
    for (const question of questions) {
      const owner = owners.get(question.id);
      if (owner) throw new DataError(`src/data/template: the question "${question.id}" of ${id} stands in ${owner} already; rename one.`);
      owners.set(question.id, id);
    }
  }
}
