import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { domainLabels, domains } from './domains.ts';

/**
 * The navigation: one group for each part of the site. A part appears when its first page exists, and a new page of a part
 * appears by itself, in the order of `sidebar.order` in its front matter.
 */
export const sidebar: StarlightUserConfig['sidebar'] = [
  { label: 'Start here', link: '/start/' },
  { label: 'Lifecycle', items: [{ autogenerate: { directory: 'content/lifecycle' } }] },
  { label: 'Template', items: [{ autogenerate: { directory: 'content/template' } }] },
  ...part('Interview', 'content/interview'),
  { label: 'Designs', items: [...designIndex(), ...designGroups()] },
  ...part('Topics', 'content/topics'),
  ...part('Tools', 'content/tools'),
  { label: 'Reference', items: [{ autogenerate: { directory: 'content/reference' } }] },
];

/** A part of the site, once it has a page. */
function part(label: string, directory: string): { label: string; items: { autogenerate: { directory: string } }[] }[] {
  return existsSync(resolve(directory)) ? [{ label, items: [{ autogenerate: { directory } }] }] : [];
}

/** The atlas of designs. */
function designIndex(): { label: string; link: string }[] {
  return existsSync(resolve('content/designs/index.mdx')) ? [{ label: 'All designs', link: '/designs/' }] : [];
}

/** The designs by domain, of the domains that have any. */
function designGroups(): { label: string; items: { autogenerate: { directory: string } }[] }[] {
  return domains.flatMap((domain) => part(domainLabels[domain], `content/designs/${domain}`));
}
