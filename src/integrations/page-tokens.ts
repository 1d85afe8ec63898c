/** What a style rule can match on a page: element names, classes and ids. */
export interface PageTokens {
  elements: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Elements with a class of their component's scope, as `img.astro-abc12345`. */
  scoped: ReadonlySet<string>;
}

/** Whether a class, perhaps shortened, keeps a component's style to the component. No script adds one. */
export function isScope(name: string): boolean {
  return /^(astro-[a-z0-9]{8}|_[a-z0-9]{1,3})$/.test(name);
}

/** Collects the names on a built page, also inside templates and inline SVG. */
export function pageTokens(html: string): PageTokens {
  const markup = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
  const values = (pattern: RegExp): string[] => [...markup.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    elements: new Set([...values(/<([a-z][\w-]*)/gi).map((name) => name.toLowerCase()), 'script', 'style']),
    classes: new Set(values(/\sclass="([^"]*)"/g).flatMap((list) => list.split(/\s+/))),
    ids: new Set(values(/\sid="([^"]*)"/g)),
    scoped: new Set(
      [...markup.matchAll(/<([a-z][\w-]*)[^>]*?\sclass="([^"]*)"/gi)].flatMap(([, name = '', list = '']) =>
        list
          .split(/\s+/)
          .filter(isScope)
          .map((scope) => `${name.toLowerCase()}.${scope}`),
      ),
    ),
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
