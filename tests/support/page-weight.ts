import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** What a page costs its reader before anything is clicked. All sizes are gzipped bytes, but fonts, which are compressed already. */
export interface PageWeight {
  words: number;
  html: number;
  script: number;
  style: number;
  textFonts: number;
  /** Whether the page holds a formula. */
  hasMath: boolean;
  /** Whether it loads what only formulas need. */
  loadsMath: boolean;
  /** Addresses on other hosts from which it loads something. */
  thirdParties: string[];
}

const gzippedSize = (text: string | Buffer): number => (text.length === 0 ? 0 : gzipSync(text, { level: 9 }).length);
const values = (page: BuiltPage, selector: string, attribute: string): string[] =>
  [...page.document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');

/** Weighs one page of a built site. */
export function weighPage(site: BuiltSite, page: BuiltPage): PageWeight {
  const styles = values(page, 'link[rel="stylesheet"]', 'href').map((href) => fileOf(site, page, href));
  const css = styles.map((file) => site.read(file).toString());
  const fonts = styles.flatMap((file, index) => fontFiles(site, file, css[index] ?? ''));
  return {
    words: countWords(page),
    html: gzippedSize(page.html),
    script: sum(scriptTexts(site, page).map(gzippedSize)),
    style: sum([...css, ...[...page.document.querySelectorAll('style')].map((style) => style.textContent)].map(gzippedSize)),
    textFonts: sum([...new Set(fonts)].filter((file) => !isMathFont(file)).map((file) => site.read(file).length)),
    hasMath: page.document.querySelector('math') !== null,
    loadsMath: values(page, 'link[rel="preload"]', 'href').some(isMathFont) || css.some((text) => text.includes('.tml-')),
    thirdParties: thirdParties(page, css),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const isMathFont = (file: string): boolean => /math|temml/i.test(posix.basename(file));

function countWords({ document }: BuiltPage): number {
  const main = document.querySelector('main')?.cloneNode(true) as Element | undefined;
  for (const element of main?.querySelectorAll('script, style, svg, math, template') ?? []) element.remove();
  return main?.textContent.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** The text of every script that runs by itself: inline ones, linked ones, and what these import. */
function scriptTexts(site: BuiltSite, page: BuiltPage): string[] {
  const files = new Set<string>();
  const inline: string[] = [];
  for (const script of page.document.querySelectorAll('script')) {
    if (/json|speculationrules/.test(script.getAttribute('type') ?? '')) continue;
    const source = script.getAttribute('src');
    const text = script.textContent;
    if (source) addWithImports(site, fileOf(site, page, source), files);
    else inline.push(text);
    for (const imported of staticImports(text)) addWithImports(site, fileOf(site, page, imported), files);
  }
  return [...inline, ...[...files].map((file) => site.read(file).toString())];
}

function addWithImports(site: BuiltSite, file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  for (const imported of staticImports(site.read(file).toString())) {
    addWithImports(site, imported.startsWith('.') ? posix.join(posix.dirname(file), imported) : imported.slice(site.base.length), files);
  }
}

/** `import x from "./y.js"` and `import "./y.js"`, but not `import("./y.js")`, which waits for the reader. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/\bimport(?:[^"'();]*?\bfrom)?\s*["'](\.{0,2}\/[^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}

function fontFiles(site: BuiltSite, sheet: string, css: string): string[] {
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .flatMap((face) => [...face.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map((match) => match[1] ?? ''))
    .map((url) => (url.startsWith('/') ? url.slice(site.base.length) : posix.join(posix.dirname(sheet), url)));
}

function thirdParties({ document }: BuiltPage, css: readonly string[]): string[] {
  const loaded = document.querySelectorAll(
    'script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src], object[data], link[href]',
  );
  const addresses = [...loaded]
    .filter((element) => !/^(canonical|alternate|license|author|me)$/.test(element.getAttribute('rel') ?? ''))
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data') ?? '');
  const inStyles = css.flatMap((text) => text.match(/(?<=url\(["']?|@import\s+["']?)(https?:)?\/\/[^"')]+/g) ?? []);
  return [...addresses, ...inStyles].filter((address) => /^(https?:)?\/\//.test(address));
}

function fileOf(site: BuiltSite, page: BuiltPage, href: string): string {
  return new URL(href, new URL(page.url, 'https://example.invalid')).pathname.slice(site.base.length);
}
