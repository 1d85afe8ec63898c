import { joinTexts, type DesignDocument, type DocumentTemplate } from '../../design-doc/document.ts';
import { partOf } from '../search/part-of.ts';
import { DocumentStore } from './document-store.ts';
import { drawDeleted, drawLibrary, drawNotices, drawOthers, drawSession } from './draw.ts';
import { DocumentLibrary } from './library.ts';
import { runAction } from './actions.ts';
import { DocumentSession } from './session.ts';

/** The builder: one document at a time, kept on this device as it is written. */
export class DesignDocElement extends HTMLElement {
  readonly template = JSON.parse(partOf(this, 'script', HTMLElement).textContent) as DocumentTemplate;
  library!: DocumentLibrary;
  session!: DocumentSession;
  #channel = new BroadcastChannel('mls-design-documents');
  #store: DocumentStore | undefined;

  async connectedCallback(): Promise<void> {
    this.#store = await DocumentStore.open().catch(() => undefined);
    this.library = new DocumentLibrary(this.#store, this.template);
    await this.library.load().catch(() => undefined);
    const { searchParams } = new URL(location.href);
    const wanted = this.library.list.find(({ id }) => id === searchParams.get('document')) ?? this.library.list[0];
    // What was typed before this script listened is not lost, and joins what stood there.
    const typed = this.#fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const);
    const title = partOf(this, '[name=title]', HTMLInputElement).value;
    this.open(wanted ?? this.library.blank());
    if (title) this.session.edit({ title });
    for (const [name, value] of typed) this.session.write(name, joinTexts(this.session.document.sections[name], value));
    this.#listen();
    const from = searchParams.get('from');
    if (from) await runAction(this, 'start', from);
    this.dataset['live'] = '';
    void drawDeleted(this);
    void drawNotices(this, this.#store !== undefined);
  }

  /** Shows a document, once what was written in the one before is stored. */
  open(document: DesignDocument): void {
    const before = this.session as DocumentSession | undefined;
    void before?.save();
    const { library, template } = this;
    const draw = (session: DocumentSession): void => {
      if (session === this.session) drawSession(this, session);
    };
    const tell = (id: string): void => {
      this.#channel.postMessage(id);
      void library.refresh(id).then(() => drawLibrary(this));
    };
    this.session = new DocumentSession(document, { store: this.#store, template, read: library.read, draw, tell });
    history.replaceState(history.state, '', `${location.pathname}?document=${document.id}${location.hash}`);
    drawSession(this, this.session);
    drawLibrary(this);
    drawOthers(this, this.session);
  }

  get #fields(): HTMLTextAreaElement[] {
    return [...this.querySelectorAll<HTMLTextAreaElement>('.builder-section textarea')];
  }

  #listen(): void {
    this.addEventListener('input', ({ target }) => this.#onInput(target));
    this.addEventListener('change', ({ target }) => this.#onChange(target));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button) void runAction(this, button.dataset['do'] ?? '', button.dataset['from'] ?? '', button);
    });
    this.#channel.addEventListener('message', ({ data }: MessageEvent<string>) => void this.#onOtherTab(data));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.session.leave();
    });
    window.addEventListener('pagehide', () => this.session.leave());
    window.addEventListener('beforeunload', (event) => {
      // Only what neither the store nor the journal took is worth a question.
      if (this.session.state === 'failed' && !this.session.leave()) event.preventDefault();
    });
  }

  #onInput(target: EventTarget | null): void {
    if (target instanceof HTMLTextAreaElement && target.closest('.builder-section')) this.session.write(target.name, target.value);
    else if (target instanceof HTMLInputElement && target.name === 'title') this.session.edit({ title: target.value });
    else if (target instanceof Element && target.matches('[data-other]')) {
      const others = [...this.querySelectorAll('.builder-other')].map((part) => ({
        heading: partOf(part as HTMLElement, '[data-other=heading]', HTMLInputElement).value,
        text: partOf(part as HTMLElement, '[data-other=text]', HTMLTextAreaElement).value,
      }));
      this.session.edit({ others });
    }
  }

  #onChange(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && target.name === 'document') {
      const chosen = this.library.list.find(({ id }) => id === target.value);
      if (chosen) this.open(chosen);
    } else if (target instanceof HTMLInputElement && target.type === 'file') {
      void runAction(this, 'import', '', target);
    }
  }

  async #onOtherTab(id: string): Promise<void> {
    await this.library.refresh(id);
    drawLibrary(this);
    if (id !== this.session.document.id) return;
    await this.session.refresh();
    drawOthers(this, this.session);
  }
}

customElements.define('mls-design-doc', DesignDocElement);
