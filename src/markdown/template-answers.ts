import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { isTemplateSection } from '../data/template-sections.ts';
import { blockHtml } from './nodes.ts';
import { sourceError } from './source-error.ts';

/** The template sections that the `answers` attribute of a heading names: `"2.6"` or `"2.5 2.6"`. */
export function parseAnswers(attribute: unknown): string[] {
  return typeof attribute === 'string' ? attribute.split(/[\s,]+/).filter(Boolean) : [];
}

/** The attributes in braces after a heading: `{#costs answers="2.6"}`. */
export function headingAttributes(node: Extract<MdastNode, { type: 'heading' }>): Record<string, unknown> {
  const data: { hProperties?: Record<string, unknown> } | undefined = node.data;
  return data?.hProperties ?? {};
}

/**
 * Shows which section of the design-document template a heading answers: `### Costs {#costs answers="2.6"}`.
 *
 * The heading gets `data-answers="2.6"`, and a small note "Template 2.6" follows it. An unknown number stops the build.
 */
export function templateAnswers(): MdastPluginDefinition {
  return {
    name: 'template-answers',
    options: { position: true },
    heading(node, context) {
      const { answers, ...properties } = headingAttributes(node);
      if (answers === undefined) return;
      const numbers = parseAnswers(answers);
      const unknown = numbers.find((number) => !isTemplateSection(number));
      if (unknown !== undefined || numbers.length === 0) {
        throw sourceError(
          context.fileURL,
          node,
          `answers="${typeof answers === 'string' ? answers : ''}" names no template section. Write one of src/data/template-sections.ts, such as answers="2.6".`,
        );
      }
      context.setProperty(node, 'data', { ...node.data, hProperties: { ...properties, 'data-answers': numbers.join(' ') } });
      context.insertAfter(node, blockHtml(`<p class="answers" data-pagefind-ignore>Template ${numbers.join(', ')}</p>`));
    },
  };
}
