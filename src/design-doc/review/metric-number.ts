import { hasNumber, quote, type ReviewRule } from './reviewed.ts';

const goal = /\b(?:improv|increas|reduc|rais|lower|boost|minimi[sz]|maximi[sz]|decreas|cut|grow|better|fewer|more accurate|higher)\w*/i;

/** A metric whose goal has no number. */
export const metricNumber: ReviewRule = ({ begun }) =>
  ['business-metrics', 'performance-metrics'].flatMap((id) => {
    const section = begun(id);
    const statement = section?.statements.find((text) => goal.test(text));
    if (!section || !statement || hasNumber(section.text)) return [];
    return [{ section: id, message: 'By how much? Which number would you call a success, and which a failure?', quote: quote(statement) }];
  });
