import { defineEstimate } from '~/estimates/define-estimate.ts';
import { feed } from '../feed.ts';

const choice = { assumption: 'The candidate chooses it aloud.' };
const task = { assumption: 'The exercise sets it.' };

/** Events, labels, features and exploration of the feed, in bytes, days and views. */
export default defineEstimate({
  inputs: {
    users: { ...feed.users, group: 'What the interviewer gives' },
    opens: feed.opens,
    sessionViews: feed.sessionViews,
    sessionPages: feed.sessionPages,
    peak: feed.peak,
    uploads: feed.uploads,
    eventSize: feed.eventSize,
    goodShare: { ...feed.goodShare, shown: true },
    goodViews: feed.goodViews,
    likeRate: feed.likeRate,
    shareRate: feed.shareRate,
    reportRate: feed.reportRate,
    lateLikes: {
      label: 'Likes that come within ten minutes of the view',
      value: 90,
      unit: '%',
      range: [50, 100],
      source: { assumption: 'People watch on and like on the way back, or from a profile.' },
    },
    logLoss: {
      label: 'Events of old phones that arrive a day late',
      value: 2,
      unit: '%',
      range: [0.1, 20],
      source: { assumption: 'Phones that were offline send them later.' },
    },

    features: { ...feed.features, group: 'What the candidate chooses' },
    candidates: feed.candidates,
    exploration: feed.exploration,
    keptRows: {
      label: 'Views kept as training rows',
      value: 5,
      unit: '%',
      range: [0.1, 100],
      source: { assumption: 'Enough for twenty features many times over; whole users are drawn.' },
    },
    fullLogs: {
      label: 'Pages of which all candidates are logged',
      value: 1,
      unit: '%',
      range: [0.01, 100],
      source: { assumption: 'To see what was not shown.' },
    },
    keptDays: {
      label: 'Days for which raw events are kept',
      value: 90,
      unit: 'day',
      range: [7, 730],
      source: { assumption: 'A season; deletion of a user runs through all of it.' },
    },
    copies: { label: 'Copies in storage', value: 3, unit: '1', range: [1, 5], source: choice },
    valueSize: {
      label: 'Bytes of a feature of a view',
      value: 4,
      unit: 'B/(view*feature)',
      range: [1, 16],
      source: { assumption: 'A 32-bit float.' },
    },
    oneView: {
      label: 'Rows of a candidate',
      value: 1,
      unit: 'view/video',
      range: [0.5, 2],
      source: { assumption: 'A scored candidate takes the room of a view.' },
    },
    exploredGood: {
      label: 'Good views among explored ones',
      value: 20,
      unit: '%',
      range: [2, 60],
      source: { assumption: 'Unknown videos are duller; to be measured in the first week.' },
    },
    margin: { label: 'Margin wanted for the share of a video', value: 5, unit: '%', range: [1, 20], source: choice },
    confidence: { label: 'Confidence of that margin', value: 95, unit: '%', range: [80, 99.9], source: choice },

    earlyViews: { group: 'The exercises', label: 'Views of a video at the moment', value: 4, unit: 'view', range: [1, 100], source: task },
    earlyGood: { label: 'Good ones among them', value: 3, unit: 'view', range: [0, 100], source: task },
    dayViews: { label: 'Its views at midnight', value: 2_000, unit: 'view', range: [100, 1_000_000], source: task },
    dayGood: { label: 'Good ones among them', value: 500, unit: 'view', range: [0, 1_000_000], source: task },
    priorViews: {
      label: 'Views that the prior counts for',
      value: 20,
      unit: 'view',
      range: [1, 1_000],
      source: { assumption: 'Fitted on older videos; here the exercise sets it.' },
    },
  },
  derived: {
    views: { group: 'Events', label: 'Views', formula: 'users * opens * sessionViews', unit: 'view/day' },
    eventRate: { label: 'Events at the peak', formula: 'views * peak', unit: 'view/s' },
    eventFlow: { label: 'Bytes at the peak', formula: 'eventRate * eventSize', unit: 'MB/s' },
    eventDay: { label: 'Events of a day', formula: 'views * eventSize', unit: 'GB/day' },
    stored: { label: 'Events in storage', formula: 'eventDay * keptDays * copies', unit: 'TB' },
    lateEvents: { label: 'Events that come a day late', formula: 'views * logLoss', unit: 'view/day' },

    goodDay: { group: 'Labels', label: 'Good views', formula: 'views * goodViews', unit: 'view/day' },
    likesDay: { label: 'Likes', formula: 'views * likeRate', unit: 'view/day' },
    sharesDay: { label: 'Shares', formula: 'views * shareRate', unit: 'view/day' },
    reportsDay: { label: 'Reports', formula: 'views * reportRate', unit: 'view/day' },
    earlyLikes: { label: 'Like rate after ten minutes', formula: 'likeRate * lateLikes', unit: '%' },
    rows: { label: 'Training rows', formula: 'views * keptRows', unit: 'view/day' },
    rowReports: { label: 'Reports among them', formula: 'rows * reportRate', unit: 'view/day' },

    featureDay: { group: 'Features', label: 'Features of shown videos', formula: 'views * features * valueSize', unit: 'GB/day' },
    allDay: {
      label: 'Features of all candidates',
      formula: 'users * opens * sessionPages * candidates * oneView * features * valueSize',
      unit: 'TB/day',
    },
    sampleDay: { label: 'The same for the sample of pages', formula: 'allDay * fullLogs', unit: 'GB/day' },

    explored: { group: 'Exploration', label: 'Explored views', formula: 'views * exploration', unit: 'view/day' },
    exploredEach: { label: 'Explored views of an upload', formula: 'explored / uploads', unit: 'view/video' },
    exploredError: {
      label: 'Standard error of its good share',
      formula: 'sqrt(exploredGood * (1 - exploredGood) / (exploredEach / oneView))',
      unit: '%',
    },
    exploredLoss: { label: 'Good views given up', formula: 'explored * (goodViews - exploredGood)', unit: 'view/day' },
    exploredCost: { label: 'Share of all good views', formula: 'exploredLoss / goodDay', unit: '%' },
    sureViews: {
      label: 'Views of a video for that margin',
      formula: 'normalQuantile(0.5 + confidence / 2)^2 * exploredGood * (1 - exploredGood) / margin^2 * oneView',
      unit: 'view/video',
    },
    sureShare: { label: 'Share of all views that this takes', formula: 'sureViews * uploads / views', unit: '%' },

    earlyShare: { group: 'The exercises', label: 'Plain share at the moment', formula: 'earlyGood / earlyViews', unit: '%' },
    smoothShare: {
      label: 'Smoothed share at the moment',
      formula: '(earlyGood + priorViews * goodViews) / (earlyViews + priorViews)',
      unit: '%',
    },
    dayShare: { label: 'Share at midnight', formula: 'dayGood / dayViews', unit: '%' },
  },
});
