import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pageAddress } from '../../../../design-doc/design/address.ts';
import { documentOfDesign } from '../../../../design-doc/example-document.ts';
import { site } from '../../../../site/site.ts';

/** Every worked design. */
export const getStaticPaths = (async () => {
  const designs = (await getCollection('docs')).filter(({ data }) => data.kind === 'design');
  return designs.flatMap(({ filePath: file = '' }) => {
    const [, domain, slug] = /^content\/designs\/([^/]+)\/([^/]+)\/index\.mdx$/.exec(file) ?? [];
    return domain && slug ? [{ params: { domain, slug }, props: { file } }] : [];
  });
}) satisfies GetStaticPaths;

/** The design in the terms of the template: a document to start from. */
export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  Response.json({ url: pageAddress({ file, root: site.url + site.base }), ...documentOfDesign(file) });
