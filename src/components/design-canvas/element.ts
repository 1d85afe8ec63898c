import { canvases, type Canvas } from '../../design-doc/canvas/canvases.ts';
import { canvasSvg, canvasTexts } from '../../design-doc/canvas/to-svg.ts';
import { readDocument, type DesignDocument, type DocumentTemplate } from '../../design-doc/document.ts';
import { DocumentStore } from '../design-doc/document-store.ts';
import { download } from '../design-doc/download.ts';
import { partOf } from '../search/part-of.ts';
import { pngOf } from './png.ts';

interface Data {
  canvas: Canvas['id'];
  template: DocumentTemplate;
}

/** A canvas of one of the reader's documents, as a drawing, as text, and as files. It reads the documents and never writes them. */
class DesignCanvasElement extends HTMLElement {
  #data = JSON.parse(partOf(this, 'script', HTMLElement).textContent) as Data;
  #canvas = canvases[this.#data.canvas];
  #select = partOf(this, 'select', HTMLSelectElement);
  #sheet = partOf(this, '.canvas-sheet', HTMLElement);
  #documents = new Map<string, DesignDocument>();
  /** The running example, which came with the page. */
  #example = { svg: this.#sheet.innerHTML, texts: this.#boxes.map((box) => [...box.childNodes]) };

  async connectedCallback(): Promise<void> {
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
      if (action) void this.#export(action);
    });
    this.#select.addEventListener('change', () => this.#show(this.#select.value));
    await this.#load();
    // What another tab wrote meanwhile is shown when the reader comes back.
    new BroadcastChannel('mls-design-documents').addEventListener('message', () => void this.#load());
    const wanted = new URLSearchParams(location.search).get('document') ?? '';
    if (wanted && !this.#documents.has(wanted)) this.#say('That document is not on this device. The running example is shown.');
    else if (wanted) this.#show(wanted);
  }

  async #load(): Promise<void> {
    const stored = await DocumentStore.open()
      .then((store) => store.all())
      .catch(() => []);
    for (const value of stored) {
      const { document: read } = readDocument(value, this.#data.template);
      if (!read) continue;
      this.#documents.set(read.id, read);
      const option = [...this.#select.options].find((known) => known.value === read.id) ?? new Option('', read.id);
      option.textContent = read.title || 'Untitled';
      this.#select.add(option);
    }
    if (this.#select.value) this.#show(this.#select.value);
  }

  get #boxes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-text] dd')];
  }

  get #title(): string {
    const shown = this.#documents.get(this.#select.value);
    return shown ? shown.title || 'Untitled' : (this.#select.options[0]?.dataset['title'] ?? '');
  }

  /** The drawing of what is chosen, as a file. */
  get #svg(): string {
    const shown = this.#documents.get(this.#select.value);
    return shown ? canvasSvg(this.#canvas, shown) : this.#example.svg;
  }

  #show(id: string): void {
    this.#select.value = id;
    this.#sheet.innerHTML = this.#svg;
    const shown = this.#documents.get(id);
    const texts = shown ? [...canvasTexts(this.#canvas, shown).values()] : [];
    this.#boxes.forEach((box, index) => {
      const lines = texts[index]?.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
      box.replaceChildren(...(lines ?? this.#example.texts[index] ?? []));
    });
    const query = id ? `?document=${id}` : '';
    partOf(this, 'a[data-builder]', HTMLAnchorElement).search = query;
    history.replaceState(history.state, '', location.pathname + query + location.hash);
    this.#say(`The canvas shows “${this.#title}”.`);
  }

  async #export(kind: string): Promise<void> {
    const name = `${this.#title} ${this.#canvas.name}`;
    try {
      if (kind === 'svg') download(new Blob([this.#svg], { type: 'image/svg+xml' }), name, 'svg');
      else download(await pngOf(this.#svg), name, 'png');
    } catch {
      this.#say('The picture could not be made. Try the SVG.');
    }
  }

  #say(text: string): void {
    partOf(this, 'output', HTMLOutputElement).value = text;
  }
}

customElements.define('mls-design-canvas', DesignCanvasElement);
