import { evaluate, type MdastPluginInput } from 'satteri';
import { markdownFeatures } from '../../src/markdown/features.ts';

/** What a page is rendered with. */
export interface RenderOptions {
  plugins: MdastPluginInput[];
  /** The page's file; messages name it, and relative links start there. */
  file?: URL;
}

type Properties = Record<string, unknown>;

const fragment = Symbol('Fragment');

/** Renders the source of a page to HTML with some of the site's Markdown plugins, without Astro. */
export async function renderMdx(source: string, { plugins, file = pageUrl('content/page.mdx') }: RenderOptions): Promise<string> {
  const module = await evaluate(source, {
    Fragment: fragment,
    jsx,
    jsxs: jsx,
    features: { ...markdownFeatures, gfm: true },
    mdastPlugins: plugins,
    fileURL: file,
    elementAttributeNameCase: 'html',
  });
  const content = module['default'] as (properties: Properties) => string;
  return content({ components: { Fragment: fragment } });
}

/** The URL of a file of this project, by its path from the root. */
export function pageUrl(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

/** What Satteri calls for each element. */
function jsx(type: unknown, properties: unknown): string {
  return element(type, properties as Properties);
}

/** A JSX element as HTML text: what Astro's own runtime would write. */
function element(type: unknown, properties: Properties): string {
  if (typeof type === 'function') return (type as (properties: Properties) => string)(properties);
  const inner = 'set:html' in properties ? String(properties['set:html']) : text(properties['children']);
  if (typeof type !== 'string') return inner;
  const attributes = Object.entries(properties)
    .filter(([name, value]) => name !== 'children' && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${type}${attributes.join('')}>${inner}</${type}>`;
}

function text(children: unknown): string {
  if (Array.isArray(children)) return children.map(text).join('');
  return typeof children === 'string' || typeof children === 'number' ? String(children) : '';
}
