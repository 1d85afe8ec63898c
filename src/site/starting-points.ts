/** One way into the site: what a reader wants, and the page or section that serves it. */
export interface StartingPoint {
  /** What the reader wants or asks, in their words. */
  label: string;
  /** Path from the site root, with an anchor where a section answers it. The link checker tests that it exists. */
  href: string;
  /** What they find there, in a few words. */
  gives: string;
}

/** By goal: why somebody came. A new part of the site adds its line here. */
export const goals: StartingPoint[] = [
  { label: 'Learn the craft in order', href: '/start/', gives: 'A reading path for newcomers' },
  { label: 'See the whole before the parts', href: '/lifecycle/', gives: 'Eight stages and the loops between them' },
  {
    label: 'Define a problem this week',
    href: '/lifecycle/problem-definition/#inputs-outputs',
    gives: 'A one-page problem statement, filled in',
  },
  { label: 'Prepare for an interview', href: '/interview/', gives: 'Seven steps, a rubric, and what each level is asked' },
  {
    label: 'Practice an interview alone',
    href: '/tools/practice/',
    gives: 'A problem, a clock, an interviewer’s prompts, then the reference',
  },
  { label: 'Answer questions', href: '/interview/questions/', gives: 'By domain, level and step, each with an answer' },
  { label: 'Read a whole design, with its sums', href: '/designs/recsys/ads-ranking/', gives: 'Ads ranking, from scope to runbook' },
  { label: 'Write a design document', href: '/template/', gives: 'A template with questions, a builder and two canvases' },
  { label: 'Compare worked designs', href: '/designs/', gives: 'By task, input, models, latency, load and cost' },
  { label: 'Look up a term', href: '/reference/glossary/', gives: 'Exact definitions with synonyms' },
];

/** By problem: the question on somebody's desk. A worked design is listed by itself. */
export const problems: StartingPoint[] = [
  {
    label: 'Should this be machine learning at all?',
    href: '/lifecycle/problem-definition/#ml-or-not',
    gives: 'A test, and the baseline without ML',
  },
  { label: 'How should we frame it?', href: '/lifecycle/problem-definition/#framing', gives: 'Framings of one problem, side by side' },
  {
    label: 'Where do we put the threshold?',
    href: '/lifecycle/problem-definition/#error-costs',
    gives: 'From error costs to a decision rule',
  },
  {
    label: 'What does another threshold change?',
    href: '/tools/threshold-explorer/',
    gives: 'Errors, cost and calibration on real predictions',
  },
  { label: 'Is it worth building?', href: '/lifecycle/problem-definition/#value', gives: 'Value, cost and break-even, as sums' },
  {
    label: 'What does a calibration error cost?',
    href: '/designs/recsys/ads-ranking/#calibration-revenue',
    gives: 'From the error to revenue, as a sum and a simulation',
  },
  {
    label: 'Revenue rose in the test. Should we launch?',
    href: '/designs/recsys/ads-ranking/#refused',
    gives: 'A launch that is refused, worked out',
  },
  {
    label: 'How strict must a match be among thousands?',
    href: '/designs/cv/face-recognition/#threshold',
    gives: 'From one comparison to a year of false accepts',
  },
  {
    label: 'How many people prove a rare error rate?',
    href: '/designs/cv/face-recognition/#claim',
    gives: 'The rule of three, and why comparisons are not people',
  },
  {
    label: 'Who may read what an assistant quotes?',
    href: '/designs/nlp/document-assistant/#permissions',
    gives: 'Permissions at question time, and revocation within minutes',
  },
  {
    label: 'When should it say that it does not know?',
    href: '/designs/nlp/document-assistant/#framing',
    gives: 'From the cost of a wrong answer to the refusal threshold',
  },
  {
    label: 'How far apart must two cameras stand?',
    href: '/designs/3d/stereo-depth/#geometry',
    gives: 'An error budget that decides baseline, resolution and range',
  },
  {
    label: 'How many kilometers prove that a robot is safe?',
    href: '/designs/3d/stereo-depth/#functional-safety',
    gives: 'Layers, what they share, and the rule of three',
  },
  {
    label: 'How much memory does a vector index take?',
    href: '/designs/multimodal/multimodal-search/#index-sums',
    gives: 'Raw, compressed, in a graph, on disk: sums that decide',
  },
  {
    label: 'How do we change the embedding model in service?',
    href: '/designs/multimodal/multimodal-search/#migration',
    gives: 'Dual writes, backfill, adapter or not, and the way back',
  },
  { label: 'How long must the experiment run?', href: '/tools/experiment-sizing/', gives: 'Users and weeks for three designs' },
  { label: 'How many replicas hold the p99?', href: '/tools/serving-queue/', gives: 'From utilization to the slowest percent' },
  { label: 'Does the model fit on the GPU?', href: '/tools/gpu-memory/', gives: 'Memory, throughput and dollars' },
  {
    label: 'How many GPUs, and rented or bought?',
    href: '/lifecycle/infrastructure/#compute',
    gives: 'Parallelism, failures and break-even, as sums',
  },
  { label: 'Is this drift or noise?', href: '/tools/drift-detector/', gives: 'Limits that know their sample' },
  { label: 'How do we score an interview fairly?', href: '/interview/for-interviewers/', gives: 'Choosing, probing, scoring by signal' },
  { label: 'What sends us back to an earlier stage?', href: '/lifecycle/#loops', gives: 'Feedback loops with their triggers' },
];
