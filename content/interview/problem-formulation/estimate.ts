import { defineEstimate } from '~/estimates/define-estimate.ts';
import { feed } from '../feed.ts';

const task = { assumption: 'The exercise sets it.' };

/** Demand, value and break-even of the feed, as the first step of the interview brings them out. */
export default defineEstimate({
  inputs: {
    users: { ...feed.users, group: 'What the interviewer gives' },
    opens: feed.opens,
    sessionViews: feed.sessionViews,
    sessionPages: feed.sessionPages,
    pageVideos: { ...feed.pageVideos, shown: true },
    peak: feed.peak,
    liveVideos: feed.liveVideos,
    uploads: feed.uploads,
    pageTime: { ...feed.pageTime, shown: true },
    uploadWait: { ...feed.uploadWait, shown: true },
    reportRate: feed.reportRate,
    freshViews: feed.freshViews,
    viewValue: feed.viewValue,
    machineCeiling: feed.machineCeiling,

    engineers: {
      group: 'What the candidate assumes',
      label: 'People who build and run it',
      value: 6,
      unit: 'engineer',
      range: [2, 40],
      source: { assumption: 'One team that can be on call for it.' },
    },
    engineerYear: {
      label: 'A year of an engineer',
      value: 300_000,
      unit: 'USD/(engineer*year)',
      range: [80_000, 600_000],
      source: { assumption: 'Salary with everything that comes on top.' },
    },
    gain: {
      label: 'More views through a ranked feed',
      value: 2,
      unit: '%',
      range: [0.1, 20],
      source: { assumption: 'A cautious guess; the experiment decides.' },
    },
    onePair: {
      label: 'Scores of a video for a page',
      value: 1,
      unit: 'pair/(page*video)',
      range: [0.5, 2],
      source: { assumption: 'Turns pages times videos into scores.' },
    },
    oneWeek: {
      label: 'Days whose labels are counted',
      value: 7,
      unit: 'day',
      range: [1, 28],
      source: { assumption: 'The window in which a return is counted.' },
    },

    cookUsers: {
      group: 'The exercises',
      label: 'Users of the cooking app on a day',
      value: 200_000,
      unit: 'user',
      range: [1_000, 5_000_000],
      source: task,
    },
    helpRequests: { label: 'Requests to the help desk', value: 40_000, unit: 'request/day', range: [100, 1_000_000], source: task },
    helpMinutes: { label: 'Work on a request', value: 6, unit: 'min/request', range: [0.5, 60], source: task },
    helpShare: { label: 'Requests that a canned reply would close', value: 15, unit: '%', range: [1, 80], source: task },
    helpWage: { label: 'An hour of an agent', value: 30, unit: 'USD/h', range: [5, 100], source: task },
  },
  derived: {
    views: { group: 'Demand', label: 'Views', formula: 'users * opens * sessionViews', unit: 'view/day' },
    pages: { label: 'Pages', formula: 'users * opens * sessionPages', unit: 'page/day' },
    meanRate: { label: 'Pages in a mean second', formula: 'pages', unit: 'page/s' },
    peakRate: { label: 'Pages in a second at the peak', formula: 'meanRate * peak', unit: 'page/s' },
    allScores: { label: 'Scores at the peak if every video were scored', formula: 'peakRate * liveVideos * onePair', unit: 'pair/s' },
    videoLife: { label: 'Days of uploads in the stock', formula: 'liveVideos / uploads', unit: 'day' },
    freshLoss: { label: 'Views on videos under a day old', formula: 'views * freshViews', unit: 'view/day' },
    reports: { label: 'Views that end in a report', formula: 'views * reportRate', unit: 'view/day' },
    weekLabels: { label: 'Views of a user in the window', formula: 'opens * sessionViews * oneWeek', unit: 'view/user' },

    revenue: { group: 'Value', label: 'Revenue of today', formula: 'views * viewValue', unit: 'USD/year' },
    gainValue: { label: 'Value of the gain', formula: 'revenue * gain', unit: 'USD/year' },
    machines: { label: 'Machines at the ceiling', formula: 'pages * machineCeiling', unit: 'USD/year' },
    team: { label: 'The team', formula: 'engineers * engineerYear', unit: 'USD/year' },
    project: { label: 'Cost of the project', formula: 'machines + team', unit: 'USD/year' },
    breakEven: { label: 'Gain at which it pays for itself', formula: 'project / revenue', unit: '%' },
    breakEvenUsers: {
      label: 'Users from which the gain pays for it',
      formula: 'team / (opens * (sessionViews * viewValue * gain - sessionPages * machineCeiling))',
      unit: 'user',
    },

    cookGain: {
      group: 'The exercises',
      label: 'Value of the same gain to the cooking app',
      formula: 'cookUsers * opens * sessionViews * viewValue * gain',
      unit: 'USD/year',
    },
    cookNeed: {
      label: 'Gain at which the team pays for itself there',
      formula: '(team + cookUsers * opens * sessionPages * machineCeiling) / (cookUsers * opens * sessionViews * viewValue)',
      unit: '%',
    },
    helpAgents: { label: 'Work on the requests', formula: 'helpRequests * helpMinutes', unit: 'h/day' },
    helpSaved: { label: 'Worth of the canned replies', formula: 'helpAgents * helpShare * helpWage', unit: 'USD/year' },
  },
});
