/** What a style rule can match on a page: element names, classes and ids. */
export interface PageTokens {
  elements: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** Collects the names on a built page, also inside templates and inline SVG. */
export function pageTokens(html: string): PageTokens {
  const markup = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
  const values = (pattern: RegExp): string[] => [...markup.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    elements: new Set([...values(/<([a-z][\w-]*)/gi).map((name) => name.toLowerCase()), 'script', 'style']),
    classes: new Set(values(/\sclass="([^"]*)"/g).flatMap((list) => list.split(/\s+/))),
    ids: new Set(values(/\sid="([^"]*)"/g)),
  };
}

/** Every word of a text of code: a class or element that a script may add is among them. */
export function scriptWords(code: string): Set<string> {
  return new Set(code.match(/[\w-]+/g));
}

/** The text of a page's inline scripts. */
export function inlineScripts(html: string): string {
  return [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '').join('\n');
}
