import type { StarlightUserConfig } from '@astrojs/starlight/types';

/**
 * The navigation: one group for each part of the site. A part appears when its first page exists, and a new page of a part
 * appears by itself, in the order of `sidebar.order` in its front matter.
 */
export const sidebar: StarlightUserConfig['sidebar'] = [
  { label: 'Start here', link: '/start/' },
  { label: 'Lifecycle', items: [{ autogenerate: { directory: 'content/lifecycle' } }] },
  { label: 'Designs', items: [{ autogenerate: { directory: 'content/designs' } }] },
  { label: 'Reference', items: [{ autogenerate: { directory: 'content/reference' } }] },
];
