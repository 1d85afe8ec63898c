import { defineEstimate } from '~/estimates/define-estimate.ts';

export default defineEstimate({
  inputs: {
    // Demand
    newListings: {
      label: 'New listings',
      value: 400_000,
      unit: 'listing/day',
      range: [20_000, 2_000_000],
      source: { assumption: 'The scenario fixes it: a mid-size marketplace, about a quarter of the intake that Mercari reported in 2022.' },
    },
    baseRate: {
      label: 'Share of new listings that violate a policy',
      value: 0.4,
      unit: '%',
      range: [0.05, 2],
      source: {
        assumption: 'We found no platform that publishes the true share. A random audit of your own listings replaces this first.',
      },
    },
    peakFactor: {
      label: 'Busiest minute over the average minute',
      value: 4,
      unit: '1',
      range: [2, 10],
      source: { assumption: 'People list in the evening and sellers upload in bulk; read the real factor from access logs.' },
    },
    imagesPerListing: {
      label: 'Images per listing',
      value: 6,
      unit: 'image/listing',
      range: [1, 12],
      source: { assumption: 'Between one snapshot and the dozen that listing forms commonly allow.' },
    },

    // Review
    reviewers: {
      label: 'Reviewers employed',
      value: 40,
      unit: 'reviewer',
      range: [5, 200],
      source: { assumption: 'The scenario fixes it.' },
    },
    workdays: {
      label: 'Days a reviewer works',
      value: 220,
      unit: 'day/year',
      range: [200, 250],
      source: { assumption: 'Five days a week less leave, holidays and sickness.' },
    },
    productiveHours: {
      label: 'Hours of decisions in a working day',
      value: 6,
      unit: 'h/(reviewer*day)',
      range: [4, 7],
      source: { assumption: 'Eight paid hours less breaks, training and policy meetings.' },
    },
    paidHours: {
      label: 'Paid hours in a working day',
      value: 8,
      unit: 'h/(reviewer*day)',
      range: [7, 9],
      source: { assumption: 'A full-time day.' },
    },
    reviewTime: {
      label: 'Time of one review',
      value: 60,
      unit: 's/listing',
      range: [10, 300],
      source: { assumption: 'Text, a few photos and the seller page; obvious cases take seconds, counterfeits minutes.' },
    },
    annualWage: {
      label: 'Mean yearly wage, office and administrative support',
      value: 47_940,
      unit: 'USD/year',
      range: [10_000, 80_000],
      source: { cite: 'bls-wages-2024', at: 'first paragraph' },
    },
    wageYear: {
      label: 'Paid hours in the wage year',
      value: 2_080,
      unit: 'h/year',
      range: [1_800, 2_200],
      source: { assumption: 'Fifty-two weeks of 40 hours, which turns a yearly wage into an hourly one.' },
    },
    wageShare: {
      label: 'Wages as a share of what labor costs the employer',
      value: 70.5,
      unit: '%',
      range: [60, 90],
      source: { cite: 'bls-ecec-2025', at: 'second paragraph' },
    },

    // Today: a rule list and user reports
    ruleQueue: {
      label: 'Listings that the rule list sends to review',
      value: 6_000,
      unit: 'listing/day',
      range: [1_000, 20_000],
      source: { assumption: 'What reviewers have time for once user reports are dealt with.' },
    },
    ruleRecall: {
      label: 'Share of violations that the rule list catches',
      value: 30,
      unit: '%',
      range: [5, 60],
      source: { assumption: 'Keyword lists catch the blunt cases; only an audit of random listings can tell.' },
    },
    reportQueue: {
      label: 'User reports to review',
      value: 2_500,
      unit: 'listing/day',
      range: [500, 10_000],
      source: { assumption: 'Fills the capacity that the rule queue leaves.' },
    },
    reportRecall: {
      label: 'Share of live violations that users report',
      value: 22,
      unit: '%',
      range: [5, 60],
      source: { assumption: 'Ten reports in a hundred hold up; most buyers never report.' },
    },
    lateShare: {
      label: 'Share of the harm avoided when a live listing is removed on a report',
      value: 50,
      unit: '%',
      range: [10, 90],
      source: { assumption: 'By then some buyers have seen the listing or paid.' },
    },

    // Costs of outcomes
    harm: {
      label: 'Mean harm of a violating listing that nobody removes',
      value: 10,
      unit: 'USD/listing',
      range: [1, 200],
      source: {
        assumption:
          'Refunds, support, rights-holder claims and lost buyers, averaged over policies; most cases are petty, a few are grave.',
      },
    },
    meanPrice: {
      label: 'Mean asking price',
      value: 30,
      unit: 'USD/listing',
      range: [10, 200],
      source: { assumption: 'Second-hand clothes, toys and household goods.' },
    },
    sellThrough: {
      label: 'Share of listings that sell',
      value: 35,
      unit: '%',
      range: [10, 70],
      source: { assumption: 'Read it from the order table.' },
    },
    takeRate: {
      label: 'Commission',
      value: 10,
      unit: '%',
      range: [3, 20],
      source: { assumption: 'Fees and payment margin together.' },
    },
    appealRate: {
      label: 'Share of wrongly removed sellers who appeal',
      value: 25,
      unit: '%',
      range: [5, 60],
      source: { assumption: 'Most re-list or give up.' },
    },
    appealTime: {
      label: 'Time of one appeal',
      value: 5,
      unit: 'min/listing',
      range: [2, 30],
      source: { assumption: 'A second reviewer, with the correspondence.' },
    },
    sellerLossRate: {
      label: 'Share of wrongly removed sellers who leave',
      value: 3,
      unit: '%',
      range: [0.5, 20],
      source: { assumption: 'To be replaced by a measured figure from past wrong removals.' },
    },
    sellerValue: {
      label: 'Margin still to come from a seller',
      value: 60,
      unit: 'USD/listing',
      range: [10, 500],
      source: { assumption: 'Expressed per wrongly removed listing, one seller each.' },
    },

    // The proposal and its rival
    modelRecall: {
      label: 'Share of violations in the queue that the model fills',
      value: 70,
      unit: '%',
      range: [35, 90],
      source: { assumption: 'The claim that the pilot has to prove, at the same queue length as the rules.' },
    },
    betterRuleRecall: {
      label: 'Share of violations that an improved rule list catches',
      value: 45,
      unit: '%',
      range: [30, 60],
      source: { assumption: 'Normalized spelling, brand and price rules, seller history, a weekly clean-up.' },
    },
    betterRuleCost: {
      label: 'Cost of improving and tending the rule list',
      value: 250_000,
      unit: 'USD/year',
      range: [100_000, 500_000],
      source: { assumption: 'An analyst and a part of an engineer.' },
    },
    engineerCost: {
      label: 'An engineer, all included',
      value: 220_000,
      unit: 'USD/(engineer*year)',
      range: [80_000, 400_000],
      source: { assumption: 'Replace by the figure of your finance department.' },
    },
    buildTeam: {
      label: 'Engineers who build',
      value: 4,
      unit: 'engineer',
      range: [2, 10],
      source: { assumption: 'Data, model, serving and the reviewers\u2019 tool.' },
    },
    buildTime: {
      label: 'Time to the first launch',
      value: 6,
      unit: 'month',
      range: [3, 18],
      source: { assumption: 'Includes the pilot in shadow.' },
    },
    runTeam: {
      label: 'Engineers who keep it running',
      value: 1.5,
      unit: 'engineer',
      range: [0.5, 4],
      source: { assumption: 'Retraining, policy changes, on-call.' },
    },
    inferencePrice: {
      label: 'Inference',
      value: 0.0001,
      unit: 'USD/image',
      range: [0.00001, 0.002],
      source: { assumption: 'A small image and text encoder on shared hardware; three orders of magnitude below a review.' },
    },
    amortization: {
      label: 'Years over which the build is spread',
      value: 3,
      unit: 'year',
      range: [1, 5],
      source: { assumption: 'After that policies and models have changed enough to call it a new system.' },
    },

    // Labels
    trainPositives: {
      label: 'Positive labels wanted for training',
      value: 5_000,
      unit: 'listing',
      range: [500, 100_000],
      source: { assumption: 'A few hundred for each of a dozen policies.' },
    },
    targetedLabels: {
      label: 'Extra labels bought where the model is unsure',
      value: 40_000,
      unit: 'listing',
      range: [0, 200_000],
      source: { assumption: 'Chosen by active learning, to reach what the rules never flag.' },
    },
    auditMargin: {
      label: 'Half-width wanted for measured recall',
      value: 5,
      unit: '%',
      range: [2, 10],
      source: { assumption: 'Percentage points at 95 % confidence: enough to tell the launch gate from the kill criterion.' },
    },
    confidenceQuantile: {
      label: 'Normal quantile of a 95 % interval',
      value: 1.96,
      unit: '1',
      range: [1.64, 2.58],
      source: { assumption: 'The usual two-sided level.' },
    },
    designEffect: {
      label: 'Listings that count as one independent observation',
      value: 1,
      unit: 'listing',
      range: [1, 5],
      source: { assumption: 'Near-duplicates of one seller are removed before the audit draws; otherwise more listings are needed.' },
    },
    labelTime: {
      label: 'Time of one careful label',
      value: 90,
      unit: 's/listing',
      range: [20, 600],
      source: { assumption: 'A review plus the policy clause and a note, so that two people can be compared.' },
    },
    auditsPerYear: {
      label: 'Random audits',
      value: 2,
      unit: '1/year',
      range: [1, 12],
      source: { assumption: 'Twice a year, besides the cheap daily checks.' },
    },
    policies: {
      label: 'Policies with a label of their own',
      shown: true,
      value: 12,
      unit: '1',
      range: [3, 60],
      source: { assumption: 'Weapons, counterfeits, wildlife, recalled products, medicine and so on.' },
    },
    rareShare: {
      label: 'Share of violations that fall under the rarest policy',
      value: 1,
      unit: '%',
      range: [0.1, 5],
      source: { assumption: 'Policies are far from evenly used.' },
    },
    rarePositives: {
      label: 'Positives wanted for the rarest policy',
      value: 500,
      unit: 'listing',
      range: [100, 2_000],
      source: { assumption: 'Enough for training and a held-out test.' },
    },

    // Requirements
    latencyLimit: {
      label: 'Time allowed for a decision, 99th percentile',
      value: 2,
      unit: 's',
      range: [0.2, 10],
      shown: true,
      source: { assumption: 'The seller waits at the end of a form that already uploads photos.' },
    },
    reviewWait: {
      label: 'Longest time a listing may wait for review',
      value: 4,
      unit: 'h',
      range: [0.5, 48],
      shown: true,
      source: { assumption: 'A seller notices a missing listing the same day.' },
    },
    policyDelay: {
      label: 'Longest time from a policy change to its enforcement',
      value: 24,
      unit: 'h',
      range: [1, 168],
      shown: true,
      source: { assumption: 'Recall notices are dated; rules bridge the time until retraining.' },
    },
    availability: {
      label: 'Availability of the model',
      value: 99.9,
      unit: '%',
      range: [99, 99.99],
      source: { assumption: 'Rules and user reports go on when the model is down.' },
    },
    costCeiling: {
      label: 'Ceiling of the cost to run',
      value: 0.01,
      unit: 'USD/listing',
      range: [0.001, 0.1],
      shown: true,
      source: { assumption: 'About one percent of the commission that a listing earns.' },
    },
    overturnLimit: {
      label: 'Share of removals overturned on appeal that is tolerated',
      value: 5,
      unit: '%',
      range: [1, 20],
      shown: true,
      source: { assumption: 'A limit that trust and safety sets; the level is a policy choice.' },
    },

    // Gates
    marginalPrecision: {
      label: 'Precision at the end of the queue in the exercise',
      value: 12,
      unit: '%',
      range: [1, 50],
      source: { assumption: 'Chosen for the exercise; read it from the last reviewed listings of the day.' },
    },
    launchMargin: {
      label: 'Recall asked for above the kill criterion',
      value: 5,
      unit: '%',
      range: [0, 15],
      source: { assumption: 'Percentage points, about the half-width of the audit, so that a pass is not luck.' },
    },

    // The variations and exercises
    smallListings: {
      label: 'New listings at a smaller marketplace',
      value: 40_000,
      unit: 'listing/day',
      range: [10_000, 200_000],
      source: { assumption: 'A tenth of the running example.' },
    },
    lowHarm: {
      label: 'Harm, pessimistic case for the project',
      value: 3,
      unit: 'USD/listing',
      range: [1, 10],
      source: { assumption: 'Buyers are refunded by the seller and complain little.' },
    },
    highHarm: {
      label: 'Harm, high case',
      value: 30,
      unit: 'USD/listing',
      range: [10, 200],
      source: { assumption: 'Rights holders sue and the press reports.' },
    },
    lowRecall: {
      label: 'Recall of the model, low case',
      value: 50,
      unit: '%',
      range: [35, 70],
      source: { assumption: 'Sellers adapt and images carry little signal.' },
    },
    highRecall: {
      label: 'Recall of the model, high case',
      value: 85,
      unit: '%',
      range: [70, 95],
      source: { assumption: 'A large multimodal encoder and clean labels.' },
    },
    lowBaseRate: {
      label: 'Base rate, low case',
      value: 0.15,
      unit: '%',
      range: [0.05, 0.4],
      source: { assumption: 'Verified sellers only.' },
    },
    highBaseRate: {
      label: 'Base rate, high case',
      value: 1,
      unit: '%',
      range: [0.4, 2],
      source: { assumption: 'Anonymous sellers, new countries.' },
    },
    exampleScore: {
      label: 'Calibrated probability of the listing in the exercise',
      value: 35,
      unit: '%',
      range: [1, 99],
      source: { assumption: 'Chosen for the exercise.' },
    },
    weaponProbability: {
      label: 'Probability that listing A breaks the weapons policy',
      value: 5,
      unit: '%',
      range: [1, 99],
      source: { assumption: 'Chosen for the exercise.' },
    },
    weaponHarm: {
      label: 'Harm of a weapon that stays online',
      value: 400,
      unit: 'USD/listing',
      range: [50, 5_000],
      source: { assumption: 'Rare and grave.' },
    },
    counterfeitProbability: {
      label: 'Probability that listing B is a counterfeit',
      value: 60,
      unit: '%',
      range: [1, 99],
      source: { assumption: 'Chosen for the exercise.' },
    },
    counterfeitHarm: {
      label: 'Harm of a counterfeit that stays online',
      value: 12,
      unit: 'USD/listing',
      range: [2, 100],
      source: { assumption: 'Close to the mean over all policies.' },
    },
    publishedLift: {
      label: 'Increase in coverage over rules that Mercari published',
      shown: true,
      value: 554.8,
      unit: '%',
      range: [50, 600],
      source: { cite: 'ueta2020', at: 'Abstract' },
    },
  },

  derived: {
    // Volume
    violations: { label: 'Violating listings', formula: 'newListings * baseRate', unit: 'listing/day' },
    listingsPerYear: { label: 'New listings a year', formula: 'newListings', unit: 'listing/year' },
    peakRate: { label: 'Decisions at peak', formula: 'newListings * peakFactor', unit: 'listing/s' },
    peakImages: { label: 'Images at peak', formula: 'peakRate * imagesPerListing', unit: 'image/s' },

    // Review
    hourlyCost: { label: 'Cost of an hour worked', formula: 'annualWage / wageYear / wageShare', unit: 'USD/h' },
    reviewCost: {
      label: 'Cost of one review',
      formula: 'hourlyCost * paidHours / productiveHours * reviewTime',
      unit: 'USD/listing',
    },
    reviewCapacity: {
      label: 'Reviews a day',
      formula: 'reviewers * workdays * productiveHours / reviewTime',
      unit: 'listing/day',
    },
    reviewShare: { label: 'Share of new listings that can be reviewed', formula: 'reviewCapacity / newListings', unit: '%' },
    staffCost: {
      label: 'Cost of the review team',
      formula: 'reviewers * workdays * paidHours * hourlyCost',
      unit: 'USD/year',
    },
    reviewAllCost: { label: 'Cost of reviewing every listing', formula: 'newListings * reviewCost', unit: 'USD/year' },
    rulePrecision: { label: 'Precision of the rule queue', formula: 'ruleRecall * violations / ruleQueue', unit: '%' },
    ruleCatch: { label: 'Violations that the rule list catches', formula: 'ruleRecall * violations', unit: 'listing/day' },
    modelPrecision: { label: 'Precision of the model\u2019s queue', formula: 'modelRecall * violations / ruleQueue', unit: '%' },
    precisionCeiling: {
      label: 'Highest possible precision of a queue of this length',
      formula: 'min(1, violations / ruleQueue)',
      unit: '%',
    },

    // Costs of errors
    missCost: {
      label: 'Cost of a false negative',
      formula: 'harm * (1 - reportRecall * lateShare)',
      unit: 'USD/listing',
    },
    lostCommission: { label: 'Commission lost', formula: 'meanPrice * sellThrough * takeRate', unit: 'USD/listing' },
    appealCost: {
      label: 'Cost of appeals',
      formula: 'appealRate * appealTime * hourlyCost * paidHours / productiveHours',
      unit: 'USD/listing',
    },
    sellerLoss: { label: 'Cost of sellers who leave', formula: 'sellerLossRate * sellerValue', unit: 'USD/listing' },
    wrongRemovalCost: {
      label: 'Cost of a false positive',
      formula: 'lostCommission + appealCost + sellerLoss',
      unit: 'USD/listing',
    },
    threshold: {
      label: 'Break-even probability without review',
      formula: 'wrongRemovalCost / (wrongRemovalCost + missCost)',
      unit: '%',
    },
    reviewFloor: { label: 'Publish below', formula: 'reviewCost / missCost', unit: '%' },
    reviewCeiling: { label: 'Remove without review above', formula: '1 - reviewCost / wrongRemovalCost', unit: '%' },
    reviewCostLimit: {
      label: 'Cost of a review at which nothing is worth reviewing',
      formula: 'wrongRemovalCost * missCost / (wrongRemovalCost + missCost)',
      unit: 'USD/listing',
    },

    // Harm and value
    doNothingHarm: { label: 'Harm with neither rules nor reports', formula: 'violations * harm', unit: 'USD/year' },
    harmAtStake: { label: 'Harm that screening before publication could avoid', formula: 'violations * missCost', unit: 'USD/year' },
    modelGain: {
      label: 'Harm avoided by the model, beyond today\u2019s rules',
      formula: '(modelRecall - ruleRecall) * harmAtStake',
      unit: 'USD/year',
    },
    betterRuleGain: {
      label: 'Harm avoided by better rules, beyond today\u2019s',
      formula: '(betterRuleRecall - ruleRecall) * harmAtStake',
      unit: 'USD/year',
    },
    todayWorth: { label: 'Harm avoided by today\u2019s rule list', formula: 'ruleRecall * harmAtStake', unit: 'USD/year' },
    ruleQueueCost: { label: 'Cost of reviewing the rule queue', formula: 'ruleQueue * reviewCost', unit: 'USD/year' },

    // Labels
    labelCost: { label: 'Cost of one label', formula: 'hourlyCost * paidHours / productiveHours * labelTime', unit: 'USD/listing' },
    randomLabels: { label: 'Random listings to label for the positives', formula: 'trainPositives / baseRate', unit: 'listing' },
    randomLabelCost: { label: 'Cost of finding them at random', formula: 'randomLabels * labelCost', unit: 'USD' },
    randomLabelDays: {
      label: 'Time of the whole team for it',
      formula: 'randomLabels * labelTime / (reviewers * workdays * productiveHours)',
      unit: 'day',
    },
    queueLabelDays: { label: 'Time until the rule queue has yielded as many', formula: 'trainPositives / ruleCatch', unit: 'day' },
    rareLabelDays: {
      label: 'Time until the rule queue has yielded enough of the rarest policy',
      formula: 'rarePositives / (ruleCatch * rareShare)',
      unit: 'day',
    },
    auditPositives: {
      label: 'Positives that a recall audit needs',
      formula: 'ceil(confidenceQuantile ^ 2 * modelRecall * (1 - modelRecall) / auditMargin ^ 2 * designEffect)',
      unit: 'listing',
    },
    auditListings: { label: 'Random listings that hold as many', formula: 'auditPositives / baseRate', unit: 'listing' },
    auditCost: { label: 'Cost of one random audit', formula: 'auditListings * labelCost', unit: 'USD' },

    // Cost
    inferenceCost: { label: 'Inference', formula: 'newListings * imagesPerListing * inferencePrice', unit: 'USD/year' },
    auditYearly: { label: 'Audits, the first one spread', formula: 'auditCost * (auditsPerYear + 1 / amortization)', unit: 'USD/year' },
    buildCost: {
      label: 'Cost to build',
      formula: 'buildTeam * buildTime * engineerCost + auditCost + targetedLabels * labelCost',
      unit: 'USD',
    },
    runCost: {
      label: 'Cost to run',
      formula: 'runTeam * engineerCost + auditsPerYear * auditCost + inferenceCost',
      unit: 'USD/year',
    },
    runCostPerListing: { label: 'Cost to run, per listing', formula: 'runCost / newListings', unit: 'USD/listing' },
    modelCost: { label: 'Yearly cost with the build spread', formula: 'runCost + buildCost / amortization', unit: 'USD/year' },
    modelNet: { label: 'Net value of the model', formula: 'modelGain - modelCost', unit: 'USD/year' },
    betterRuleNet: { label: 'Net value of better rules', formula: 'betterRuleGain - betterRuleCost', unit: 'USD/year' },
    advantage: { label: 'Advantage of the model over better rules', formula: 'modelNet - betterRuleNet', unit: 'USD/year' },
    payback: { label: 'Payback after launch', formula: 'buildCost / (modelGain - runCost)', unit: 'month' },

    // Break-even points and gates
    breakEvenRecall: {
      label: 'Recall at which the model pays for itself',
      formula: 'ruleRecall + modelCost / harmAtStake',
      unit: '%',
    },
    rivalRecall: {
      label: 'Recall at which the model equals better rules',
      formula: 'ruleRecall + (modelCost + betterRuleNet) / harmAtStake',
      unit: '%',
    },
    killRecall: {
      label: 'The same once the build is paid: the kill criterion',
      formula: 'ruleRecall + (runCost + betterRuleNet) / harmAtStake',
      unit: '%',
    },
    rivalPrecision: {
      label: 'Precision of the queue at which the model equals better rules',
      formula: 'rivalRecall * violations / ruleQueue',
      unit: '%',
    },
    launchRecall: { label: 'Recall at the launch gate', formula: 'killRecall + launchMargin', unit: '%' },
    launchPrecision: { label: 'Precision of the queue at the launch gate', formula: 'launchRecall * violations / ruleQueue', unit: '%' },
    rivalHarm: {
      label: 'Harm per violation at which the model equals better rules',
      formula: '(modelCost - betterRuleCost) / ((modelRecall - betterRuleRecall) * violations * (1 - reportRecall * lateShare))',
      unit: 'USD/listing',
    },
    ruleListings: {
      label: 'Volume at which better rules pay for themselves',
      formula: 'betterRuleCost / ((betterRuleRecall - ruleRecall) * baseRate * missCost)',
      unit: 'listing/day',
    },
    rivalBaseRate: {
      label: 'Base rate at which the model equals better rules',
      formula: '(otherCost + sqrt(otherCost ^ 2 + 4 * recallStake * auditYearly * baseRate)) / (2 * recallStake)',
      unit: '%',
    },
    otherCost: {
      label: 'Extra cost of the model besides audits',
      formula: 'modelCost - auditYearly - betterRuleCost',
      unit: 'USD/year',
    },
    recallStake: {
      label: 'Harm that the extra recall would avoid if every listing violated',
      formula: '(modelRecall - betterRuleRecall) * newListings * missCost',
      unit: 'USD/year',
    },
    rivalListings: {
      label: 'Volume at which the model equals better rules',
      formula:
        '(modelCost - inferenceCost - betterRuleCost) / ((modelRecall - betterRuleRecall) * baseRate * missCost - imagesPerListing * inferencePrice)',
      unit: 'listing/day',
    },

    // Sensitivity of the advantage
    advantageLowRecall: {
      label: 'Advantage, low recall',
      formula: 'advantage - (modelRecall - lowRecall) * harmAtStake',
      unit: 'USD/year',
    },
    advantageHighRecall: {
      label: 'Advantage, high recall',
      formula: 'advantage + (highRecall - modelRecall) * harmAtStake',
      unit: 'USD/year',
    },
    advantageLowHarm: {
      label: 'Advantage, low harm',
      formula: 'advantage - (modelRecall - betterRuleRecall) * harmAtStake * (1 - lowHarm / harm)',
      unit: 'USD/year',
    },
    advantageHighHarm: {
      label: 'Advantage, high harm',
      formula: 'advantage + (modelRecall - betterRuleRecall) * harmAtStake * (highHarm / harm - 1)',
      unit: 'USD/year',
    },
    advantageLowBaseRate: {
      label: 'Advantage, low base rate',
      formula:
        'advantage - (modelRecall - betterRuleRecall) * harmAtStake * (1 - lowBaseRate / baseRate) - auditYearly * (baseRate / lowBaseRate - 1)',
      unit: 'USD/year',
    },
    advantageHighBaseRate: {
      label: 'Advantage, high base rate',
      formula:
        'advantage + (modelRecall - betterRuleRecall) * harmAtStake * (highBaseRate / baseRate - 1) + auditYearly * (1 - baseRate / highBaseRate)',
      unit: 'USD/year',
    },
    smallStake: { label: 'Harm at stake at the smaller marketplace', formula: 'smallListings * baseRate * missCost', unit: 'USD/year' },
    smallModelNet: {
      label: 'Net value of the model there',
      formula: '(modelRecall - ruleRecall) * smallStake - (modelCost - inferenceCost + smallListings * imagesPerListing * inferencePrice)',
      unit: 'USD/year',
    },
    smallRuleNet: {
      label: 'Net value of better rules there',
      formula: '(betterRuleRecall - ruleRecall) * smallStake - betterRuleCost',
      unit: 'USD/year',
    },

    // Baselines, checks and exercises
    trivialAccuracy: { label: 'Accuracy of publishing everything', formula: '1 - baseRate', unit: '%' },
    randomRecall: { label: 'Recall of a random queue of the same length', formula: 'ruleQueue / newListings', unit: '%' },
    betterRulePrecision: {
      label: 'Precision of the better rules\u2019 queue',
      formula: 'betterRuleRecall * violations / ruleQueue',
      unit: '%',
    },
    queueLoad: { label: 'Share of the review capacity in use', formula: '(ruleQueue + reportQueue) / reviewCapacity', unit: '%' },
    reportCatch: {
      label: 'Violations removed on a user report',
      formula: 'reportRecall * violations * (1 - ruleRecall)',
      unit: 'listing/day',
    },
    reportPrecision: { label: 'Share of user reports that hold up', formula: 'reportCatch / reportQueue', unit: '%' },
    neverCaught: {
      label: 'Violations that nobody catches today',
      formula: 'violations * (1 - ruleRecall) * (1 - reportRecall)',
      unit: 'listing/day',
    },
    modelLift: { label: 'Assumed increase in recall over the rules', formula: 'modelRecall / ruleRecall - 1', unit: '%' },
    halfQueue: { label: 'Longest queue of which half can be violations', formula: '2 * violations', unit: 'listing/day' },
    maxLift: { label: 'Highest possible increase in recall over the rules', formula: '1 / ruleRecall - 1', unit: '%' },
    examplePublish: { label: 'Expected cost of publishing it', formula: 'exampleScore * missCost', unit: 'USD/listing' },
    exampleRemove: { label: 'Expected cost of removing it', formula: '(1 - exampleScore) * wrongRemovalCost', unit: 'USD/listing' },
    weaponExpected: { label: 'Expected harm of listing A', formula: 'weaponProbability * weaponHarm', unit: 'USD/listing' },
    counterfeitExpected: { label: 'Expected harm of listing B', formula: 'counterfeitProbability * counterfeitHarm', unit: 'USD/listing' },
    reviewerOutput: {
      label: 'Reviews of one reviewer',
      formula: 'workdays * productiveHours / reviewTime',
      unit: 'listing/(reviewer*year)',
    },
    reviewerCost: { label: 'Cost of one reviewer', formula: 'workdays * paidHours * hourlyCost', unit: 'USD/(reviewer*year)' },
    outageMisses: {
      label: 'Violations missed while the model is down',
      formula: 'violations * (modelRecall - ruleRecall) * (1 - availability)',
      unit: 'listing/month',
    },
    outageHarm: { label: 'Harm of that', formula: 'outageMisses * missCost', unit: 'USD/month' },
    reviewerWorth: {
      label: 'Harm avoided by one more reviewer',
      formula: 'reviewerOutput * marginalPrecision * missCost',
      unit: 'USD/(reviewer*year)',
    },
  },
});
