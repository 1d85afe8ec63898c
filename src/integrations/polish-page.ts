/** One repair of built HTML; each is a plain replacement on text, because the input is well-formed and made by known tools. */
export type Repair = (html: string) => string;

/** Expressive Code lays lines out with `div` inside `code`, where only phrasing content is allowed. Its grid works on any element. */
export const codeLinesAsSpans: Repair = (html) =>
  html.replace(/<code\b[^>]*>.*?<\/code>/gs, (code) => code.replace(/<div\b/g, '<span').replaceAll('</div>', '</span>'));

/** Expressive Code names its colors `--0` and `--1`, which the Nu checker cannot parse. */
export const colorNames: Repair = (text) => text.replace(/--([01])(bg|fs|fw|td)?(?=[:,)])/g, '--c$1$2');

/** The colors' names where they are set: in the style attributes of code. */
export const codeColorNames: Repair = (html) => html.replace(/ style="--[01][^"]*"/g, colorNames);

/** A script is never seen, so `aria-hidden`, which Starlight puts on some, is not allowed there. */
export const plainScripts: Repair = (html) => html.replace(/<script aria-hidden="true"/g, '<script');

/** Observable Plot sets a CSS value that the SVG attribute does not have; the style sheet sets the figures. */
export const svgFigures: Repair = (html) => html.replace(/ font-variant="tabular-nums"/g, '');

const voidElement = /(<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:[^<>"']|"[^"]*"|'[^']*')*?)\s*\/>/g;

/** The slash of `<meta … />` does nothing in HTML. */
export const voidElements: Repair = (html) => html.replace(voidElement, '$1>');

/** Code scrolls sideways on a phone, so the keyboard has to reach it; the script that would see to it may come late. */
export const focusableCode: Repair = (html) => html.replace(/<pre data-language=/g, '<pre tabindex="0" data-language=');

const repairs: readonly Repair[] = [codeLinesAsSpans, codeColorNames, plainScripts, svgFigures, voidElements, focusableCode];

/** Makes a built page valid HTML where a dependency emits what the standard does not allow. */
export function polishPage(html: string): string {
  return repairs.reduce((text, repair) => repair(text), html);
}
