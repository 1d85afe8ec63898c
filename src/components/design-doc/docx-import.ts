import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownFormat } from '../../design-doc/markdown-format.ts';

/** The text of a Word file as Markdown: headings, lists, tables, emphasis and links. Rejects when it is no Word file. */
export async function markdownOfDocx(bytes: ArrayBuffer): Promise<string> {
  // Pictures would put megabytes into a text.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage, styleMap: ["p[style-name='Title'] => h1:fresh"] });
  const page = new DOMParser().parseFromString(value, 'text/html');
  for (const picture of page.querySelectorAll('img')) picture.remove();
  for (const bold of page.querySelectorAll('th strong')) bold.replaceWith(...bold.childNodes);
  demoteHeadings(page);
  for (const anchor of page.querySelectorAll('a:not([href])')) anchor.replaceWith(...anchor.childNodes);
  const tree = toMdast(fromDom(page.body));
  const root = tree.type === 'root' ? tree : { type: 'root' as const, children: [] };
  return toMarkdown(root, markdownFormat);
}

/** Word has a style for the title and calls parts heading 1; in Markdown there is one first heading, and all others stand below it. */
function demoteHeadings(page: Document): void {
  const [title, ...others] = page.querySelectorAll('h1, h2, h3, h4, h5');
  if (title?.localName !== 'h1' || !others.some(({ localName }) => localName === 'h1')) return;
  for (const heading of others) {
    const lower = page.createElement(`h${Number(heading.localName.charAt(1)) + 1}`);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}
