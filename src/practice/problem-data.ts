import { interviewStepIds, type InterviewStepId } from '../data/interview-steps.ts';
import { loadProblems, loadRubric } from '../data/interview.ts';
import { quoteQuantities } from '../data/quote-quantities.ts';
import { requireEstimate } from '../estimates/page-estimate.ts';
import type { PracticeProblem } from '../schemas/practice-problem.ts';
import type { RubricSignal } from '../schemas/rubric-signal.ts';
import { domainLabels, type Domain } from '../site/domains.ts';
import type { Prompt } from './prompts.ts';

/** A problem as the page of practice mode has it, with the quantities of its design filled in. */
export interface ProblemData {
  readonly design: string;
  readonly title: string;
  readonly domain: string;
  readonly domainName: string;
  readonly opening: string;
  readonly facts: PracticeProblem['facts'];
  readonly phases: Readonly<Record<InterviewStepId, readonly Prompt[]>>;
}

/** What the script of practice mode is given. */
export interface PracticeData {
  readonly root: string;
  readonly problems: readonly ProblemData[];
  readonly rubric: readonly Pick<RubricSignal, 'id' | 'name' | 'steps' | 'practice'>[];
}

/** All problems with the quantities of their designs, ready to be shown. */
export function practiceProblems(): readonly ProblemData[] {
  return loadProblems().map(quoted);
}

/** What the script needs, as it stands on the page. */
export function practiceData(root: string): PracticeData {
  const rubric = loadRubric().map(({ id, name, steps, practice }) => ({ id, name, steps, practice }));
  return { root, problems: practiceProblems(), rubric };
}

function quoted({ design, title, opening, facts, phases }: PracticeProblem): ProblemData {
  const estimate = requireEstimate(`content/designs/${design}/index.mdx`);
  const fill = (text: string): string => plain(quoteQuantities(text, estimate));
  const [domain = ''] = design.split('/');
  return {
    design,
    title,
    domain,
    domainName: domainLabels[domain as Domain],
    opening: fill(opening),
    facts: facts.map(({ id, ask, answer }) => ({ id, ask: fill(ask), answer: fill(answer) })),
    phases: quotedPhases(phases, fill),
  };
}

function quotedPhases(phases: PracticeProblem['phases'], fill: (text: string) => string): ProblemData['phases'] {
  const quoted = interviewStepIds.map((step) => [step, phases[step].map((prompt) => ({ ...prompt, text: fill(prompt.text) }))] as const);
  // Every step has its entry, which a list of pairs does not say.
  return Object.fromEntries(quoted) as Partial<ProblemData['phases']> as ProblemData['phases'];
}

/** What is spoken has no emphasis and no links: marks of Markdown are left out. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*{1,2}|`)(?=\S)(.*?)(?<=\S)\1/g, '$2');
}
