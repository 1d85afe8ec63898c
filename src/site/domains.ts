/** The domains of worked designs; each has an accent color. */
export const domains = ['nlp', 'cv', '3d', 'recsys', 'multimodal', 'general'] as const;

/** The domain of a worked design. */
export type Domain = (typeof domains)[number];

/** What readers call the domains. */
export const domainLabels: Readonly<Record<Domain, string>> = {
  nlp: 'Language',
  cv: 'Computer vision',
  '3d': '3D vision',
  recsys: 'Recommenders and ads',
  multimodal: 'Multimodal systems',
  general: 'General',
};

/** The accent of each domain in the light and the dark theme, and the ground under what it marks; the general domain has that of the site. */
const accents: Readonly<Partial<Record<Domain, readonly [accent: string, soft: string]>>> = {
  nlp: ['#6b3a7d, #cfa3e0', '#efe5f2, #35233d'],
  cv: ['#1d6b4f, #7cc9a6', '#e0eee8, #17362a'],
  '3d': ['#85480f, #e6b071', '#f4e7d8, #3b2a15'],
  recsys: ['#942b3d, #f0a0ac', '#f6e3e5, #42202a'],
  multimodal: ['#37508f, #a6b9ec', '#e3e8f4, #232c47'],
};

/** The declarations that give a part of a page, or all of it, the accent of a domain; nothing where it is that of the site. */
export function accentStyle(domain: Domain): string | undefined {
  const [accent, soft] = accents[domain] ?? [];
  return accent && soft && `--mls-accent:light-dark(${accent});--mls-accent-soft:light-dark(${soft})`;
}
