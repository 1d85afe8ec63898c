import { cutFollowUps, cutReference, type ReferenceSection } from '../../practice/cut-reference.ts';

/** A worked design, cut for showing. */
export interface Reference {
  readonly address: string;
  readonly sections: ReadonlyMap<string, ReferenceSection>;
  readonly followUps: ReturnType<typeof cutFollowUps>;
  /** The rules of the design's own style sheets. */
  readonly styles: string;
}

/** Fetches a worked design of this site with its style sheets. Rejects when the page cannot be had; without styles it is plain. */
export async function fetchReference(root: string, design: string): Promise<Reference> {
  const address = new URL(`${root}designs/${design}/`, location.href).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sections = cutReference(page, address);
  if (sections.size === 0) throw new Error('The page has no sections.');
  const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href') ?? '');
  const rules = await Promise.all(sheets.map((href) => fetchText(new URL(href, address).href)));
  return { address, sections, followUps: cutFollowUps(page, address), styles: rules.join('\n') };
}

async function fetchText(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

/** Adds the design's rules before those of this page, so that where both speak this page's stand. */
export function addStyles({ styles, address }: Reference): void {
  if (styles === '' || document.head.querySelector(`style[data-of="${address}"]`)) return;
  const sheet = document.createElement('style');
  sheet.dataset['of'] = address;
  // A font that is declared again is loaded again, and text stands in another one meanwhile.
  const known = [...document.fonts].map(({ family }) => family.replace(/["']/g, ''));
  sheet.textContent = styles.replace(/@font-face\s*\{[^}]*\}/g, (face) => (known.some((family) => face.includes(family)) ? '' : face));
  document.head.querySelector('link[rel=stylesheet]')?.before(sheet);
}
