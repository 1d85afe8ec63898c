import { type ReviewRule } from './reviewed.ts';

const owner =
  /\b(?:own(?:s|er|ers|ed|ership)|responsib\w+|accountable|on[- ]call|pager|in charge|maintain(?:s|er|ers|ed by)|(?:led|run|operated|signed off) by|lead(?:s|er)?|sponsor|DRI)\b/i;

/** Nobody is said to own the system. */
export const ownerRule: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  if (!mostlyFilled || !begun('overview') || owner.test(textOf())) return [];
  return [{ section: 'overview', message: 'Who owns this: who decides, and who is called when it fails at night?', quote: '' }];
};
