import type { Domain } from '../../site/domains.ts';

/** The anchors of the domains on the page of the bank. */
export const domainAnchors: Readonly<Record<Domain, string>> = {
  nlp: 'language',
  cv: 'vision',
  '3d': 'three-dimensional',
  recsys: 'recommenders',
  multimodal: 'multimodal',
  general: 'general',
};
