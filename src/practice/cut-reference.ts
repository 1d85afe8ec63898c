/** A second-level section of a page, ready to be shown on another. */
export interface ReferenceSection {
  readonly title: string;
  readonly html: string;
}

/** What does nothing, or harm, away from its page. */
const dropped = [
  'script',
  'style',
  'template',
  'button',
  'form',
  'input',
  'select',
  'textarea',
  'output',
  'dialog',
  'iframe',
  'object',
  'embed',
  '.sl-anchor-link',
  '.answers',
  '[data-pagefind-ignore]',
  '[popover]',
].join(',');

/** Attributes that refer to ids; theirs are renamed with them. */
const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'for', 'headers'];

/**
 * Cuts a page at its second-level headings: by id, each with what follows it up to the next. Scripts, controls and whatever
 * runs code is gone; links lead to the page in a window of their own; ids are dropped, but for those that drawings need.
 */
export function cutReference(page: Document, address: string): ReadonlyMap<string, ReferenceSection> {
  const sections = new Map<string, ReferenceSection>();
  for (const heading of page.querySelectorAll('main h2[id]')) {
    const title = heading.textContent.trim();
    const html: string[] = [];
    const start = heading.closest('.sl-heading-wrapper') ?? heading;
    for (let next = start.nextElementSibling; next && !hasSecondHeading(next); next = next.nextElementSibling) {
      const copy = next.cloneNode(true) as Element;
      if (copy.matches(dropped)) continue;
      html.push(cleaned(copy, address).outerHTML);
    }
    sections.set(heading.id, { title, html: html.join('\n') });
  }
  return sections;
}

/** The follow-up questions of an interviewer on a page, with their level and answer. */
export function cutFollowUps(page: Document, address: string): readonly { level: string; title: string; html: string }[] {
  return [...page.querySelectorAll('.follow-up')].map((part) => {
    const level = part.querySelector('.follow-up-level')?.textContent.trim() ?? '';
    const title = (part.querySelector('.follow-up-title')?.textContent ?? '').trim().slice(level.length).trim();
    const answer = part.querySelector('.answer > div')?.cloneNode(true) as Element | undefined;
    return { level, title, html: answer ? cleaned(answer, address).innerHTML : '' };
  });
}

function hasSecondHeading(element: Element): boolean {
  return element.matches('h2') || element.matches('.sl-heading-wrapper.level-h2');
}

function cleaned(part: Element, address: string): Element {
  for (const element of part.querySelectorAll(dropped)) element.remove();
  for (const element of [part, ...part.querySelectorAll('*')]) cleanElement(element, address);
  return part;
}

function cleanElement(element: Element, address: string): void {
  const isDrawn = element.closest('svg') !== null;
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith('on') || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
    else if (name === 'id') {
      if (isDrawn) element.setAttribute('id', rename(value));
      else element.removeAttribute('id');
    } else if (references.includes(name)) {
      if (isDrawn) element.setAttribute(name, value.split(/\s+/).map(rename).join(' '));
      else element.removeAttribute(name);
    } else if (value.includes('url(#')) element.setAttribute(name, value.replaceAll('url(#', `url(#${rename('')}`));
    else if (isDrawn && name === 'href' && value.startsWith('#')) element.setAttribute(name, `#${rename(value.slice(1))}`);
  }
  for (const name of ['href', 'src']) {
    const value = element.getAttribute(name);
    if (value !== null && !isDrawn) element.setAttribute(name, new URL(value, address).href);
  }
  if (element.localName === 'a' && !isDrawn) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener');
    element.removeAttribute('role');
  }
  element.removeAttribute('data-anchor');
}

function rename(id: string): string {
  return `reference-${id}`;
}
