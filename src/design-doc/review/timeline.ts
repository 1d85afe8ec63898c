import { type ReviewRule } from './reviewed.ts';

const when =
  /\b(?:20\d\d|Q[1-4]|January|February|March|April|June|July|August|September|October|November|December|weeks?|months?|quarters?|deadlines?|milestones?|sprints?|timeline|schedule|spring|summer|autumn|winter|years?)\b/i;

/** No date in the overview, and none for the pilot. */
export const timeline: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  if (!mostlyFilled || !begun('overview') || when.test(textOf('overview', 'pilot'))) return [];
  return [{ section: 'overview', message: 'By when: first result, pilot, launch? A rough month for each is enough.', quote: '' }];
};
