import { type ReviewRule } from './reviewed.ts';

const wayBack =
  /\b(?:roll(?:ed|s|ing)?[- ]?back|rollback|revert\w*|f[ae]ll(?:s|ing)?[- ]?back|previous (?:version|model|release)|last (?:good|working) (?:version|model|release)|switch(?:ed|es|ing)? back|go(?:es)? back|way back|undo|blue[-/ ]green|kill switch|stays? (?:in place|ready|live|available)|kept (?:ready|running|warm))\b/i;

/** No way back from a release. */
export const rollback: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  if (
    !mostlyFilled ||
    !begun('serving') ||
    wayBack.test(textOf('serving', 'model-lifecycle', 'monitoring', 'architecture', 'scaling', 'pilot'))
  )
    return [];
  return [
    {
      section: 'serving',
      message: 'If the new version is bad, how do we get back to the old one, who does it, and how long does it take?',
      quote: '',
    },
  ];
};
