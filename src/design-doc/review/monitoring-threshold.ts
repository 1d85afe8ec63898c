import { hasNumber, quote, type ReviewRule } from './reviewed.ts';

/** Signals without the value from which somebody acts. */
export const monitoringThreshold: ReviewRule = ({ begun }) => {
  const section = begun('monitoring');
  const statement = section?.statements.find((text) =>
    /\b(?:monitor|alert|alarm|dashboard|track|watch|drift|metric|observ)\w*/i.test(text),
  );
  if (!section || !statement || hasNumber(section.text)) return [];
  return [
    { section: 'monitoring', message: 'From which value on is something wrong? Give each signal a threshold.', quote: quote(statement) },
  ];
};
