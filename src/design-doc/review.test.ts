import { describe, expect, it, test } from 'vitest';
import { goodDocument } from './review.fixture.ts';
import { review, reviewRules, type Finding, type ReviewRuleName } from './review.ts';
import { template } from './template.fixture.ts';

const { sections } = goodDocument;

function findings(changes: Record<string, string>, rule?: ReviewRuleName): Finding[] {
  return review({ sections: { ...sections, ...changes }, others: [] }, template).filter(
    (finding) => rule === undefined || finding.rule === rule,
  );
}

/** The text of a section of the good document, with one piece of it changed. */
function edited(id: string, from: string, to: string): string {
  const text = sections[id] ?? '';
  expect(text).toContain(from);
  return text.replace(from, to);
}

it('has no question about a good document', () => {
  expect(Object.keys(sections)).toEqual(template.sections.map(({ id }) => id));
  expect(review(goodDocument, template)).toEqual([]);
});

/** Rule, section, defective text, clean twin; both stand in the good document, in which the clean twin must leave nothing to ask. */
const cases: [ReviewRuleName, string, () => string, () => string][] = [
  [
    'placeholder',
    'customers',
    () => `${sections['customers'] ?? ''} Numbers: TODO.`,
    () => `${sections['customers'] ?? ''} Numbers: 40,000 a day.`,
  ],
  [
    'placeholder',
    'scaling',
    () => 'The plan for a second city and for more quotes a second is to be determined with the infrastructure group.',
    () => 'The plan for a second city and for more quotes a second was determined with the infrastructure group.',
  ],
  [
    'placeholder',
    'customers',
    () => 'Who uses the predictions, and how often?',
    () => 'Who uses the predictions? Passengers, 500,000 times a day.',
  ],
  [
    'placeholder',
    'user-experience',
    () => 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.',
    () => 'Passengers see one price and one time, and may ask for a car at once or for later, up to a week ahead.',
  ],
  [
    'metric-number',
    'business-metrics',
    () =>
      'We want to improve the accuracy of upfront prices, compared with what we have today, and to reduce the complaints of passengers.',
    () =>
      'We want to cut the loss from upfront prices from 3.2 % of revenue today to 2 %, and to reduce the complaints of passengers by a third.',
  ],
  [
    'metric-number',
    'performance-metrics',
    () =>
      'Offline we use the F1 score and p99 of the absolute error. The model should have a lower error than the current factor in every district.',
    () =>
      'Offline we use the p90 of the absolute error. The model should have an error lower by 0.5 minutes than the current factor in every district.',
  ],
  [
    'metric-baseline',
    'business-metrics',
    () => 'The loss from upfront prices must fall below 2 % of revenue, and complaints about the arrival below 3 per 1,000 trips.',
    () =>
      'The loss from upfront prices must fall below 2 % of revenue, from 3.2 % today, and complaints about the arrival below 3 per 1,000 trips.',
  ],
  [
    'metric-baseline',
    'performance-metrics',
    () =>
      'The mean absolute error on the following month must reach 2.8 minutes. The promise at the airport must hold for at least 80 % of trips.',
    () =>
      'The mean absolute error on the following month must reach 2.8 minutes; the baseline has 3.4. The promise at the airport must hold for at least 80 % of trips.',
  ],
  [
    'decision-alternative',
    'models',
    () => 'Baselines are free-flow time and medians. We chose boosted trees because they handle mixed features and train within minutes.',
    () =>
      'Baselines are free-flow time and medians. We chose boosted trees rather than a sequence model because they train within minutes.',
  ],
  [
    'decision-alternative',
    'data-engineering',
    () => `${sections['data-engineering'] ?? ''}\n\n**Decision: Redis.** It is fast, and the team knows it from the booking service.`,
    () =>
      `${sections['data-engineering'] ?? ''}\n\n**Decision: Redis.** It is fast, and the team knows it from the booking service.\n\n- **Rejected:** a table in the database`,
  ],
  [
    'latency-budget',
    'serving',
    () => edited('serving', '| Features | 20 ms |', '| Features | 40 ms |'),
    () => edited('serving', '| Features | 20 ms |', '| Feature store | 20 ms |'),
  ],
  [
    'latency-budget',
    'serving',
    () => edited('serving', '| Total | 90 ms |', '| Spare | 30 ms |'),
    () => edited('serving', '| Total | 90 ms |', '| Spare | 10 ms |'),
  ],
  [
    'latency-budget',
    'serving',
    () => 'Steps at p99, with the previous version ready:\n\n- Routing engine: 60 ms\n- Features: 30 ms\n- Model: 20 ms\n- Total: 100 ms',
    () => 'Steps at p99, with the previous version ready:\n\n- Routing engine: 60 ms\n- Features: 20 ms\n- Model: 20 ms\n- Total: 0.1 s',
  ],
  [
    'latency-budget',
    'serving',
    () =>
      'The previous version stays ready.\n\nStep | p99 (ms) | p50 (ms)\n--- | --- | ---\nRouting | 60 | 20\nFeatures | 30 | 10\nModel | 20 | 5\nBudget end to end | 100 | 50',
    () =>
      'The previous version stays ready.\n\nStep | p99 (ms) | p50 (ms)\n--- | --- | ---\nRouting | 60 | 20\nFeatures | 10 | 10\nModel | 20 | 5\nBudget end to end | 100 | 50',
  ],
  [
    'requirement-number',
    'requirements',
    () => 'Quotes: 25 a second at the peak. The service must be fast enough for the booking screen. Availability 99.9 %.',
    () => 'Quotes: 25 a second at the peak. The service must be fast enough for the booking screen: 100 ms at p99. Availability 99.9 %.',
  ],
  [
    'requirement-number',
    'requirements',
    () => 'Predictions are made in real time, for 25 quotes a second at the peak, and 99.9 % of quotes are answered by the model.',
    () => 'Predictions need not be made in real time: the 25 quotes a second at the peak read a table that a nightly job writes.',
  ],
  [
    'requirement-number',
    'requirements',
    () => 'Each quote is answered within 100 ms at p99, 25 a second at the peak. The service has to be highly available.',
    () => 'Each quote is answered within 100 ms at p99, 25 a second at the peak. The service has to be highly available: 99.9 % of quotes.',
  ],
  [
    'requirement-number',
    'requirements',
    () => 'Each quote is answered within 100 ms at p99, and 99.9 % of all quotes are answered. The service must be scalable.',
    () =>
      'Each quote is answered within 100 ms at p99, and 99.9 % of all quotes are answered. The service must be scalable to 50 requests a second.',
  ],
  [
    'label-cost',
    'data',
    () =>
      'Actual times come from meters. Annotators read a sample of complaints and mark those about the arrival. We split by time, a month for the test.',
    () =>
      'Actual times come from meters. Annotators read a sample of complaints, 30 seconds each, and mark those about the arrival. We split by time, a month for the test.',
  ],
  [
    'monitoring-threshold',
    'monitoring',
    () => 'A dashboard shows the error of the last hours and the age of the speeds. When the error is too high, the pricing team is paged.',
    () =>
      'A dashboard shows the error of the last hours and the age of the speeds. When the error is above 4 minutes, the pricing team is paged.',
  ],
  [
    'monitoring-action',
    'monitoring',
    () =>
      'A dashboard shows the error of the last two hours, and an alert is sent above 4 minutes. We track drift of all features each day.',
    () =>
      'A dashboard shows the error of the last two hours, and an alert is sent above 4 minutes: medians are switched on. We track drift of all features each day.',
  ],
  [
    'cost-figure',
    'costs',
    () => 'Serving is cheap, since the model runs on machines that we have. Most of the cost is the team that builds and keeps the model.',
    () =>
      'Serving is cheap, since the model runs on machines that we have. Most of the cost is the team: three people for four months.\n\nAbout $180,000.',
  ],
  [
    'acronym',
    'architecture',
    () => edited('architecture', 'the feature store', 'the OFS'),
    () => edited('architecture', 'the feature store', 'the online feature store (OFS)'),
  ],
  [
    'acronym',
    'customers',
    () => edited('customers', 'support staff', 'the CX team'),
    () => edited('customers', 'support staff', 'the CX (customer experience) team'),
  ],
  [
    'acronym',
    'framing',
    () => `${sections['framing'] ?? ''} Quality is judged by CRPS too.`,
    () => `${sections['framing'] ?? ''} Quality is judged by the continuous ranked probability score too, CRPS.`,
  ],
];

describe('a defect', () => {
  test.each(cases)('%s in %s is found, its clean twin passes', (rule, section, defect, twin) => {
    expect(findings({ [section]: defect() }, rule)).toEqual([expect.objectContaining({ rule, section })]);
    expect(findings({ [section]: twin() })).toEqual([]);
  });

  /** What is absent from the whole document. */
  const absent: [ReviewRuleName, string, Record<string, [from: string, to: string]>][] = [
    [
      'ml-baseline',
      'models',
      {
        problem: ["Today's estimate, free-flow time multiplied by a factor for the hour,", 'The estimate shown'],
        value: [
          'A table of historical medians by district and hour needs no training and reaches 3.4 minutes. It knows neither weather nor closed roads, and has no value for a third of all pairs of districts.',
          'Trips differ by weather, closed roads and district, which is too much to write down.',
        ],
        framing: ['free-flow time', 'distance'],
        'performance-metrics': ['3.4 minutes for the table of medians', 'against 3.4 minutes now'],
        models: ['Free-flow time, then medians, then linear', 'Linear'],
      },
    ],
    [
      'launch-gate',
      'pilot',
      {
        pilot: [
          'We launch if the loss from prices falls by at least 0.6 points and the promise holds for 77 % or more.',
          'We compare the loss from prices.',
        ],
        'performance-metrics': [' to launch', ''],
      },
    ],
    [
      'kill-criterion',
      'pilot',
      { pilot: ['We stop if the loss falls by less than 0.2 points: the table of medians then replaces the factor.', 'Then we compare.'] },
    ],
    ['owner', 'overview', { overview: ['The pricing team is the owner. ', ''] }],
    ['rollback', 'serving', { serving: ['One command brings back the previous version within two minutes.', 'Then it serves all.'] }],
    [
      'timeline',
      'overview',
      {
        overview: [
          'First offline result in March 2027, pilot in May, launch in July.',
          'First an offline result, then a pilot, then the launch.',
        ],
        pilot: [' over six weeks', ''],
      },
    ],
    [
      'label-source',
      'data',
      {
        framing: [
          'Regression on the logarithm of actual time over free-flow time, from features known at the quote, with quantiles at 0.5 and 0.8 and the mean. One example is one completed trip, and its label is read off the meter.',
          'Regression on the logarithm of a ratio, from features known at the quote, with quantiles at 0.5 and 0.8 and the mean.',
        ],
        data: [
          'Labels come from the meters of 160,000 trips a day, free and within minutes; one in fifty is wrong, mostly where a driver forgot to stop the meter, and a rule removes them.',
          'There are 160,000 trips a day.',
        ],
      },
    ],
    [
      'personal-data',
      'safeguards',
      {
        safeguards: ['used with consent given in the app, kept for 30 days, deleted on request.', 'we treat them with care.'],
        'data-engineering': [
          'Raw positions are deleted after 30 days, joined examples are kept for 24 months.',
          'Raw positions and joined examples go to storage.',
        ],
      },
    ],
  ];

  test.each(absent)('%s is asked for in %s', (rule, section, changes) => {
    const without = Object.fromEntries(Object.entries(changes).map(([id, [from, to]]) => [id, edited(id, from, to)]));
    expect(findings(without, rule)).toEqual([expect.objectContaining({ rule, section })]);
    // Of a document that is only begun, nobody asks for everything.
    const begun = Object.fromEntries(Object.entries({ ...sections, ...without }).filter(([id]) => id === section || id === 'overview'));
    if (rule !== 'personal-data') expect(review({ sections: begun, others: [] }).filter((finding) => finding.rule === rule)).toEqual([]);
  });

  test.each([
    ['data', 'We split the trips randomly into training, validation and test set.'],
    ['data', 'Data of all riders were shuffled at random, and a fifth is the test set.'],
    ['model-evaluation', 'A random 20 % of trips is held out as the test set.'],
  ])('random-split in %s is found: %s', (section, statement) => {
    const unordered = {
      data: edited('data', 'We split by time: 12 months to train, the next month to validate, the one after to test.', 'We use 14 months.'),
      'model-evaluation': edited(
        'model-evaluation',
        'Seven test weeks in time order, each with the model of the week before.',
        'We test on many trips.',
      ),
    };
    expect(findings(unordered)).toEqual([]);
    const text = `${unordered[section === 'data' ? 'data' : 'model-evaluation']} ${statement}`;
    expect(findings({ ...unordered, [section]: text }, 'random-split')).toEqual([
      { rule: 'random-split', section, message: expect.stringContaining('later days') as string, quote: statement },
    ]);
    expect(findings({ ...unordered, [section]: `${text} Tests come from later months.` })).toEqual([]);
    expect(findings({ ...unordered, [section]: text.replace(statement, `It would be wrong to do so: ${statement}`) })).toEqual([]);
  });

  it('is seeded for every rule, 24 times at least', () => {
    expect(new Set([...cases, ...absent].map(([rule]) => rule)).add('random-split')).toEqual(new Set(Object.keys(reviewRules)));
    expect(cases.length + absent.length).toBeGreaterThanOrEqual(24);
  });
});

describe('the reviewer', () => {
  it('says nothing about an empty document', () => {
    expect(review({ sections: {}, others: [] }, template)).toEqual([]);
    expect(review({ sections: Object.fromEntries(Object.keys(sections).map((id) => [id, ''])), others: [] }, template)).toEqual([]);
  });

  it('quotes what it asks about', () => {
    const [finding] = findings({ models: 'The baseline is the median. We chose trees, which train fast.' });
    expect(finding).toEqual({
      rule: 'decision-alternative',
      section: 'models',
      message: 'What else did you consider, and what would make you choose that instead?',
      quote: 'The baseline is the median. We chose trees, which train fast.',
    });
  });

  test.each([
    ['code', '```sql\nSELECT TRPX FROM t -- TODO\n```\n\n`QZX` is a column.'],
    ['comments', '<!-- TODO: ask QZX -->'],
    ['addresses', '[a table](https://example.org/QZX/TODO)'],
    ['formulas', '$$QZX = TODO$$'],
  ])('leaves %s alone', (_, text) => {
    expect(findings({ framing: `${sections['framing'] ?? ''}\n\n${text}` })).toEqual([]);
  });

  // Each was a false alarm once.
  test.each([
    [
      'models',
      'The baseline is a median. We went with trees because one model covers all hours. A sequence model was 0.1 minutes better at ten times the cost.',
    ],
    ['requirements', 'Estimates for the next day must be ready quickly after midnight: by 4:00. 99.9 % of quotes find one.'],
    ['architecture', 'A PCI DSS zone holds payments. The OSRM engine runs apart, at 3 GFLOP a route. NOT everything is drawn here.'],
    ['serving', 'The table is swapped each night. If the job fails, the estimate of yesterday stays in place, and its age is shown.'],
  ])('has nothing to ask about %s: %s', (section, text) => {
    expect(findings({ [section]: text })).toEqual([]);
  });

  it('accepts what stands outside of the template', () => {
    const { overview = '' } = sections;
    const document = {
      sections: { ...sections, overview: overview.replace('The pricing team is the owner. ', '') },
      others: [{ heading: 'Owner', text: 'Pricing.' }],
    };
    expect(review(document)).toEqual([]);
  });
});
