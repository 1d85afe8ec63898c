import type * as ElementModule from './element.ts';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The module defines a custom element when it is loaded, so a document has to be there first.
const { document, window, customElements, HTMLElement } = parseHTML(`<!doctype html><body>
  <a id="cite" class="cite" href="#ref-a">1</a>
  <a id="term" class="term" href="/reference/glossary/#recall" data-card-id="term-recall">recall</a>
  <a id="lost" class="quantity" href="#q-none">5</a>
  <ol><li id="ref-a"><span data-card>A work. <b>Title</b></span> <span>back</span></li></ol>
  <a id="noted" class="quantity" href="#q-noted">7</a><p id="q-noted"><span id="note">A note</span></p>
  <div hidden><p id="term-recall"><strong>Recall.</strong> A share.</p></div>
</body>`);

let cardContent: typeof ElementModule.cardContent;

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', HTMLElement);
  vi.stubGlobal('customElements', customElements);
  ({ cardContent } = await import('./element.ts'));
});

function textOf(id: string): string {
  const link = document.getElementById(id) as unknown as HTMLAnchorElement;
  // linkedom knows no `hash` of a link.
  Object.defineProperty(link, 'hash', { value: link.getAttribute('href')?.replace(/^[^#]*/, '') });
  return cardContent(link, window.document)
    .map((node) => node.textContent)
    .join('');
}

describe('cardContent', () => {
  it('is the marked part of what a citation links to', () => {
    expect(textOf('cite')).toBe('A work. Title');
  });

  it('is the definition that a term names', () => {
    expect(textOf('term')).toBe('Recall. A share.');
  });

  it('has no id of its own', () => {
    const link = document.getElementById('noted') as unknown as HTMLAnchorElement;
    Object.defineProperty(link, 'hash', { value: '#q-noted' });
    const [part] = cardContent(link, window.document);
    expect(part?.textContent).toBe('A note');
    expect((part as unknown as Element).hasAttribute('id')).toBe(false);
    expect(document.getElementById('note')).not.toBeNull();
  });

  it('is nothing when the target is not on the page', () => {
    expect(textOf('lost')).toBe('');
  });
});
