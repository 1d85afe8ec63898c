import { type ReviewRule } from './reviewed.ts';

const kill =
  /\b(?:kill|we (?:will )?stop|stop(?:ped|s)? (?:the|this|it|if|when|unless|work)|is stopped|shut (?:it )?down|abandon\w*|give (?:it )?up|cancel\w*|retired?|switch(?:ed)? off|turn(?:ed)? off|pull the plug|walk away|end(?:s|ed)? the (?:project|pilot|work)|no-go|go\/no-go|drop(?:ped)? the (?:project|model)|keep the (?:old|current|present) (?:system|way|factor))\b/i;

/** No condition on which the project is stopped. */
export const killCriterion: ReviewRule = ({ begun, mostlyFilled, textOf }) => {
  const places = ['pilot', 'business-metrics', 'performance-metrics', 'costs', 'value', 'assumptions', 'overview', 'model-evaluation'];
  if (!mostlyFilled || !begun('pilot') || kill.test(textOf(...places))) return [];
  return [
    {
      section: 'pilot',
      message: 'Which result would make us stop, and by when would we know? Projects without such a line tend to go on.',
      quote: '',
    },
  ];
};
