import { defineEstimate } from '~/estimates/define-estimate.ts';
import type { Estimate } from '~/estimates/estimate.ts';
import { namedQuantity } from '~/estimates/named-quantity.ts';
import { feed } from '../feed.ts';
import inference from '../inference/estimate.ts';
import training from '../training/estimate.ts';

/** A value of an earlier step, to four digits. */
const carried = (estimate: Estimate, id: string): number => Number(namedQuantity(estimate, id).value.toPrecision(4));

const fromTraining = { assumption: 'As computed on the step about training.' };
const fromInference = { assumption: 'As computed on the step about inference.' };

/** Release, aging, exploration, harm, growth and the holdback of the feed. */
export default defineEstimate({
  inputs: {
    users: { ...feed.users, group: 'The feed' },
    opens: feed.opens,
    sessionViews: feed.sessionViews,
    uploads: feed.uploads,
    liveVideos: feed.liveVideos,
    eventSize: feed.eventSize,
    reportRate: feed.reportRate,
    goodViews: feed.goodViews,
    returners: feed.returners,
    returnGain: { ...feed.returnGain, shown: true },
    freshViews: { ...feed.freshViews, shown: true },
    exploration: feed.exploration,
    creatorViews: feed.creatorViews,
    viewValue: feed.viewValue,

    canaryShare: {
      group: 'Release',
      label: 'Users who get a release first',
      value: 1,
      unit: '%',
      range: [0.1, 10],
      source: { assumption: 'Few enough to harm few, many enough to see.' },
    },
    canaryTime: {
      label: 'Time of that step',
      value: 2,
      unit: 'h',
      range: [0.5, 48],
      source: { assumption: 'Working hours, with somebody at hand.' },
    },
    alarmErrors: {
      label: 'Standard errors at which it stops',
      value: 3,
      unit: '1',
      range: [2, 5],
      source: { assumption: 'One false stop in some seven hundred releases.' },
    },
    reportEffect: {
      label: 'Design effect of reports',
      value: 4,
      unit: '1',
      range: [1, 30],
      source: { assumption: 'Some people report much; a report is not independent of the next.' },
    },
    oneReport: {
      label: 'A report',
      value: 1,
      unit: 'view',
      range: [0.5, 1],
      source: { assumption: 'One of a view; the unit that is counted.' },
    },

    gain: {
      group: 'Aging',
      label: 'Gain of the network over the trees, in good views of a page',
      value: carried(training, 'gain'),
      unit: 'view/page',
      range: [0.01, 1],
      source: fromTraining,
    },
    decay: {
      label: 'Lost with each day since training',
      value: 0.008,
      unit: 'view/(page*day)',
      range: [0.0001, 0.2],
      source: { assumption: 'The slope of models of many ages on the same week; a result of the scripted talk.' },
    },
    runCost: { label: 'Cost of one training', value: carried(training, 'runCost'), unit: 'USD', range: [1, 5_000], source: fromTraining },
    cadence: {
      label: 'Trainings',
      value: 1,
      unit: '1/day',
      range: [0.03, 24],
      source: { assumption: 'Each night, when machines are idle.' },
    },

    exploreGood: {
      group: 'Exploration',
      label: 'Explored views that are good',
      value: 20,
      unit: '%',
      range: [5, 70],
      source: { assumption: 'Unknown videos are duller; as on the step about data.' },
    },
    uploadPart: {
      label: 'Of the explored views, those for new uploads',
      value: 50,
      unit: '%',
      range: [0, 90],
      source: { assumption: 'The other half is drawn at random among the candidates, to learn and to test from.' },
    },
    firstViews: {
      label: 'Views that each upload gets first',
      value: 8,
      unit: 'view/video',
      range: [1, 1_000],
      source: { assumption: 'Enough to tell the worst from the rest.' },
    },
    oneUpload: { label: 'An upload', value: 1, unit: 'video', range: [0.5, 1], source: { assumption: 'The unit that is explored.' } },
    keptUploads: {
      label: 'Uploads that get more',
      value: 10,
      unit: '%',
      range: [1, 100],
      source: { assumption: 'Those whose first views promise most.' },
    },

    reportsPerVideo: {
      group: 'Harm',
      label: 'Reports of a reported video',
      value: 4,
      unit: 'view/video',
      range: [1, 100],
      source: { assumption: 'Reports fall on few videos.' },
    },
    reviewTime: {
      label: 'Time to judge a video',
      value: 45,
      unit: 's/video',
      range: [10, 600],
      source: { assumption: 'Watch, decide, note why.' },
    },
    reviewerDay: {
      label: 'Hours that a reviewer judges on a day',
      value: 5,
      unit: 'h/(reviewer*day)',
      range: [2, 8],
      source: { assumption: 'Such work needs breaks and company.' },
    },
    spread: {
      label: 'Views of a rising video',
      value: 20_000,
      unit: 'view/h',
      range: [100, 5_000_000],
      source: { assumption: 'A video that the model likes, in its first hours.' },
    },
    reviewWait: { label: 'Time until it is judged', value: 2, unit: 'h', range: [0.1, 72], source: { assumption: 'By order of reports.' } },
    pauseReports: {
      label: 'Reports at which a video pauses by itself',
      value: 5,
      unit: 'view',
      range: [1, 100],
      source: { assumption: 'Within a thousand views, or each hit would pause; from people who report rightly.' },
    },
    harmfulRate: {
      label: 'Views with a report, of a harmful video',
      value: 1,
      unit: '%',
      range: [0.05, 20],
      source: { assumption: 'Fifty times the usual; most people never report.' },
    },

    growth: {
      group: 'Ten times',
      label: 'Growth',
      value: 10,
      unit: '1',
      range: [1, 100],
      source: { assumption: 'The question at the end of most interviews.' },
    },
    peakRate: {
      label: 'Pages at the peak today',
      value: carried(inference, 'peakRate'),
      unit: 'page/s',
      range: [100, 100_000],
      source: fromInference,
    },
    machineCost: {
      label: 'Machines today',
      value: carried(inference, 'machineCost'),
      unit: 'USD/month',
      range: [1_000, 10_000_000],
      source: fromInference,
    },
    scoringCost: {
      label: 'Of them, those that score',
      value: carried(inference, 'scoringCost'),
      unit: 'USD/month',
      range: [100, 10_000_000],
      source: fromInference,
    },
    busyCards: {
      label: 'Cards at work today, if cards score',
      value: carried(inference, 'busyCards'),
      unit: '1',
      range: [0.01, 1_000],
      source: fromInference,
    },
    gpuBusy: { label: 'Share of the time that a card works', value: 60, unit: '%', range: [20, 90], source: fromInference },
    zones: { label: 'Zones, of which one may be lost', value: 3, unit: '1', range: [2, 6], source: fromInference },
    gpuPrice: { label: 'Price of a machine with one L4', value: 0.8048, unit: 'USD/h', range: [0.2, 3], source: { data: 'ec2-g6-xlarge' } },
    videoSize: {
      label: 'Vector, links, features and neighbors of a video',
      value: 992,
      unit: 'B/video',
      range: [100, 10_000],
      source: fromInference,
    },
    memoryPart: {
      label: 'Memory that a machine gives to videos',
      value: 22,
      unit: 'GB',
      range: [1, 1_000],
      source: { assumption: 'Of thirty-two; the rest is for the model, the requests and the next version.' },
    },

    holdback: {
      group: 'The end',
      label: 'Users who keep the old feed',
      value: 1,
      unit: '%',
      range: [0.1, 10],
      source: { assumption: 'Drawn anew each quarter.' },
    },
    significance: {
      label: 'Significance level, two-sided',
      value: 5,
      unit: '%',
      range: [0.1, 20],
      source: { assumption: 'The usual choice.' },
    },
    power: { label: 'Power', value: 80, unit: '%', range: [50, 99], source: { assumption: 'The usual choice.' } },
    oneUser: { label: 'A user', value: 1, unit: 'user', range: [0.5, 1], source: { assumption: 'The unit that is held back.' } },
    team: {
      label: 'People who keep it running',
      value: 6,
      unit: 'engineer',
      range: [1, 100],
      source: { assumption: 'One team that can be on call for it.' },
    },
    engineerYear: {
      label: 'A year of an engineer',
      value: 300_000,
      unit: 'USD/(engineer*year)',
      range: [80_000, 600_000],
      source: { assumption: 'Salary with everything that comes on top.' },
    },
  },
  derived: {
    views: { group: 'The feed', label: 'Views', formula: 'users * opens * sessionViews', unit: 'view/day' },

    canaryViews: { group: 'Release', label: 'Views of the first step', formula: 'views * canaryShare * canaryTime', unit: 'view' },
    canaryReports: { label: 'Reports in it', formula: 'canaryViews * reportRate', unit: 'view' },
    canaryRise: {
      label: 'Rise of reports at which it stops',
      formula: 'alarmErrors * sqrt(reportEffect * oneReport / canaryReports)',
      unit: '%',
    },
    canaryDays: {
      label: 'Time until a rise of a tenth would stop it',
      formula: 'reportEffect * oneReport * (alarmErrors / 0.1)^2 / (views * canaryShare * reportRate)',
      unit: 'day',
    },

    useful: {
      group: 'Aging',
      label: 'Days until a network that is not trained again is no better than the trees',
      formula: 'gain / decay',
      unit: 'day',
    },
    meanLoss: { label: 'Mean loss, trained each night', formula: 'decay / cadence / 2', unit: 'view/page' },
    trainingCost: { label: 'Trainings', formula: 'runCost * cadence', unit: 'USD/month' },

    explored: { group: 'Exploration', label: 'Explored views', formula: 'views * exploration', unit: 'view/day' },
    evenViews: { label: 'Of them for each upload, if shared evenly', formula: 'explored * uploadPart / uploads', unit: 'view/video' },
    allSeen: { label: 'Views that a hundred for each upload would take', formula: 'uploads * creatorViews / oneUpload / views', unit: '%' },
    laterViews: {
      label: 'Further views of the uploads that are kept',
      formula: '(explored * uploadPart - uploads * firstViews) / (uploads * keptUploads)',
      unit: 'view/video',
    },
    keptViews: { label: 'Views of those in all', formula: 'firstViews + laterViews', unit: 'view/video' },
    exploreLoss: { label: 'Good views given up, in points', formula: 'exploration * (goodViews - exploreGood)', unit: '%' },

    reports: { group: 'Harm', label: 'Reports', formula: 'views * reportRate', unit: 'view/day' },
    reportedVideos: { label: 'Reported videos', formula: 'reports / reportsPerVideo', unit: 'video/day' },
    reviewHours: { label: 'Time to judge them', formula: 'reportedVideos * reviewTime', unit: 'h/day' },
    reviewers: { label: 'Reviewers at work', formula: 'reviewHours / reviewerDay', unit: 'reviewer' },
    harmViews: { label: 'Views until a person has judged', formula: 'spread * reviewWait', unit: 'view' },
    pauseViews: { label: 'Views until it pauses by itself', formula: 'pauseReports / harmfulRate', unit: 'view' },

    grownRate: { group: 'Ten times', label: 'Pages at the peak', formula: 'peakRate * growth', unit: 'page/s' },
    grownCost: { label: 'Machines, if nothing changes', formula: 'machineCost * growth', unit: 'USD/month' },
    grownScoring: { label: 'Of them, those that score', formula: 'scoringCost * growth', unit: 'USD/month' },
    grownReviewers: { label: 'Reviewers', formula: 'reviewers * growth', unit: 'reviewer' },
    grownCards: {
      label: 'Cards that could score instead',
      formula: 'zones * (ceil(busyCards * growth / (gpuBusy * (zones - 1))) + 1)',
      unit: '1',
    },
    grownCardCost: { label: 'Cards, by the month', formula: 'grownCards * gpuPrice', unit: 'USD/month' },
    grownSaving: { label: 'Saved by cards', formula: 'grownScoring - grownCardCost', unit: 'USD/month' },
    grownMemory: { label: 'Vectors, links and features of the videos', formula: 'liveVideos * growth * videoSize', unit: 'GB' },
    shards: { label: 'Parts into which they have to be cut', formula: 'ceil(grownMemory / memoryPart)', unit: '1' },
    grownLog: { label: 'Log of a day', formula: 'views * growth * eventSize', unit: 'TB/day' },

    heldUsers: { group: 'The end', label: 'Users held back', formula: 'users * holdback', unit: 'user' },
    holdbackShows: {
      label: 'Difference in returns that the holdback shows, in points',
      formula:
        '(normalQuantile(1 - significance / 2) + normalQuantile(power)) * sqrt(returners * (1 - returners) * oneUser * (1 / heldUsers + 1 / (users - heldUsers)))',
      unit: '%',
    },
    keepCost: { label: 'Machines, trainings and people', formula: 'machineCost + trainingCost + team * engineerYear', unit: 'USD/month' },
    revenue: { label: 'Revenue of the feed', formula: 'views * viewValue', unit: 'USD/month' },
    keepShare: { label: 'That cost, as a share of revenue', formula: 'keepCost / revenue', unit: '%' },
  },
});
