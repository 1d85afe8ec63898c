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
