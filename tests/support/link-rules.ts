import type { BuiltPage, BuiltSite } from './built-site.ts';

/** One rule about the links of a built site: the problems it finds, as `page: problem`. */
export type LinkRule = (site: BuiltSite) => string[];

/** The origin that absolute links of the site itself start with is only known to the build, so it is read off the pages. */
function ownOrigin(site: BuiltSite): string {
  const canonical = site.pages.map(({ document }) => document.querySelector('link[rel="canonical"]')?.getAttribute('href')).find(Boolean);
  return canonical ? new URL(canonical).origin : 'https://no-origin.invalid';
}

interface Link {
  page: BuiltPage;
  element: Element;
  /** As written. */
  href: string;
  /** Resolved; nothing when it leads to another site. */
  internal: URL | undefined;
}

function resolveLink(site: BuiltSite, page: BuiltPage, element: Element, href: string): Link {
  const origin = ownOrigin(site);
  const address = new URL(page.url, origin);
  const url = URL.canParse(href, address) ? new URL(href, address) : undefined;
  return { page, element, href, internal: url?.origin === origin ? url : undefined };
}

function links(site: BuiltSite, selector: string, attribute: string): Link[] {
  return site.pages.flatMap((page) =>
    [...page.document.querySelectorAll(selector)].map((element) => resolveLink(site, page, element, element.getAttribute(attribute) ?? '')),
  );
}

/** The file a path of the site leads to. */
function targetFile(site: BuiltSite, url: URL): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return undefined;
  const file = path.slice(site.base.length);
  return [file, `${file}index.html`].find((candidate) => (candidate === '' || candidate.endsWith('/') ? false : site.files.has(candidate)));
}

/** Every link to a page or file of the site leads to one, with its final slash. */
export const linksLeadSomewhere: LinkRule = (site) =>
  links(site, 'a[href], area[href]', 'href')
    .filter(({ internal }) => internal && targetFile(site, internal) === undefined)
    .map(({ page, href }) => `${page.url}: the link ${href} leads to no page`);

/** Every link to a place on a page finds an element with that id. */
export const anchorsExist: LinkRule = (site) => {
  const ids = new Map(site.pages.map(({ file, document }) => [file, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]));
  return links(site, 'a[href*="#"]', 'href')
    .filter(({ internal }) => {
      if (!internal || internal.hash.length < 2) return false;
      const known = ids.get(targetFile(site, internal) ?? '');
      return known !== undefined && !known.has(decodeURIComponent(internal.hash.slice(1)));
    })
    .map(({ page, href }) => `${page.url}: the anchor ${href} leads to no element`);
};

/** Every script, style sheet, picture, font and other file that a page or style sheet asks for exists. */
export const assetsExist: LinkRule = (site) => {
  const fromPages = [
    ...links(site, 'link[href]:not([rel~="canonical"])', 'href'),
    ...links(site, '[src]', 'src'),
    ...links(site, 'meta[property="og:image"]', 'content'),
  ];
  const missing = fromPages
    .filter(({ internal }) => internal && targetFile(site, internal) === undefined)
    .map(({ page, href }) => `${page.url}: the file ${href} is not there`);
  return [...missing, ...missingInStyles(site)];
};

function missingInStyles(site: BuiltSite): string[] {
  return [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const urls = cssUrls(site.read(file).toString());
      const address = new URL(site.base + file, 'https://example.invalid');
      return urls
        .filter((url) => targetFile(site, new URL(url, address)) === undefined)
        .map((url) => `${file}: the file ${url} is not there`);
    });
}

/** The files a style sheet names; an embedded `data:` picture may hold a `url()` of its own. */
function cssUrls(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return urls.filter((url) => !/^(data:|#|%23)/.test(url));
}

/** Every address from the root starts with the base path. */
export const addressesStartWithBase: LinkRule = (site) =>
  [...links(site, '[href]', 'href'), ...links(site, '[src]', 'src')]
    .filter(({ internal }) => internal && !internal.pathname.startsWith(site.base))
    .map(({ page, href }) => `${page.url}: ${href} does not start with the base path ${site.base}`);

/** No id is used twice on a page. */
export const idsAreUnique: LinkRule = (site) =>
  site.pages.flatMap(({ url, document }) => {
    const counts = new Map<string, number>();
    for (const { id } of document.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].filter(([, count]) => count > 1).map(([id, count]) => `${url}: the id "${id}" is used ${count} times`);
  });

/** Every link says where it leads. */
export const linksHaveNames: LinkRule = (site) =>
  links(site, 'a[href]', 'href')
    .filter(({ element }) => !hasName(element))
    .map(({ page, href }) => `${page.url}: the link ${href} has no text`);

function hasName(element: Element): boolean {
  if (element.textContent.trim() !== '' || element.getAttribute('aria-label')) return true;
  return element.querySelector('img[alt]:not([alt=""]), [aria-label], title') !== null;
}

/** The sitemap lists every page that may be indexed, and nothing else. */
export const sitemapIsComplete: LinkRule = (site) => {
  const listed = [...site.files]
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) =>
      [
        ...site
          .read(file)
          .toString()
          .matchAll(/<loc>([^<]+)<\/loc>/g),
      ].map((match) => new URL(match[1] ?? '').pathname),
    );
  const pages = site.pages.filter((page) => !isHidden(page)).map(({ url }) => url);
  return [
    ...pages.filter((url) => !listed.includes(url)).map((url) => `${url}: is not in the sitemap`),
    ...listed.filter((url) => !site.pages.some((page) => page.url === url)).map((url) => `${url}: is in the sitemap but was not built`),
  ];
};

function isHidden({ file, document }: BuiltPage): boolean {
  return file === '404.html' || document.querySelector('meta[http-equiv="refresh"], meta[name="robots"][content*="noindex"]') !== null;
}

const rules: Readonly<Record<string, LinkRule>> = {
  'links lead to a page that exists': linksLeadSomewhere,
  'anchors lead to an element that exists': anchorsExist,
  'files that pages ask for exist': assetsExist,
  'addresses start with the base path': addressesStartWithBase,
  'ids are unique on a page': idsAreUnique,
  'links have a text': linksHaveNames,
  'the sitemap lists what was built': sitemapIsComplete,
};

/** Every rule, by what it promises; each problem is told once. */
export const linkRules: Readonly<Record<string, LinkRule>> = Object.fromEntries(
  Object.entries(rules).map(([promise, rule]) => [promise, (site: BuiltSite) => [...new Set(rule(site))]]),
);
