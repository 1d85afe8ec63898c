import type { FeedbackLoop, LifecycleStage } from './lifecycle.ts';

/** The eight stages, in the order in which a first version passes them. */
export const stages: readonly LifecycleStage[] = [
  { id: 'problem-definition', label: 'Problem definition', decides: 'Which decision to improve, at what price' },
  { id: 'data-management', label: 'Data management', decides: 'Which examples and labels to trust' },
  { id: 'model-development', label: 'Model development', decides: 'Which model to propose, and how trained' },
  { id: 'evaluation', label: 'Evaluation', decides: 'Whether the evidence justifies a launch' },
  { id: 'infrastructure', label: 'Infrastructure', decides: 'What to run it on, and how repeatably' },
  { id: 'serving', label: 'Serving', decides: 'How predictions reach users, and roll back' },
  { id: 'monitoring', label: 'Monitoring', decides: 'What to watch, and who acts' },
  { id: 'iteration', label: 'Iteration', decides: 'What to change next, or retire' },
];

/**
 * The ways back, for the marketplace of the running example. Every threshold is chosen, as a team would choose it for
 * an alert; none is a measurement.
 */
export const loops: readonly FeedbackLoop[] = [
  {
    id: 'label-disagreement',
    from: 'data-management',
    to: 'problem-definition',
    label: 'Reviewers disagree on labels',
    observation: 'Two trained reviewers read the same listing and the same policy, and decide differently.',
    trigger: 'Cohen’s kappa of one policy is under 0.6 on 400 double-labeled listings, after one rewrite of the labeling guide.',
    cost: 'Weeks: a sharper policy text or a coarser target, and new labels. No model is lost yet.',
  },
  {
    id: 'baseline-wins',
    from: 'model-development',
    to: 'problem-definition',
    label: 'Rules match the model',
    observation: 'The best candidate finds hardly more violations than the improved rule list does with the same queue.',
    trigger:
      'After eight weeks of modeling, validation recall at a queue of 6,000 listings a day leads the better rules by less than 5 points.',
    cost: 'The modeling weeks are spent. A new framing starts, or the project ends and the rules stay.',
  },
  {
    id: 'slice-fails',
    from: 'evaluation',
    to: 'data-management',
    label: 'One policy fails',
    observation: 'The average passes, one policy does not, and its errors show too few positives or wrong labels.',
    trigger: 'For a policy with at least 100 test positives, the upper end of the 95 % interval of recall is below 50 %.',
    cost: 'Weeks: targeted labels for that policy, a training run and the gate again. The other policies may launch.',
  },
  {
    id: 'metric-misses-goal',
    from: 'evaluation',
    to: 'problem-definition',
    label: 'Metric misses the goal',
    observation: 'Recall rises offline and the harm that buyers suffer does not fall online.',
    trigger:
      'A version with 5 points more offline recall runs in a four-week A/B test with half the queue each, and the 95 % interval rules out a 10 % fall in upheld refund claims.',
    cost: 'A quarter: a new target or harm table, labels that fit it, and every comparison made so far.',
  },
  {
    id: 'over-budget',
    from: 'infrastructure',
    to: 'model-development',
    label: 'Model over budget',
    observation: 'In a load test at peak traffic the model is too slow, or it needs more hardware than the sum allowed.',
    trigger: 'The 99th percentile is above 2 s, or inference costs more than $0.002 a listing, in three load tests out of three.',
    cost: 'Two to four weeks: a smaller or quantized model, evaluated again. Data and labels stay as they are.',
  },
  {
    id: 'self-chosen-labels',
    from: 'serving',
    to: 'data-management',
    label: 'Model picks its labels',
    observation: 'Reviewers see what the model ranks high, so the next training set holds what the model already finds.',
    trigger: 'More than 95 % of the positives labeled in the past 90 days were put into the queue by the live model.',
    cost: 'A standing price: review slots given to uncertain and random listings every day, and one retraining.',
  },
  {
    id: 'input-changes',
    from: 'monitoring',
    to: 'data-management',
    label: 'Input changes upstream',
    observation: 'A form, a parser or a feed changes, and a feature goes missing or changes its meaning.',
    trigger:
      'For two hours, more than 2 % of listings lack a feature that fewer than 0.5 % lacked at the same hours of the past four weeks.',
    cost: 'Hours to days: fall back to the rules, repair the feed, score the affected listings again. No new labels.',
  },
  {
    id: 'quality-decays',
    from: 'monitoring',
    to: 'model-development',
    label: 'Quality decays',
    observation: 'Sellers adapt, and the queue fills with lawful listings while as many violations are reported as before.',
    trigger:
      'The 7-day precision of the queue is below 14.5 % two weeks in a row, upheld user reports a day do not fall, and no input alert is open.',
    cost: 'One to two weeks: fresh labels, retraining, the gate and a canary. Cheap if the pipeline runs by itself.',
  },
  {
    id: 'kill-criterion',
    from: 'monitoring',
    to: 'problem-definition',
    label: 'Kill criterion met',
    observation: 'The system no longer earns its keep, or harms more sellers than was agreed.',
    trigger:
      'Recall is under the kill criterion in two random audits in a row, or more than 5 % of removals are overturned on appeal for a month.',
    cost: 'A quarter or more: back to the rules at once, then a new problem statement, labels, model and launch.',
  },
  {
    id: 'policy-changes',
    from: 'iteration',
    to: 'problem-definition',
    label: 'Policy or goal changes',
    observation: 'A law, a policy or the company’s aim changes, and old labels answer a question nobody asks any more.',
    trigger: 'A policy lead judges 100 old decisions by the new text and reverses more than 10 of them.',
    cost: 'Rules cover the change within 24 h; re-labeling and a new model for the policy take weeks.',
  },
];
