import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';
import { review } from '../../design-doc/review.ts';
import type { DesignDocElement } from './element.ts';

/** Asks what a good colleague would ask of the document, each question beside its section. */
export function drawReview(root: DesignDocElement, document: DesignDocument): void {
  const panel = root.querySelector<HTMLElement>('.builder-review');
  if (!panel) return;
  const findings = review(document, withQuestions(root));
  const title = element(
    'h2',
    findings.length === 0 ? 'Review: nothing to ask' : `Review: ${findings.length} question${findings.length === 1 ? '' : 's'}`,
  );
  const about = element(
    'p',
    findings.length === 0
      ? 'The rules found nothing. They see patterns, not sense: let a colleague read it too.'
      : 'Rules of thumb, computed on this device. Answer them in the text, or leave them with a good reason.',
  );
  const list = element('ul');
  for (const { section, message, quote } of findings) {
    const { number, name } = root.template.sections.find(({ id }) => id === section) ?? { number: '', name: 'The document' };
    const item = element('li');
    const link = element('a', `${number} ${name}`.trim());
    link.setAttribute('href', `#write-${section}`);
    link.addEventListener('click', (event) => {
      if (select(root, section, quote)) event.preventDefault();
    });
    item.append(link, ': ', message);
    if (quote) item.append(' ', element('q', quote));
    list.append(item);
  }
  const close = element('button', 'Close the review');
  close.setAttribute('type', 'button');
  close.addEventListener('click', () => {
    panel.hidden = true;
    root.querySelector<HTMLElement>('[data-do="review"]')?.focus();
  });
  panel.replaceChildren(title, about, list, close);
  panel.hidden = false;
  panel.focus();
}

/** Goes to the field of a section and marks the words that a question is about. */
function select(root: HTMLElement, section: string, quote: string | undefined): boolean {
  const field = root.querySelector<HTMLTextAreaElement>(`textarea[name="${section}"]`);
  if (!field) return false;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  const at = quote ? field.value.indexOf(quote) : -1;
  if (quote && at >= 0) field.setSelectionRange(at, at + quote.length);
  return true;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The template with its questions, which the page shows beside each field. */
function withQuestions(root: DesignDocElement): DocumentTemplate {
  const sections = root.template.sections.map((section) => {
    const items = [...root.querySelectorAll(`[data-section="${section.id}"] details li`)];
    return { ...section, questions: items.map(({ textContent }, index) => ({ id: `${section.id}-${index}`, text: textContent.trim() })) };
  });
  return { ...root.template, sections };
}
