import { defineEstimate } from '~/estimates/define-estimate.ts';
import { feed } from '../feed.ts';

const choice = { assumption: 'The candidate chooses it aloud.' };
const task = { assumption: 'The exercise sets it.' };

/** The first version of the feed: three sources of candidates, a logistic regression, and what they take to run. */
export default defineEstimate({
  inputs: {
    users: { ...feed.users, group: 'What the interviewer gives' },
    opens: feed.opens,
    sessionViews: feed.sessionViews,
    sessionPages: feed.sessionPages,
    peak: feed.peak,
    liveVideos: feed.liveVideos,
    pageTime: feed.pageTime,
    uploadWait: { ...feed.uploadWait, shown: true },
    goodViews: feed.goodViews,

    candidates: { ...feed.candidates, group: 'What the candidate chooses' },
    features: feed.features,
    followed: { label: 'Newest videos of followed accounts', value: 200, unit: 'video/page', range: [20, 1_000], source: choice },
    popular: { label: 'Popular videos of the country', value: 100, unit: 'video/page', range: [10, 1_000], source: choice },
    neighbors: { label: 'Co-watched videos kept for each video', value: 50, unit: '1', range: [5, 500], source: choice },
    neighborSize: {
      label: 'Bytes of one of them',
      value: 12,
      unit: 'B/video',
      range: [4, 64],
      source: { assumption: 'An eight-byte id and a four-byte score.' },
    },
    seenDays: { label: 'Days for which a seen video is not shown again', value: 30, unit: 'day', range: [1, 365], source: choice },
    idSize: { label: 'Bytes of a video’s id', value: 8, unit: 'B/view', range: [4, 16], source: { assumption: 'A 64-bit number.' } },
    filterSize: {
      label: 'Bytes of it in a Bloom filter',
      value: 1.25,
      unit: 'B/view',
      range: [0.5, 4],
      source: { assumption: 'Ten bits, for about one false hit in a hundred in each filter.' },
    },
    valueSize: {
      label: 'Bytes of a feature of a video',
      value: 4,
      unit: 'B/(video*feature)',
      range: [1, 16],
      source: { assumption: 'A 32-bit float.' },
    },
    operations: {
      label: 'Operations for a feature of a video',
      value: 2,
      unit: 'FLOP/(video*feature)',
      range: [1, 10],
      source: { assumption: 'One product and one sum.' },
    },
    coreSpeed: {
      label: 'What a core does in such code',
      value: 1,
      unit: 'GFLOP/s',
      range: [0.1, 20],
      source: { assumption: 'Far below its peak, since the numbers come from memory.' },
    },
    sourceTime: {
      group: 'Time for a page',
      label: 'The three sources, side by side',
      value: 30,
      unit: 'ms',
      range: [5, 100],
      source: { assumption: 'The slowest of three look-ups counts, with its tail.' },
    },
    featureTime: {
      label: 'Features of the candidates',
      value: 40,
      unit: 'ms',
      range: [5, 150],
      source: { assumption: 'A few batched reads.' },
    },
    otherTime: {
      label: 'Rules, assembly and the answer',
      value: 20,
      unit: 'ms',
      range: [5, 100],
      source: { assumption: 'Filters, spacing of creators, addresses of the files.' },
    },

    newcomers: { group: 'The exercises', label: 'Users who follow nobody', value: 40, unit: '%', range: [5, 90], source: task },
    ruleGood: { label: 'Good views with hand-set weights', value: 38, unit: '%', range: [10, 70], source: task },
    modelGood: { label: 'Good views with the regression', value: 39, unit: '%', range: [10, 70], source: task },
    manyNeighbors: { label: 'Neighbors in the other plan', value: 500, unit: '1', range: [50, 5_000], source: task },
  },
  derived: {
    pages: { group: 'Demand', label: 'Pages', formula: 'users * opens * sessionPages', unit: 'page/day' },
    peakRate: { label: 'Pages in a second at the peak', formula: 'pages * peak', unit: 'page/s' },
    coWatched: { label: 'Co-watched videos for a page', formula: 'candidates - followed - popular', unit: 'video/page' },
    scores: { label: 'Videos scored at the peak', formula: 'peakRate * candidates', unit: 'video/s' },

    work: { group: 'Scoring', label: 'Operations for a page', formula: 'candidates * features * operations', unit: 'FLOP/page' },
    scoreTime: { label: 'Time to score a page on one core', formula: 'work / coreSpeed', unit: 'us/page' },
    cores: { label: 'Cores busy with it at the peak', formula: 'peakRate * work / coreSpeed', unit: '1' },
    featureBytes: { label: 'Features read for a page', formula: 'candidates * features * valueSize', unit: 'kB/page' },
    featureFlow: { label: 'Features read at the peak', formula: 'peakRate * featureBytes', unit: 'MB/s' },
    featureMemory: { label: 'All features of all videos in memory', formula: 'liveVideos * features * valueSize', unit: 'GB' },
    used: { label: 'Time used', formula: 'sourceTime + featureTime + otherTime', unit: 'ms' },
    spare: { label: 'Time left', formula: 'pageTime - used', unit: 'ms' },

    table: { group: 'Tables', label: 'Co-watch table', formula: 'liveVideos * neighbors * neighborSize', unit: 'GB' },
    goodPerUser: { label: 'Good views of a user', formula: 'opens * sessionViews * goodViews', unit: 'view/(user*day)' },
    seenPerUser: { label: 'Seen list of a user', formula: 'opens * sessionViews * seenDays * idSize', unit: 'kB/user' },
    seenAll: { label: 'Seen lists of a day’s users', formula: 'users * seenPerUser', unit: 'GB' },
    seenFilter: { label: 'The same in Bloom filters', formula: 'users * opens * sessionViews * seenDays * filterSize', unit: 'GB' },

    newcomerPages: { group: 'The exercises', label: 'Pages without followed accounts', formula: 'pages * newcomers', unit: 'page/day' },
    newcomerLeft: { label: 'Candidates left for them', formula: 'candidates - followed', unit: 'video/page' },
    bigTable: { label: 'Co-watch table of the other plan', formula: 'liveVideos * manyNeighbors * neighborSize', unit: 'GB' },
    ruleGain: { label: 'Gain of the hand-set weights, in good views', formula: 'ruleGood / goodViews - 1', unit: '%' },
    modelGain: { label: 'Gain of the regression', formula: 'modelGood / goodViews - 1', unit: '%' },
    rulePart: { label: 'Part of the gain that the weights have', formula: '(ruleGood - goodViews) / (modelGood - goodViews)', unit: '%' },
  },
});
