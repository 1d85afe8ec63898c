import { parseHTML } from 'linkedom';
import { entryKinds, headingWeight } from './entry-kinds.ts';
import { formulaWords, greekNames, lineOf, signedNames } from './formulas.ts';
import type { IndexedPage, SearchSection } from './section.ts';

/** What is on a page and is not its text, or stands in an index of its own. */
const ignored = [
  '[data-pagefind-ignore]',
  '[hidden]',
  'nav',
  'svg',
  'script',
  'style',
  'template',
  'button',
  'form',
  'select',
  'annotation',
  '.sr-only',
  '.sl-anchor-link',
  '.eyebrow',
  '.cites',
  '.figure-text table',
  '.glossary-links',
  '.bibliography small',
  '.cited-by',
  '#references',
  'ol.references',
].join(',');

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H4 H5 H6 HEADER LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY ' +
    'THEAD TR UL'
  ).split(' '),
);

/** Answers and text versions of figures repeat in other words what stands beside them; a question of the bank is little without its answer. */
const secondary = ':not(.question) > .answer, .figure-text';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Cuts a built page at its second- and third-level headings and at entries with an id of their own.
 *
 * @returns nothing for a page that is not to be searched.
 */
export function cutPage(html: string, path: string): IndexedPage | undefined {
  const { document } = parseHTML(html);
  const main = document.querySelector('main[data-pagefind-body]');
  if (!main) return undefined;
  const title = squeeze(main.querySelector('h1')?.textContent ?? '');
  if (!title) throw new Error(`${path}: the page has no <h1>, so the search cannot name it.`);
  const kind = document.querySelector('meta[data-pagefind-filter="kind[content]"]')?.getAttribute('content') ?? 'Page';
  const domain = main.querySelector('[data-domain]:not([data-anchor])')?.getAttribute('data-domain') ?? undefined;
  for (const element of main.querySelectorAll(ignored)) element.remove();
  const sections = new Cutter(document, { id: '', title, kind, blocks: [], symbols: [], titleWeight: headingWeight }).cut(main);
  // A letter of the glossary or a bare group has nothing to say by itself.
  return { path, title, domain, sections: sections.filter((section) => section.title.length > 1) };
}

/** Walks a page in the order of its text and hands each piece to the section it stands in. */
class Cutter {
  readonly #document: Document;
  readonly #sections: SearchSection[];
  #section: SearchSection;
  #heading: string | undefined;
  #text = '';
  #weight = 1;

  constructor(document: Document, opening: SearchSection) {
    this.#document = document;
    this.#section = opening;
    this.#sections = [opening];
  }

  cut(main: Element): SearchSection[] {
    this.#visit(main);
    this.#flush();
    return this.#sections;
  }

  #visit(node: Node): void {
    if (node.nodeType === 3) this.#text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === 'H1') return;
    if (tag === 'MATH') {
      this.#visitFormula(element);
      return;
    }
    if ((tag === 'H2' || tag === 'H3') && element.id) this.#openSection(element, tag);
    else if (element.id && element.hasAttribute('data-anchor') && this.#visitEntry(element)) return;
    else if (blockTags.has(tag)) this.#visitBlock(element);
    else this.#visitInline(element, tag);
  }

  /** A formula is found by its letters; only one that reads well on a line is a part of the text. */
  #visitFormula(formula: Element): void {
    const line = lineOf(formula);
    this.#section.symbols.push(...formulaWords(line), ...greekNames(line));
    if (formula.closest('.math-display')) return;
    this.#text += formula.querySelector('mfrac, msqrt, mroot, mtable, munderover') ? '…' : formula.textContent;
  }

  #openSection(heading: Element, tag: string): void {
    this.#flush();
    const title = squeeze(heading.textContent);
    if (tag === 'H2') this.#heading = title;
    const within = tag === 'H3' ? this.#heading : undefined;
    const { kind } = this.#sections[0] ?? this.#section;
    this.#section = { id: heading.id, title, within, kind, blocks: [], symbols: [], titleWeight: headingWeight };
    this.#sections.push(this.#section);
  }

  #visitEntry(element: Element): boolean {
    const kind = entryKinds.find(({ selector }) => element.matches(selector));
    const label = element.getAttribute('aria-labelledby');
    const name = label ? this.#document.getElementById(label) : element.querySelector('dt, h3, a');
    const title = squeeze(name?.textContent ?? '');
    if (!kind || !name || !title) return false;
    this.#flush();
    const enclosing = this.#section;
    const within = enclosing.id && enclosing.title.length > 1 ? enclosing.title : undefined;
    const domain = element.getAttribute('data-domain') ?? undefined;
    this.#section = { id: element.id, title, within, kind: kind.label, domain, blocks: [], symbols: [], titleWeight: kind.titleWeight };
    this.#sections.push(this.#section);
    // The title of a source stands in its sentence; the other names stand by themselves.
    if (name.tagName.toUpperCase() !== 'A') name.remove();
    this.#visitBlock(element);
    this.#section = enclosing;
    return true;
  }

  #visitBlock(element: Element): void {
    this.#flush();
    const weight = this.#weight;
    if (element.matches(secondary)) this.#weight = 0.5;
    for (const child of element.childNodes) this.#visit(child);
    this.#flush();
    this.#weight = weight;
  }

  #visitInline(element: Element, tag: string): void {
    if (tag === 'BR') this.#text += ' ';
    for (const child of element.childNodes) this.#visit(child);
    if (tag === 'TD' || tag === 'TH') this.#text += ' · ';
  }

  #flush(): void {
    const text = squeeze(this.#text).replace(/( ·)+$/, '');
    this.#text = '';
    if (!text) return;
    this.#section.blocks.push({ text, weight: this.#weight });
    this.#section.symbols.push(...signedNames(text));
  }
}
