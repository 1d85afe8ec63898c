import { quote, type ReviewRule } from './reviewed.ts';

const signal = /\b(?:monitor|alert|alarm|dashboard|track|watch|drift|threshold)\w*/i;
const action =
  /\b(?:page[sd]?|on[- ]call|roll\w*|retrain\w*|f[ae]ll(?:s|ing)? back|fallback|switch\w*|freez\w*|stop\w*|halt\w*|investigat\w*|tickets?|escalat\w*|refit\w*|throttl\w*|disabl\w*|revert\w*|runbooks?|h[eo]ld back|look(?:s|ed)? (?:at|into)|check(?:s|ed)? (?:the|by|for|whether)|call(?:s|ed)?|reply|shed\w*|disconnect\w*|who (?:acts|decides)|actions?)\b/i;

/** Signals after which nobody does anything. */
export const monitoringAction: ReviewRule = ({ begun }) => {
  const section = begun('monitoring');
  const statement = section?.statements.find((text) => signal.test(text));
  if (!section || !statement || action.test(section.text)) return [];
  return [{ section: 'monitoring', message: 'And then? Say who does what when the alarm rings.', quote: quote(statement) }];
};
