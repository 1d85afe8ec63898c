import { type ReviewRule } from './reviewed.ts';

const launch = '(?:launch|roll(?:ed|s)? ?out|releas|ship|go(?:es)? live|expand|extend|proceed|scale up|open(?:ed)? to)\\w*';
const condition = '(?:if|when|once|unless|only|as soon as|provided|until)';
const gate = new RegExp(
  `\\b(?:gates?|go/no-go|(?:launch|success|acceptance|exit|release) criteri\\w+|${launch}\\b[^.|]{0,100}\\b${condition}|${condition}\\b[^.|]{0,160}\\b${launch})\\b`,
  'i',
);

/** No condition on which the system is launched. */
export const launchGate: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  const places = ['pilot', 'business-metrics', 'performance-metrics', 'model-evaluation', 'serving', 'overview'];
  if (!mostlyFilled || !begun('pilot') || gate.test(textOf(...places))) return [];
  return [
    {
      section: 'pilot',
      message: 'On which result do we launch? Write the condition with its number now, while nobody has seen the result.',
      quote: '',
    },
  ];
};
