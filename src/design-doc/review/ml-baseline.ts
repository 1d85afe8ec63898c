import { type ReviewRule } from './reviewed.ts';

const baseline =
  /\b(?:baselines?|heuristics?|rules?|rule-based|non-ML|without (?:a |any )?(?:model|machine learning|ML)|(?:historical|moving|running|seasonal|daily|hourly) (?:median|mean|average|rate)s?|medians?|look-?up table|by hand|manual(?:ly)?|status quo|most popular|last value|today's|current (?:system|way|method|process)|existing (?:system|way|method|process)|free-flow|counters?)\b/i;

/** No solution without machine learning to compare with. */
export const mlBaseline: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  const places = ['value', 'framing', 'models', 'model-evaluation', 'performance-metrics', 'business-metrics', 'problem'];
  if (!mostlyFilled || !begun('models') || baseline.test(textOf(...places))) return [];
  return [
    {
      section: 'models',
      message:
        'What does the simplest way without machine learning reach: a rule, a median, what people do today? The model has to beat that.',
      quote: '',
    },
  ];
};
