import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type fewerCounts } from './design-fewer.ts';
import { designOutline } from './design-outline.ts';
import { designLimits, type DesignLimits } from './design-rule.ts';
import { designProblems, designRuleNames, problemText, type DesignProblem, type DesignRuleName } from './design-rules.ts';
import type { Reference } from './reference.ts';

const good = readFileSync('tests/fixtures/design/good.mdx', 'utf8');
// The fixture is short; every other limit is the real one.
const limits: DesignLimits = { ...designLimits, summaryWords: [10, 60], totalWords: [300, 1500] };
const roles: Record<string, Reference['role']> = { paper: 'research', system: 'production', incident: 'incident' };
const roleOf = (key: string): Reference['role'] | undefined => roles[key.replace(/\d+$/, '')];

function problemsOf(source: string, held: DesignLimits = limits): DesignProblem[] {
  return designProblems(designOutline(source, 'good.mdx'), roleOf, held);
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

const features = '## Representation {#features}\n\nTwo vectors of equal length [@paper4].\n\n';
const reason = 'no account by the team itself could be opened for any other system of this kind';
const fewer = (count: string, because = reason): Edit => ['## Exercises {#exercises}\n', `## Exercises {#exercises}\n\n<Fewer in="${count}" because="${because}" />\n`];
const words = (count: number): string => 'word '.repeat(count);

/** Each rule with the smallest edits of the good design that break it, where it says so, and the message it gives. */
const mutations: [rule: DesignRuleName, what: string, edits: Edit[], section: string, message: RegExp][] = [
  ['preface', 'text before the summary', [["from '~/components';\n", "from '~/components';\n\nWelcome.\n"]], '', /^text before the first section\. Move it/],
  ['extra-sections', 'a twentieth section', [['## How it grows', '## The team {#team}\n\n## How it grows']], 'team', /^"The team" is not a section .* third-level heading/],
  ['extra-sections', 'references written by hand', [[/$/, '\n## References {#references}\n']], 'references', /generated from the citations: take it out/],
  ['missing-sections', 'no representation', [[features, '']], 'features', /^the section is missing\. Add "## Representation \{#features\}"/],
  ['section-order', 'representation before data', [[features, ''], ['## Data pipeline', `${features}## Data pipeline`]], 'features', /stands where "data" should\. Put "data" here/],
  ['summary-length', 'a summary too long', [['ranks items', `ranks ${words(60)}`]], 'summary', /^the summary has \d+ words\. Write 10 to 60/],
  ['summary-length', 'a summary too short', [[/The example ranks[^\n]*/, 'A shop.']], 'summary', /^the summary has 5 words\. Write 10 to 60/],
  ['total-length', 'a design too long', [['Two vectors', words(1500)]], '', /^the design has \d+ words\. Write 300 to 1500/],
  ['citations', 'too few works', [[/ \[@incident[45]\]/g, ' [@incident1]'], [' [@system8]', ' [@system7]']], '', /^19 distinct works cited\. Write at least 20; .*<Fewer in="citations"/],
  ['citations', 'too little research', [[/\[@paper[89]\]/g, '[@paper1]']], '', /^7 research works cited\. Write at least 8; .*<Fewer in="research-citations"/],
  ['citations', 'too few first-party accounts', [[/\[@system[678]\]/g, '[@paper10]']], '', /^5 first-party accounts .*<Fewer in="production-citations"/],
  ['attribute-citations', 'a citation in an attribute', [['cause="No rebuild"', 'cause="No rebuild [@paper1]"']], 'risks', /^the citation in cause="…" of <Incident> would be printed/],
  ['fewer', 'an unknown count', [fewer('jokes')], 'exercises', /^<Fewer in="jokes"> names no count .* incidents, decisions/],
  ['fewer', 'a short reason', [[' when="requests > 4"', ''], fewer('executable-decisions', 'none found')], 'exercises', /gives no real reason\. Say in because="…".*40 characters/],
  ['needless-fewer', 'an excuse for nothing', [fewer('incidents')], 'exercises', /^<Fewer in="incidents"> excuses nothing/],
  ['template-answered', 'a template section nobody answers', [[' answers="2.6"', '']], '', /^no heading answers template section 2\.6 \(Costs and return\)\. Write/],
  ['template-not-both', 'a section answered and not applicable', [['{#success answers="2.4"}', '{#success answers="2.4"}\n\n### Screens {#screens answers="3.2"}']], 'metrics', /^"Screens" answers 3\.2, but notApplicable/],
  ['template-own-heading', 'two template sections at one heading', [['answers="2.4"', 'answers="2.4 2.6"']], 'metrics', /^"Success" answers 2\.4 and 2\.6\. Give each/],
  ['template-known', 'an unknown number at a heading', [['{#splits}', '{#splits answers="4.9"}']], 'data', /^"Splits" answers "4\.9", which is no template section/],
  ['template-known', 'an unknown number in the front matter', [["  '3.2':", "  '1.9': There is no such section.\n  '3.2':"]], '', /^notApplicable names "1\.9"/],
  ['clarifying-questions', 'questions without answers', [['| Question | Answer |', '| Question | Note |']], 'problem', /^no table with the columns Question, Answer/],
  ['metric-formulas', 'no formula', [['$$r = h / k$$', 'a share']], 'metrics', /^no formula\. Write the formula of every metric/],
  ['launch-gate', 'a gate without a number', [['<Q id="gate" /> in', 'something in']], 'metrics', /^no <LaunchGate> with a number/],
  ['launch-gate', 'no gate', [[between('<LaunchGate>', '<KillCriterion>'), '']], 'metrics', /^no <LaunchGate> with a number/],
  ['kill-criterion', 'a criterion without a number', [['After 3 refused', 'After many refused']], 'metrics', /^no <KillCriterion> with a number/],
  ['arithmetic', 'no sums', [['<Arithmetic />', 'Sums.']], 'estimates', /^no <Arithmetic>/],
  ['architecture-diagram', 'no diagram', [['```mermaid', '```text']], 'architecture', /^no diagram/],
  ['component-table', 'components without technology', [['| Technology |', '| Tool |']], 'architecture', /^no table with the columns Component, Why, Technology, Talks to/],
  ['service-schema', 'no schema', [['```json', '```text']], 'architecture', /^no schema of the service/],
  ['example-schema', 'no fields', [['| Field |', '| Name |']], 'data', /^no schema of a training example/],
  ['splits', 'no splits', [['{#splits}', '{#parts}']], 'data', /^nothing on splits\. Add "### Splits \{#splits\}"/],
  ['rung-headings', 'a rung without a heading', [['{#two-towers}', '{#towers}']], 'models', /^no heading for the rung "two-towers"/],
  ['rung-headings', 'rungs out of order', [['{#two-towers}', '{#temporary}'], ['{#factorization}', '{#two-towers}'], ['{#temporary}', '{#factorization}']], 'models', /^the rung "two-towers" stands where "factorization" should/],
  ['trade-offs', 'no table of rungs', [['<TradeOffs>', ''], ['</TradeOffs>', '']], 'models', /^no <TradeOffs>/],
  ['trade-offs', 'a rung left out', [['| Two towers | more', '| Towers | more']], 'models', /^the trade-off table has no row for "Two towers"/],
  ['trade-offs', 'a second table', [['</TradeOffs>', '</TradeOffs>\n\n<TradeOffs>More.</TradeOffs>']], 'models', /^a second <TradeOffs>/],
  ['loss-equation', 'no loss', [['$$\nL = -\\log p\n$$', 'A loss.']], 'training', /^no formula\. Write the loss/],
  ['refused-launch', 'every launch passes', [[between('<RefusedLaunch', '## Deployment'), '']], 'evaluation', /^no <RefusedLaunch> with text/],
  ['refused-launch', 'an empty example', [[between('Recall rose', '</RefusedLaunch>'), '']], 'evaluation', /^no <RefusedLaunch> with text/],
  ['latency-budget', 'a budget without a table', [[between('| Step | p99', '</LatencyBudget>'), '']], 'serving', /^no <LatencyBudget> with a table/],
  ['alert-table', 'signals without thresholds', [['| Threshold |', '| Level |']], 'monitoring', /^no table with the columns Signal, Threshold, Action/],
  ['incidents', 'too few', [['<Incident id="outage"', '<Story id="outage"'], [/<\/Incident>(?=\s+### Law)/, '</Story>']], 'risks', /^4 <Incident>s\. Write at least 5; .*<Fewer in="incidents"/],
  ['incidents', 'one without a source', [[' [@incident5]', '']], 'risks', /^the incident "Outage" has no citation/],
  ['decisions', 'too few', [[between('<Decision id="hardware"', '</DecisionRecord>'), '']], 'decisions', /^7 <Decision>s inside a <DecisionRecord>\. Write at least 8/],
  ['decisions', 'one that never flips', [['flips="The model grows."', '']], 'decisions', /^the decision "CPUs" lacks flips\. Write flips="…", or <p slot="flips">/],
  ['decisions', 'an empty slot', [[between('A rebuild of', '</p>'), '']], 'decisions', /^the decision "Two stages" lacks cost/],
  ['decisions', 'one without an alternative', [['rejected="GPUs"', '']], 'decisions', /^the decision "CPUs" lacks rejected\. Write rejected="…"\.$/],
  ['executable-decisions', 'too few', [[' when="requests > 4"', '']], 'decisions', /^4 <Decision>s with a condition over the estimate/],
  ['evolution-steps', 'too few', [[between('| At ten times', '\n## In'), '']], 'evolution', /^fewer than 4 steps\. Add a table with the columns Step, Trigger/],
  ['evolution-steps', 'no way back', [['| Way back |', '| Note |']], 'evolution', /^fewer than 4 steps/],
  ['evolution-steps', 'a step without a trigger', [['| recall stops rising |', '| |']], 'evolution', /^the step "Version 2" has no trigger/],
  ['interview-plan', 'no minutes', [['| Minutes |', '| Part |']], 'interview', /^no table with the column Minutes/],
  ['follow-ups', 'too few', [[between('<FollowUp id="merge"', '\n<WrongAnswer'), '']], 'interview', /^5 <FollowUp>s\. Write 6 to 10/],
  ['follow-ups', 'an unknown level', [['level="mid" title="How', 'level="junior" title="How']], 'interview', /^the follow-up "How does a new item appear\?" has no level/],
  ['follow-ups', 'no answer', [['Prices.\n', '']], 'interview', /^the follow-up "What drifts first\?" has no model answer/],
  ['wrong-answers', 'none', [[between('<WrongAnswer answer', '## Exercises'), '']], 'interview', /^no <WrongAnswer> with text/],
  ['exercises', 'too few', [[between('<Exercise id="ex-rung"', '\n## Who'), '']], 'exercises', /^4 <Exercise>s\. Write at least 5/],
  ['exercises', 'one without an answer', [['<Answer>Popularity.</Answer>', '']], 'exercises', /^the exercise "Rung" has no <Answer>/],
  ['production-systems', 'too few', [['| Eighth shop | large [@system8] |\n', '']], 'in-production', /^7 rows in the table of production systems\. Write at least 8/],
  ['production-systems', 'one without a source', [[' [@system8]', '']], 'in-production', /^"Eighth shop" has no citation in its row/],
];

describe('a worked design', () => {
  test('the good design has no problem', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  test.each(mutations)('%s: %s', (rule, _what, edits, section, message) => {
    const problems = problemsOf(edited(edits));
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]).toMatchObject({ file: 'good.mdx', section, message: expect.stringMatching(message) });
  });

  test('every rule is seen to fail', () => {
    expect(designRuleNames.filter((name) => !mutations.some(([rule]) => rule === name))).toEqual([]);
  });

  test('the real limits are 400 to 600 words of summary and 5,000 to 9,000 in all', () => {
    const words = problemsOf(good, designLimits).map(({ rule, message }) => [rule, /\d+ to \d+/.exec(message)?.[0]]);
    expect(words).toEqual([['total-length', '5000 to 9000'], ['summary-length', '400 to 600']]);
  });

  test('a problem names file, line, section and mend', () => {
    const [problem] = problemsOf(edited([['<Arithmetic />', 'Sums.']]));
    const line = good.split('\n').findIndex((text) => text.startsWith('## Back-of')) + 1;
    expect(problem && problemText(problem)).toBe(`good.mdx:${line}: estimates: no <Arithmetic>. Print the sums of estimate.ts with <Arithmetic />.`);
  });
});

describe('<Fewer> with a reason lifts a count', () => {
  const lacking: Record<keyof typeof fewerCounts, Edit[]> = {
    incidents: [['<Incident id="outage"', '<Story id="outage"'], [/<\/Incident>(?=\s+### Law)/, '</Story>']],
    decisions: [[between('<Decision id="hardware"', '</DecisionRecord>'), '']],
    'executable-decisions': [[' when="requests > 4"', '']],
    'production-systems': [['| Eighth shop | large [@system8] |\n', '']],
    citations: [[/ \[@incident[45]\]/g, ' [@incident1]'], [' [@system8]', ' [@system7]']],
    'research-citations': [[/\[@paper[89]\]/g, '[@paper1]']],
    'production-citations': [[/\[@system[678]\]/g, '[@paper10]']],
  };

  test.each(Object.entries(lacking))('%s', (count, edits) => {
    expect(problemsOf(edited(edits))).toHaveLength(1);
    expect(problemsOf(edited([...edits, fewer(count)]))).toEqual([]);
  });
});
