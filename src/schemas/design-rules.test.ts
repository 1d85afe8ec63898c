import { describe, expect, test } from 'vitest';
import estimate from '../../tests/fixtures/design/estimate.ts';
import { fullDesign, roleOf, shortDesign as good } from '../../tests/fixtures/design/example-design.ts';
import type { Estimate } from '../estimates/estimate.ts';
import { type fewerCounts } from './design-fewer.ts';
import { designOutline } from './design-outline.ts';
import { sectionParts, sectionTables } from './design-parts.ts';
import { designLimits, type DesignLimits } from './design-rule.ts';
import { designProblems, designRuleNames, problemText, type DesignProblem, type DesignRuleName } from './design-rules.ts';

// The fixture is short; every other limit is the real one.
const limits: DesignLimits = { ...designLimits, summaryWords: [10, 80], totalWords: [300, 2000] };

function problemsOf(source: string, held: DesignLimits = limits, ...models: [(Estimate | undefined)?]): DesignProblem[] {
  const model = models.length > 0 ? models[0] : estimate;
  return designProblems(designOutline(source, 'good.mdx'), { roleOf, estimate: model, limits: held });
}

/** An edit of the good design: what to find and what stands there instead. */
type Edit = readonly [find: string | RegExp, put: string];

function edited(edits: readonly Edit[]): string {
  return edits.reduce((source, [find, put]) => {
    const result = source.replace(find, () => put);
    if (result === source) throw new Error(`The fixture has no ${String(find)}: mend the test.`);
    return result;
  }, good);
}

/** The text from one string up to, not including, another. */
function between(from: string, to: string): RegExp {
  return new RegExp(`${RegExp.escape(from)}[\\s\\S]*?(?=${RegExp.escape(to)})`);
}

const features = /## Representation [\s\S]*?(?=## Model ladder)/.exec(good)?.[0] ?? '';
const reason = 'no account by the team itself could be opened for any other system of this kind';
const fewer = (count: string, because = reason): Edit => [
  '## Exercises {#exercises}\n',
  `## Exercises {#exercises}\n\n<Fewer in="${count}" because="${because}" />\n`,
];
const words = (count: number): string => 'word '.repeat(count);

/** The estimate without one of its sums. */
function without(id: string): Estimate {
  return { ...estimate, derived: estimate.derived.filter((quantity) => quantity.id !== id) };
}

type Mutation = [rule: DesignRuleName, what: string, edits: Edit[], section: string, message: RegExp, model?: Estimate | undefined];

const partMutations = Object.entries(sectionParts).flatMap(([section, parts]) =>
  parts.map(({ id, title }): Mutation => {
    const heading = `no part "${id}". Add "### ${title} {#${id}}" that says: `;
    return ['parts', `no ${id}`, [[`{#${id}}`, `{#other-${id}}`]], section, new RegExp(`^${RegExp.escape(heading)}`)];
  }),
);

const tableMutations = Object.entries(sectionTables).flatMap(([section, tables]) =>
  tables.map(({ columns, says }): Mutation => {
    const header = new RegExp(columns.map((column) => RegExp.escape(column)).join('[^\\n]*')).exec(good)?.[0] ?? '';
    const missing = `no table with the columns ${columns.join(', ')}. Add one that says: ${says}.`;
    return [
      'tables',
      `no column ${columns[0] ?? ''}`,
      [[header, header.replace(columns[0] ?? '', 'Other')]],
      section,
      new RegExp(RegExp.escape(missing)),
    ];
  }),
);

/** Each rule with the smallest edits of the good design that break it, where it says so, and the message it gives. */
const mutations: Mutation[] = [
  [
    'preface',
    'text before the summary',
    [["from '~/components';\n", "from '~/components';\n\nWelcome.\n"]],
    '',
    /^text before the first section\. Move it/,
  ],
  [
    'extra-sections',
    'a twentieth section',
    [['## How it grows', '## The team {#team}\n\n## How it grows']],
    'team',
    /^"The team" is not a section .* third-level heading/,
  ],
  [
    'extra-sections',
    'references written by hand',
    [[/$/, '\n## References {#references}\n']],
    'references',
    /generated from the citations: take it out/,
  ],
  [
    'missing-sections',
    'no representation',
    [[features, '']],
    'features',
    /^the section is missing\. Add "## Representation \{#features\}"/,
  ],
  [
    'section-order',
    'representation before data',
    [
      [features, ''],
      ['## Data pipeline', `${features}## Data pipeline`],
    ],
    'features',
    /stands where "data" should\. Put "data" here/,
  ],
  [
    'summary-length',
    'a summary too long',
    [['ranks items', `ranks ${words(60)}`]],
    'summary',
    /^the summary has \d+ words\. Write 10 to 80/,
  ],
  [
    'summary-length',
    'a summary too short',
    [[between('The example ranks', '\n## Problem'), '<Q id="gate" /><Q id="items" /><Q id="requests" />\n']],
    'summary',
    /^the summary has 6 words\. Write 10 to 80/,
  ],
  ['total-length', 'a design too long', [['Two vectors', words(2000)]], '', /^the design has \d+ words\. Write 300 to 2000/],
  [
    'citations',
    'too few works',
    [
      [/ \[@incident[45]\]/g, ' [@incident1]'],
      ['[@system8]', '[@system7]'],
    ],
    '',
    /^19 distinct works cited\. Write at least 20; .*<Fewer in="citations"/,
  ],
  [
    'citations',
    'too little research',
    [[/\[@paper[89]\]/g, '[@paper1]']],
    '',
    /^7 research works cited\. Write at least 8; .*<Fewer in="research-citations"/,
  ],
  [
    'citations',
    'too few first-party accounts',
    [[/\[@system[678]\]/g, '[@system1; @paper10]']],
    '',
    /^5 first-party accounts .*<Fewer in="production-citations"/,
  ],
  [
    'attribute-citations',
    'a citation in an attribute',
    [['cause="No rebuild"', 'cause="No rebuild [@paper1]"']],
    'risks',
    /^the citation in cause="…" of <Incident> would be printed/,
  ],
  [
    'typed-numbers',
    'a sum in prose',
    [['Shadow, then', 'For 45 ms, shadow, then']],
    'serving',
    /^"45 ms" is typed\. Print it with <Q> from estimate\.ts, cite its source/,
  ],
  ['typed-numbers', 'money in a table', [['| a first list |', '| $1,200 |']], 'models', /^"\$1,200" is typed/],
  ['typed-numbers', 'a share in an answer', [['<Answer>Ranking.', '<Answer>Ranking, at 75 %.']], 'exercises', /^"75 %" is typed/],
  [
    'typed-numbers',
    'a size in an attribute',
    [['flips="The model grows."', 'flips="The model needs 8 GB."']],
    'decisions',
    /^"8 GB" is typed\. Move the text of <Decision> between its tags/,
  ],
  [
    'typed-numbers',
    'a reason that says nothing',
    [['Shadow, then', 'For 45 ms, {/* typed: because */} shadow, then']],
    'serving',
    /20 characters or more/,
  ],
  [
    'anchors',
    'an id used twice',
    [['<Decision id="cache"', '<Decision id="stages"']],
    'decisions',
    /^the id "stages" is used twice on this page\. Choose another/,
  ],
  ['estimate', 'no estimate.ts', [], 'estimates', /^no estimate\.ts beside the page\. Declare/, undefined],
  [
    'quantities',
    'an unknown quantity',
    [['<Q id="refusedGain" />', '<Q id="refusedGains" />']],
    'evaluation',
    /^estimate\.ts has no quantity "refusedGains"\. Did you mean "refusedGain"\? Declare it/,
  ],
  [
    'estimate-chain',
    'no price of a request',
    [],
    'estimates',
    /^estimate\.ts computes no cost per thousand requests\. Derive it, in USD/,
    without('requestCost'),
  ],
  [
    'estimate-chain',
    'no peak',
    [],
    'estimates',
    /^estimate\.ts computes no peak demand\. Derive it, in request\/s/,
    without('peakRequests'),
  ],
  ['estimate-chain', 'no computation', [], 'estimates', /^estimate\.ts computes no computation/, without('peakWork')],
  ['estimate-chain', 'no data', [], 'estimates', /^estimate\.ts computes no data/, without('indexSize')],
  ['estimate-chain', 'no bill', [], 'estimates', /^estimate\.ts computes no cost per month/, without('monthlyCost')],
  [
    'summary-quantities',
    'a summary without numbers',
    [['<Q id="indexSize" />', 'its size']],
    'summary',
    /^2 quantities of the estimate\. Print at least 3/,
  ],
  [
    'reconciliation',
    'no source',
    [[' [@system1].', '.']],
    'estimates',
    /^the reconciliation lacks a computed quantity or a citation\. Compare/,
  ],
  ['reconciliation', 'nothing computed', [['our <Q id="peakRequests" />,', 'our peak,']], 'estimates', /^the reconciliation lacks/],
  [
    'rung-contents',
    'a rung without equation',
    [['$$f(u) \\cdot g(i)$$', 'with care']],
    'models',
    /^the rung "Two towers" does not show how it works\. Add an equation/,
  ],
  [
    'rung-contents',
    'a rung without numbers',
    [[', which costs almost nothing of the <Q id="scoreWork" />', '']],
    'models',
    /^the rung "Popularity" has no number of known origin/,
  ],
  ['training-budget', 'no hours', [['A run takes <Q id="trainingTime" /> and', 'A run']], 'training', /^no compute budget\. Print/],
  ['training-budget', 'no cost', [[' and costs <Q id="trainingCost" />', '']], 'training', /^no compute budget/],
  [
    'latency-sum',
    'steps that do not add up',
    [['| Total | <Q id="totalLatency" />', '| Total | <Q id="rankingLatency" />']],
    'serving',
    /^the steps of the latency budget do not add up to its last row: 0\.06 s is not 0\.045 s\. Mend/,
  ],
  [
    'latency-sum',
    'a step without a quantity',
    [['| Candidates | <Q id="candidateLatency" /> |', '| Candidates | short |']],
    'serving',
    /^the row "Candidates" of the latency budget prints 0 quantities/,
  ],
  ...partMutations,
  ...tableMutations,
  ['fewer', 'an unknown count', [fewer('jokes')], 'exercises', /^<Fewer in="jokes"> names no count .* incidents, decisions/],
  [
    'fewer',
    'a short reason',
    [[' when="rankingLatency > 2 * totalLatency / 2.5"', ''], fewer('executable-decisions', 'none found')],
    'exercises',
    /gives no real reason\. Say in because="…".*40 characters/,
  ],
  ['needless-fewer', 'an excuse for nothing', [fewer('incidents')], 'exercises', /^<Fewer in="incidents"> excuses nothing/],
  [
    'template-answered',
    'a template section nobody answers',
    [[' answers="2.6"', '']],
    '',
    /^no heading answers template section 2\.6 \(Costs and return\)\. Write/,
  ],
  [
    'template-not-both',
    'a section answered and not applicable',
    [['{#success answers="2.4"}', '{#success answers="2.4"}\n\n### Screens {#screens answers="3.2"}']],
    'metrics',
    /^"Screens" answers 3\.2, but notApplicable/,
  ],
  [
    'template-own-heading',
    'two template sections at one heading',
    [['answers="2.4"', 'answers="2.4 2.6"']],
    'metrics',
    /^"Success" answers 2\.4 and 2\.6\. Give each/,
  ],
  [
    'template-known',
    'an unknown number at a heading',
    [['{#splits}', '{#splits answers="4.9"}']],
    'data',
    /^"Splits" answers "4\.9", which is no template section/,
  ],
  [
    'template-known',
    'an unknown number in the front matter',
    [["  '3.2':", "  '1.9': There is no such section.\n  '3.2':"]],
    '',
    /^notApplicable names "1\.9"/,
  ],
  [
    'tables',
    'questions without answers',
    [['| Question | Answer |', '| Question | Note |']],
    'problem',
    /^no table with the columns Question, Answer\. Add one that says: the clarifying questions/,
  ],
  ['metric-formulas', 'no formula', [['$$r = h / k$$', 'a share']], 'metrics', /^no formula\. Write the formula of every metric/],
  ['launch-gate', 'a gate without a number', [['<Q id="gate" /> in', 'something in']], 'metrics', /^no <LaunchGate> with a number/],
  ['launch-gate', 'no gate', [[between('<LaunchGate>', '<KillCriterion>'), '']], 'metrics', /^no <LaunchGate> with a number/],
  [
    'kill-criterion',
    'a criterion without a number',
    [['After 3 refused', 'After many refused']],
    'metrics',
    /^no <KillCriterion> with a number/,
  ],
  ['arithmetic', 'no sums', [['<Arithmetic />', 'Sums.']], 'estimates', /^no <Arithmetic>/],
  ['architecture-diagram', 'no diagram', [['```mermaid', '```text']], 'architecture', /^no diagram/],
  [
    'tables',
    'a requirement left out',
    [['| Availability | <Q id="availability" /> |\n', '']],
    'problem',
    /^the table Requirement, Target has no row for Availability\. Add one/,
  ],
  ['tables', 'an empty cell', [['| recall stops rising |', '| |']], 'evolution', /^the row "Version 2" has no Trigger\. Fill the cell/],
  ['service-schema', 'no schema', [['```json', '```text']], 'architecture', /^no schema of the service/],
  ['example-schema', 'no fields', [['| Field |', '| Name |']], 'data', /^no schema of a training example/],
  ['rung-headings', 'a rung without a heading', [['{#two-towers}', '{#towers}']], 'models', /^no heading for the rung "two-towers"/],
  [
    'rung-headings',
    'rungs out of order',
    [
      ['{#two-towers}', '{#temporary}'],
      ['{#factorization}', '{#two-towers}'],
      ['{#temporary}', '{#factorization}'],
    ],
    'models',
    /^the rung "two-towers" stands where "factorization" should/,
  ],
  [
    'trade-offs',
    'no table of rungs',
    [
      ['<TradeOffs>', ''],
      ['</TradeOffs>', ''],
    ],
    'models',
    /^no <TradeOffs>/,
  ],
  [
    'trade-offs',
    'a rung left out',
    [['| Two towers | new', '| Towers | new']],
    'models',
    /^the trade-off table has no row for "Two towers"/,
  ],
  [
    'trade-offs',
    'a column left out',
    [['| Stop when |', '| Note |']],
    'models',
    /^no trade-off table with the columns Rung, Buys, Parameters, FLOPs, Latency, Data, Stop when\. Add/,
  ],
  ['trade-offs', 'an empty cell', [['| recall is enough |', '| |']], 'models', /^the row "Two towers" has no Stop when\. Fill the cell/],
  ['trade-offs', 'a second table', [['</TradeOffs>', '</TradeOffs>\n\n<TradeOffs>More.</TradeOffs>']], 'models', /^a second <TradeOffs>/],
  ['loss-equation', 'no loss', [['$$\nL = -\\log p\n$$', 'A loss.']], 'training', /^no formula\. Write the loss/],
  [
    'refused-launch',
    'every launch passes',
    [[between('<RefusedLaunch', '## Deployment'), '']],
    'evaluation',
    /^no <RefusedLaunch> with a number\. Give/,
  ],
  [
    'refused-launch',
    'no number',
    [[between('Recall rose', '</RefusedLaunch>'), 'It was worse.\n']],
    'evaluation',
    /^no <RefusedLaunch> with a number/,
  ],
  [
    'latency-budget',
    'a budget without a table',
    [[between('| Step | p99', '</LatencyBudget>'), '']],
    'serving',
    /^no <LatencyBudget> with a table/,
  ],
  [
    'incidents',
    'too few',
    [
      ['<Incident id="outage"', '<Story id="outage"'],
      [/<\/Incident>(?=\s+### Law)/, '</Story>'],
    ],
    'risks',
    /^4 <Incident>s\. Write at least 5; .*<Fewer in="incidents"/,
  ],
  ['incidents', 'one without a source', [[' [@incident5]', '']], 'risks', /^the incident "Outage" has no citation/],
  [
    'own-lines',
    'an answer in a line',
    [['Which rung comes first?\n\n', 'Which rung comes first? ']],
    'exercises',
    /^<Answer> stands in a line of text\. Put it on lines of its own/,
  ],
  [
    'fields',
    'an exercise without an anchor',
    [['<Exercise id="ex-rung"', '<Exercise']],
    'exercises',
    /^<Exercise> "Rung" lacks id\. Write id="…"/,
  ],
  ['fields', 'a follow-up without a question', [[' title="Merge with search?"', '']], 'interview', /^<FollowUp> "merge" lacks title/],
  ['fields', 'a refused launch of nothing', [[' title="Longer sequences"', '']], 'evaluation', /^<RefusedLaunch> "" lacks title/],
  ['fields', 'no wrong answer', [[' answer="Use the largest model."', '']], 'interview', /^<WrongAnswer> "" lacks answer/],
  [
    'production-systems',
    'somebody else tells',
    [
      ['visits a day [@system8]', 'visits a day [@incident1]'],
      ['Recall is taken', 'As found [@system8], recall is taken'],
    ],
    'in-production',
    /^"Eighth shop" has no citation of a first-party account/,
  ],
  [
    'fields',
    'an incident without a remedy',
    [[' mitigation="A spare region"', '']],
    'risks',
    /^<Incident> "Outage" lacks mitigation\. Write mitigation="…"/,
  ],
  [
    'decisions',
    'too few',
    [[between('<Decision id="hardware"', '</DecisionRecord>'), '']],
    'decisions',
    /^7 <Decision>s inside a <DecisionRecord>\. Write at least 8/,
  ],
  [
    'decisions',
    'one that never flips',
    [['flips="The model grows."', '']],
    'decisions',
    /^the decision "CPUs" lacks flips\. Write flips="…", or <p slot="flips">/,
  ],
  ['decisions', 'an empty slot', [[between('A rebuild of', '</p>'), '']], 'decisions', /^the decision "Two stages" lacks cost/],
  [
    'decisions',
    'one without an alternative',
    [['rejected="GPUs"', '']],
    'decisions',
    /^the decision "CPUs" lacks rejected\. Write rejected="…"\.$/,
  ],
  [
    'executable-decisions',
    'too few',
    [[' when="rankingLatency > 2 * totalLatency / 2.5"', '']],
    'decisions',
    /^4 <Decision>s with a condition over the estimate/,
  ],
  [
    'executable-decisions',
    'an unknown quantity',
    [['peakRequests > 5000', 'peakRequest > 5000']],
    'decisions',
    /^the condition of "Two stages", peakRequest > 5000, cannot be used: Unknown quantity "peakRequest"\. Did you mean "peakRequests"/,
  ],
  [
    'executable-decisions',
    'different units',
    [['peakRequests > 5000', 'peakRequests > items']],
    'decisions',
    /cannot be used: Cannot compare different units: .*\. Write a comparison/,
  ],
  [
    'executable-decisions',
    'out of reach',
    [['peakRequests > 5000', 'peakRequests > 1e9']],
    'decisions',
    /cannot be used: no input reaches it within its plausible range\. Write/,
  ],
  [
    'executable-decisions',
    'true already',
    [['peakRequests > 5000', 'peakRequests > 50']],
    'decisions',
    /cannot be used: it holds already at the defaults/,
  ],
  [
    'executable-decisions',
    'no comparison',
    [['peakRequests > 5000', 'peakRequests * 2']],
    'decisions',
    /cannot be used: it compares nothing/,
  ],
  ['evolution-steps', 'too few', [[between('| At ten times', '\n## In'), '']], 'evolution', /^3 steps\. Write at least 4: before ML/],
  [
    'interview-plan',
    'a gap',
    [['| 10–20 |', '| 12–20 |']],
    'interview',
    /^the plan has a gap at minute 10\. Write the minutes of each row as "10–…"/,
  ],
  ['interview-plan', 'no span', [['| 10–20 |', '| later |']], 'interview', /^the plan has a gap at minute 10/],
  ['interview-plan', 'half an hour', [['| 35–45 |', '| 35–40 |']], 'interview', /^the plan ends at minute 40\. Plan 45 minutes/],
  [
    'interview-plan',
    'no look at the board',
    [
      ['| 10–20 |', '| 10–25 |'],
      ['| 20–35 |', '| 25–35 |'],
    ],
    'interview',
    /^no row of the plan ends at minute 20\. Say what is on the board/,
  ],
  ['follow-ups', 'too few', [[between('<FollowUp id="merge"', '\n<WrongAnswer'), '']], 'interview', /^5 <FollowUp>s\. Write 6 to 10/],
  [
    'follow-ups',
    'an unknown level',
    [['level="mid" title="How', 'level="junior" title="How']],
    'interview',
    /^the follow-up "How does a new item appear\?" has no level/,
  ],
  ['follow-ups', 'no answer', [['Prices.\n', '']], 'interview', /^the follow-up "What drifts first\?" has no model answer/],
  ['follow-ups', 'a level left out', [[/level="staff"/g, 'level="senior"']], 'interview', /^no <FollowUp> at level "staff"/],
  ['wrong-answers', 'none', [[between('<WrongAnswer answer', '## Exercises'), '']], 'interview', /^no <WrongAnswer> with text/],
  ['exercises', 'too few', [[between('<Exercise id="ex-rung"', '\n## Who'), '']], 'exercises', /^4 <Exercise>s\. Write at least 5/],
  ['exercises', 'one without an answer', [['<Answer>Popularity.</Answer>', '']], 'exercises', /^the exercise "Rung" has no <Answer>/],
  [
    'exercises',
    'an empty answer',
    [['<Answer>Popularity.</Answer>', '<Answer></Answer>']],
    'exercises',
    /^the exercise "Rung" has no <Answer>/,
  ],
  ['exercises', 'nothing computed', [[/<Answer><Q[^>]*>/g, '<Answer>Much']], 'exercises', /^no answer is computed\. Print/],
  [
    'production-systems',
    'too few',
    [['| Eighth shop | 2020 | 8 M visits a day [@system8] |\n', '']],
    'in-production',
    /^7 rows in the table of production systems\. Write at least 8/,
  ],
  [
    'production-systems',
    'one without a source',
    [['8 M visits a day [@system8]', '8 visits']],
    'in-production',
    /^"Eighth shop" has no citation of a first-party account in its row\. Cite one with role: production/,
  ],
  [
    'production-systems',
    'one without a number',
    [['8 M visits a day', 'many visits']],
    'in-production',
    /^"Eighth shop" has no number in Scale\. Give one figure/,
  ],
  [
    'production-systems',
    'too many',
    [['| Eighth shop | 2020 | 8 M visits a day [@system8] |\n', '| Eighth shop | 2020 | 8 M visits a day [@system8] |\n'.repeat(9)]],
    'in-production',
    /^16 production systems\. Keep the 15/,
  ],
];

describe('a worked design', () => {
  test('the good design has no problem', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  test.each(mutations)('%s: %s', (...[rule, , edits, section, message, ...models]) => {
    const model = models.length > 0 ? models[0] : estimate;
    const problems = problemsOf(edited(edits), limits, model);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]).toMatchObject({ file: 'good.mdx', section });
    expect(problems[0]?.message).toMatch(message);
  });

  test('every rule is seen to fail', () => {
    expect(designRuleNames.filter((name) => !mutations.some(([rule]) => rule === name))).toEqual([]);
  });

  test('the real limits are 400 to 600 words of summary and 5,000 to 9,000 in all', () => {
    const words = problemsOf(good, designLimits).map(({ rule, message }) => [rule, /\d+ to \d+/.exec(message)?.[0]]);
    expect(words).toEqual([
      ['total-length', '5000 to 9000'],
      ['summary-length', '400 to 600'],
    ]);
  });

  test('a design of full length has no problem with the real limits', () => {
    expect(problemsOf(fullDesign(), designLimits)).toEqual([]);
  });

  test('a number may be typed where its source is cited, or a comment says why', () => {
    for (const excused of [
      'For 45 ms [@paper1], shadow, then',
      'For 45 ms, {/* typed: the team fixed it in advance */} shadow, then',
      'With `45 ms` and $$45 ms$$, shadow, then',
    ]) {
      expect(problemsOf(edited([['Shadow, then', excused]]))).toEqual([]);
    }
  });

  test('a problem names file, line, section and mend', () => {
    const [problem] = problemsOf(edited([['<Arithmetic />', 'Sums.']]));
    const line = good.split('\n').findIndex((text) => text.startsWith('## Back-of')) + 1;
    expect(problem && problemText(problem)).toBe(
      `good.mdx:${line}: estimates: no <Arithmetic>. Print the sums of estimate.ts with <Arithmetic />.`,
    );
  });
});

describe('<Fewer> with a reason lifts a count', () => {
  const lacking: Record<keyof typeof fewerCounts, Edit[]> = {
    incidents: [
      ['<Incident id="outage"', '<Story id="outage"'],
      [/<\/Incident>(?=\s+### Law)/, '</Story>'],
    ],
    decisions: [[between('<Decision id="hardware"', '</DecisionRecord>'), '']],
    'executable-decisions': [[' when="rankingLatency > 2 * totalLatency / 2.5"', '']],
    'production-systems': [['| Eighth shop | 2020 | 8 M visits a day [@system8] |\n', '']],
    citations: [
      [/ \[@incident[45]\]/g, ' [@incident1]'],
      ['[@system8]', '[@system7]'],
    ],
    'research-citations': [[/\[@paper[89]\]/g, '[@paper1]']],
    'production-citations': [[/\[@system[678]\]/g, '[@system1; @paper10]']],
  };

  test.each(Object.entries(lacking))('%s', (count, edits) => {
    expect(problemsOf(edited(edits))).toHaveLength(1);
    expect(problemsOf(edited([...edits, fewer(count)]))).toEqual([]);
  });
});
