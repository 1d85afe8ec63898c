import { defineEstimate } from './define-estimate.ts';

/** A small estimate that tests share: the cost of reviewing a share of new listings by hand. */
export const review = defineEstimate({
  inputs: {
    newListings: {
      label: 'New listings',
      value: 400_000,
      unit: 'listing/day',
      range: [50_000, 5_000_000],
      source: { assumption: 'A mid-size marketplace.' },
    },
    share: { label: 'Share reviewed', value: 5, unit: '%', range: [1, 20], source: { assumption: 'What the team can bear.' } },
    secondsPerReview: {
      label: 'Time per review',
      value: 45,
      unit: 's/listing',
      range: [30, 60],
      source: { assumption: 'A look at two pictures and a title.' },
    },
    wage: { label: 'Wage', value: 22.5, unit: 'USD/h', range: [5, 60], source: { cite: 'bls2024', at: 'Table 1' } },
    launch: { label: 'Launch cost', value: 12_000, unit: 'USD', range: [0, 1e5], source: { data: 'prices.launch' }, shown: true },
  },
  derived: {
    cost: { label: 'Cost of review', formula: 'hours * wage', unit: 'USD/year' },
    hours: { label: 'Hours of review', formula: 'newListings * share * secondsPerReview', unit: 'h/day' },
    perThousand: { label: 'Cost per 1,000 listings', formula: 'cost / newListings', unit: 'USD/(1000*listing)' },
    reviewers: { label: 'Reviewers at a time', formula: 'ceil(hours)', unit: '1' },
  },
});
