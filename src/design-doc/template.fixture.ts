import { templateSections } from '../data/template-sections.ts';
import { type DocumentTemplate } from './document.ts';

const parts = ['Overview', 'Product design', 'Solution design', 'Data science', 'Production'];

/** The template as tests see it: the real sections, with a question or two for some. */
export const template: DocumentTemplate = {
  version: 1,
  sections: templateSections.map((section) => ({
    ...section,
    part: parts[Number.parseInt(section.number, 10) - 1],
    questions:
      section.id === 'customers'
        ? [
            { id: 'who-uses', text: 'Who uses the predictions, and how often?' },
            { id: 'who-is-affected', text: 'Who is affected without using them?' },
          ]
        : [],
  })),
};

/** A smaller template without parts, and of another version. */
export const smallTemplate: DocumentTemplate = {
  version: 2,
  sections: [
    { id: 'overview', number: '1', name: 'Summary' },
    { id: 'customers', number: '2', name: 'Who uses it and who is affected' },
  ],
};
