import type { InputDeclaration } from '~/estimates/estimate-schema.ts';

const given = { assumption: 'The running example fixes it: what the interviewer answers when asked.' };

/**
 * The feed of a short-video app, the running example of the interview steps: what its interviewer gives, and what its candidate
 * chooses once and carries on. Each step's estimate takes what it needs.
 */
export const feed = {
  users: { label: 'People who open the app on a day', value: 30_000_000, unit: 'user', range: [1_000_000, 300_000_000], source: given },
  opens: { label: 'Times each opens it', value: 5, unit: 'session/(user*day)', range: [1, 20], source: given },
  sessionViews: { label: 'Videos watched each time', value: 8, unit: 'view/session', range: [2, 60], source: given },
  sessionPages: {
    label: 'Pages fetched each time',
    value: 1,
    unit: 'page/session',
    range: [1, 10],
    source: { assumption: 'Eight videos a session, in pages of eight.' },
  },
  pageVideos: { label: 'Videos of a page', value: 8, unit: 'video/page', range: [4, 30], source: given },
  peak: { label: 'Peak over mean', value: 3, unit: '1', range: [1.5, 6], source: given },
  liveVideos: { label: 'Videos that may be shown', value: 20_000_000, unit: 'video', range: [1_000_000, 1_000_000_000], source: given },
  uploads: { label: 'Videos uploaded', value: 600_000, unit: 'video/day', range: [10_000, 20_000_000], source: given },
  pageTime: { label: 'Time for a page at the service, 95th percentile', value: 200, unit: 'ms', range: [50, 1_000], source: given },
  uploadWait: { label: 'Time from upload to the first view', value: 5, unit: 'min', range: [1, 120], source: given },

  eventSize: { label: 'Bytes logged for a view', value: 200, unit: 'B/view', range: [50, 5_000], source: given },
  likeRate: { label: 'Views with a like', value: 3, unit: '%', range: [0.5, 10], source: given },
  shareRate: { label: 'Views with a share', value: 0.5, unit: '%', range: [0.05, 3], source: given },
  reportRate: { label: 'Views with a report', value: 0.02, unit: '%', range: [0.001, 0.5], source: given },

  goodShare: {
    label: 'Watched share from which a view counts as good',
    value: 80,
    unit: '%',
    range: [50, 100],
    source: { assumption: 'The candidate chooses it on the step about metrics.' },
  },
  goodViews: {
    label: 'Views that are good today',
    value: 35,
    unit: '%',
    range: [10, 70],
    source: { assumption: 'What the interviewer gives for the feed of today.' },
  },
  returnDays: {
    label: 'Days, of the next seven, from which on a user counts as back',
    value: 4,
    unit: 'day',
    range: [1, 7],
    source: { assumption: 'Agreed with the interviewer: more days than not.' },
  },
  returners: {
    label: 'Users who come back on at least four of the next seven days, today',
    value: 60,
    unit: '%',
    range: [20, 90],
    source: { assumption: 'What the interviewer gives for the feed of today.' },
  },
  returnGain: {
    label: 'Gain in that share that is worth a launch, in percentage points',
    value: 0.5,
    unit: '%',
    range: [0.05, 5],
    source: { assumption: 'Agreed with the interviewer on the step about metrics.' },
  },
  freshViews: {
    label: 'Views on videos under a day old, today',
    value: 6,
    unit: '%',
    range: [1, 40],
    source: { assumption: 'What the interviewer gives for the feed of today.' },
  },
  creatorViews: { label: 'Views from which a creator counts as seen', value: 100, unit: 'view', range: [10, 10_000], source: given },

  candidates: {
    label: 'Videos scored for a page',
    value: 500,
    unit: 'video/page',
    range: [100, 5_000],
    source: { assumption: 'The candidate chooses it on the step about the first version.' },
  },
  features: {
    label: 'Features of the first model',
    value: 20,
    unit: 'feature',
    range: [5, 200],
    source: { assumption: 'The candidate chooses it on the step about the first version.' },
  },
  exploration: {
    label: 'Views given to exploration',
    value: 2,
    unit: '%',
    range: [0.1, 10],
    source: { assumption: 'The candidate chooses it on the step about data.' },
  },
  viewValue: {
    label: 'Revenue of a thousand views',
    value: 2,
    unit: 'USD/(1000*view)',
    range: [0.2, 10],
    source: { assumption: 'What the interviewer gives; most of it from ads between videos.' },
  },
  machineCeiling: {
    label: 'What machines may cost',
    value: 0.02,
    unit: 'USD/(1000*page)',
    range: [0.002, 0.5],
    source: { assumption: 'What the interviewer gives as the ceiling when asked about cost.' },
  },
} as const satisfies Readonly<Record<string, InputDeclaration>>;
