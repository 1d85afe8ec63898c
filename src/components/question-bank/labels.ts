import type { InterviewLevel } from '../../data/interview-steps.ts';
import type { Domain } from '../../site/domains.ts';

/** What readers call the levels. */
export const levelLabels: Readonly<Record<InterviewLevel, string>> = { mid: 'Mid', senior: 'Senior', staff: 'Staff' };

/** The anchors of the domains on the page of the bank. */
export const domainAnchors: Readonly<Record<Domain, string>> = {
  nlp: 'language',
  cv: 'vision',
  '3d': 'three-dimensional',
  recsys: 'recommenders',
  multimodal: 'multimodal',
  general: 'general',
};
