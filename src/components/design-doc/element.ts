import { joinTexts, type DesignDocument, type DocumentTemplate } from '../../design-doc/document.ts';
import { partOf } from '../search/part-of.ts';
import { DocumentStore } from './document-store.ts';
import { drawDeleted, drawLibrary, drawSession } from './draw.ts';
import { DocumentLibrary } from './library.ts';
import { runAction } from './actions.ts';
import { drawNotices } from './notices.ts';
import { OpenSessions } from './open-sessions.ts';
import { fillPrintPage } from './print-page.ts';
import type { DocumentSession } from './session.ts';

/** The builder: one document at a time, kept on this device as it is written. */
export class DesignDocElement extends HTMLElement {
  readonly template = JSON.parse(partOf(this, 'script', HTMLElement).textContent) as DocumentTemplate;
  library!: DocumentLibrary;
  session!: DocumentSession;
  readonly sessions = new OpenSessions();
  #channel = new BroadcastChannel('mls-design-documents');
  #store: DocumentStore | undefined;

  async connectedCallback(): Promise<void> {
    this.#store = await DocumentStore.open().catch(() => undefined);
    this.library = new DocumentLibrary(this.#store, this.template);
    await this.library.load().catch(() => undefined);
    const { searchParams } = new URL(location.href);
    const [wantedId, from] = [searchParams.get('document'), searchParams.get('from')];
    const wanted = this.library.list.find(({ id }) => id === wantedId);
    // What was typed before this script listened is not lost, and joins what stood there.
    const typed = this.#fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const);
    const title = partOf(this, '[name=title]', HTMLInputElement).value;
    this.open(wanted ?? this.library.list[0] ?? this.library.blank());
    if (title) this.session.edit({ title });
    for (const [name, value] of typed) this.session.write(name, joinTexts(this.session.document.sections[name], value));
    this.#listen();
    if (from) await runAction(this, 'start', from);
    this.dataset['live'] = '';
    void drawDeleted(this);
    void drawNotices(this, { hasStore: this.#store !== undefined, isElsewhere: wantedId !== null && !wanted });
  }

  /** Shows a document, once what was written in the one before is stored. */
  open(document: DesignDocument): void {
    this.sessions.leave();
    const { library, template } = this;
    const draw = (session: DocumentSession): void => {
      if (session === this.session) drawSession(this, session);
    };
    const tell = (id: string): void => {
      this.tell(id);
      void library.refresh(id).then(() => drawLibrary(this));
    };
    this.session = this.sessions.of(document, library, { store: this.#store, template, read: library.read, draw, tell });
    history.replaceState(history.state, '', `${location.pathname}?document=${document.id}${location.hash}`);
    drawSession(this, this.session);
    drawLibrary(this);
  }

  /** Tells the other tabs that a document was stored, deleted or brought back. */
  tell(id: string): void {
    this.#channel.postMessage(id);
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
      if (document.visibilityState === 'hidden') this.sessions.leave();
      // A page that was asleep has heard of nothing.
      else void this.#onOtherTab(this.session.document.id);
    });
    window.addEventListener('pagehide', () => this.sessions.leave());
    // From the browser's own menu there is no time to render: what is written is printed as it was written.
    window.addEventListener('beforeprint', () => {
      if (this.querySelector('.builder-print:not(:empty)')) return;
      const empty = fillPrintPage(this, this.session.document, this.template, (part, text) => {
        part.append(Object.assign(document.createElement('pre'), { className: 'plain', textContent: text }));
      });
      window.addEventListener('afterprint', empty, { once: true });
    });
    window.addEventListener('beforeunload', (event) => {
      // Only what neither the store nor the journal took is worth a question.
      if (!this.sessions.leave()) event.preventDefault();
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
    void drawDeleted(this);
    if (id === this.session.document.id) await this.session.refresh();
  }
}

customElements.define('mls-design-doc', DesignDocElement);
