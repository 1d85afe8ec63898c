import { defineEstimate } from '~/estimates/define-estimate.ts';

export default defineEstimate({
  inputs: {
    // The check
    agreementSample: {
      label: 'Listings labeled twice before the labels are bought',
      value: 400,
      unit: 'listing',
      range: [100, 2_000],
      source: { assumption: 'Half of them past removals, so that both answers occur often enough to measure agreement.' },
    },
    readings: {
      label: 'Readings of each',
      value: 2,
      unit: '1',
      range: [2, 5],
      source: { assumption: 'Two independent reviewers.' },
    },
    labelCost: {
      label: 'Cost of one careful label',
      value: 1.09,
      unit: 'USD/listing',
      range: [0.3, 7],
      source: { assumption: 'Rounded from the sums of the problem definition page.' },
    },

    // Mending the guide
    guidePeople: {
      label: 'People who rewrite the labeling guide',
      value: 2,
      unit: 'engineer',
      range: [1, 5],
      source: { assumption: 'A policy lead and an engineer, both priced as an engineer.' },
    },
    guideTime: {
      label: 'Time they need',
      value: 2,
      unit: 'week',
      range: [1, 8],
      source: { assumption: 'Cases, a draft, a second round of double labels.' },
    },
    engineerCost: {
      label: 'An engineer, all included',
      value: 220_000,
      unit: 'USD/(engineer*year)',
      range: [80_000, 400_000],
      source: { assumption: 'As on the problem definition page; replace by the figure of your finance department.' },
    },

    // Doing it again
    boughtLabels: {
      label: 'Labels bought under the old guide',
      value: 40_000,
      unit: 'listing',
      range: [5_000, 200_000],
      source: { assumption: 'The targeted labels of the running example; all are made again.' },
    },
    team: {
      label: 'Engineers who repeat the work',
      value: 4,
      unit: 'engineer',
      range: [2, 10],
      source: { assumption: 'The team of the running example.' },
    },
    repeatTime: {
      label: 'Time to train, evaluate, run in shadow and launch again',
      value: 2.5,
      unit: 'month',
      range: [1, 6],
      source: { assumption: 'Less than half of the first build, since the pipeline exists.' },
    },

    // Harm meanwhile
    newListings: {
      label: 'New listings',
      value: 400_000,
      unit: 'listing/day',
      range: [20_000, 2_000_000],
      source: { assumption: 'The scenario of the running example fixes it.' },
    },
    baseRate: {
      label: 'Share of new listings that violate a policy',
      value: 0.4,
      unit: '%',
      range: [0.05, 2],
      source: { assumption: 'As on the problem definition page.' },
    },
    missCost: {
      label: 'Cost of a violation that is not held',
      value: 8.9,
      unit: 'USD/listing',
      range: [1, 180],
      source: { assumption: 'From the cost table of the problem definition page.' },
    },
    recallLost: {
      label: 'Recall lost to the inconsistent labels',
      value: 6,
      unit: '%',
      range: [1, 15],
      source: {
        assumption: 'Percentage points, chosen for the exercise: just more than the half-width of an audit, so that one can show it.',
      },
    },
    auditDelay: {
      label: 'Time until an audit shows it',
      value: 6,
      unit: 'month',
      range: [1, 12],
      source: { assumption: 'The running example pays for two random audits a year.' },
    },
  },
  derived: {
    checkCost: { label: 'Cost of the check', formula: 'agreementSample * readings * labelCost', unit: 'USD' },
    guideCost: { label: 'Cost of mending the guide', formula: 'guidePeople * guideTime * engineerCost', unit: 'USD' },
    earlyCost: { label: 'Cost of the loop, found early', formula: 'checkCost + guideCost', unit: 'USD' },
    repeatCost: {
      label: 'Cost of labels and engineering done twice',
      formula: 'boughtLabels * labelCost + team * repeatTime * engineerCost',
      unit: 'USD',
    },
    lateHarm: {
      label: 'Harm until the audit',
      formula: 'recallLost * newListings * baseRate * missCost * auditDelay',
      unit: 'USD',
    },
    lateCost: { label: 'Cost of the loop, found late', formula: 'guideCost + repeatCost + lateHarm', unit: 'USD' },
    lateFactor: { label: 'Late over early', formula: 'lateCost / earlyCost', unit: '1' },
    checkChance: {
      label: 'Chance of trouble from which on the check pays',
      formula: 'checkCost / (repeatCost + lateHarm)',
      unit: '%',
    },
  },
});
