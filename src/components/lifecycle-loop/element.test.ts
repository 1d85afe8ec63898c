import type * as ElementModule from './element.ts';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The module defines a custom element when it is loaded, so a document has to be there first.
const { document, customElements, HTMLElement } = parseHTML(`<!doctype html><body><table>
  <thead><tr><th>Loop</th><th>What is seen</th><th>Go back when</th></tr></thead>
  <tbody><tr id="loop-a"><th><b>Flat curve</b></th><td>No gain.</td><td>At 2 %.</td></tr></tbody>
</table></body>`);

let panelContent: typeof ElementModule.panelContent;

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', HTMLElement);
  vi.stubGlobal('customElements', customElements);
  vi.stubGlobal('document', document);
  ({ panelContent } = await import('./element.ts'));
});

describe('panelContent', () => {
  const row = document.getElementById('loop-a') as unknown as HTMLElement;

  it('is the title, then each text under the heading of its column', () => {
    expect(panelContent(row).map(({ innerHTML }) => innerHTML)).toEqual([
      '<b>Flat curve</b>',
      '<b>What is seen</b> No gain.',
      '<b>Go back when</b> At 2 %.',
    ]);
  });

  it('leaves the table as it was', () => {
    panelContent(row);
    expect(row.textContent).toBe('Flat curveNo gain.At 2 %.');
  });
});
