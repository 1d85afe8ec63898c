import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';

/**
 * Fills what is printed instead of the form: the document under its headings, each text as `render` puts it into an element.
 * Returns what empties it again.
 */
export function fillPrintPage(
  root: HTMLElement,
  { title, sections, others }: DesignDocument,
  template: DocumentTemplate,
  render: (part: HTMLElement, markdown: string) => void,
): () => void {
  const view = root.querySelector('.builder-print');
  const parts = [element('h2', title || 'Untitled design document')];
  const add = (heading: string, text: string): void => {
    const body = element('div');
    render(body, text);
    parts.push(element('h3', heading), body);
  };
  for (const { id, number, name } of template.sections) {
    const text = sections[id] ?? '';
    if (text.trim() !== '') add(`${number} ${name}`, text);
  }
  for (const { heading, text } of others) add(heading, text);
  view?.replaceChildren(...parts);
  return () => view?.replaceChildren();
}

function element(name: 'h2' | 'h3' | 'div', text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.dir = 'auto';
  return made;
}
