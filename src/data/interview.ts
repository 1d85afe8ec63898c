import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { interviewQuestionSchema, type InterviewQuestion } from '../schemas/interview-question.ts';
import { practiceProblemSchema, type PracticeProblem } from '../schemas/practice-problem.ts';
import { rubricSignalSchema, type RubricSignal } from '../schemas/rubric-signal.ts';
import { interviewSteps } from './interview-steps.ts';
import { DataError, loadYaml } from './load-yaml.ts';

const folder = 'src/data/interview';

/** The signals of the rubric, in order; throws when an id is used twice or a step has no signal. */
export function loadRubric(path = resolve(folder, 'rubric.yaml')): readonly RubricSignal[] {
  const file = `${folder}/rubric.yaml`;
  const signals = loadYaml(path, z.array(rubricSignalSchema));
  refuse([
    ...repeated(signals).map((id) => `${file}: ${id}: the id is used twice; rename one of them.`),
    ...interviewSteps
      .filter(({ id }) => !signals.some(({ steps }) => steps.includes(id)))
      .map(({ id }) => `${file}: no signal shows in the step "${id}"; name it in the steps of one.`),
  ]);
  return signals;
}

/** All questions of the bank by id, file by file; throws when an id is used twice, or a probed signal does not exist. */
export function loadQuestions(path = resolve(folder, 'questions'), rubric = loadRubric()): readonly InterviewQuestion[] {
  const signals = new Set(rubric.map(({ id }) => id));
  const questions = filesOf(path).flatMap((name) => {
    const read = loadYaml(join(path, name), z.array(interviewQuestionSchema));
    refuse(
      read
        .filter(({ probes }) => !signals.has(probes))
        .map(
          ({ id, probes }) =>
            `${folder}/questions/${name}: ${id}.probes: "${probes}" is no signal of the rubric. Use one of ${[...signals].join(', ')}.`,
        ),
    );
    return read;
  });
  refuse(repeated(questions).map((id) => `${folder}/questions: the id "${id}" is used twice; rename one of them.`));
  return questions;
}

/** The problems of practice mode, as `domain-slug.yaml` each; throws when a design or a prompt comes twice, or a design has no page. */
export function loadProblems(path = resolve(folder, 'problems'), designs = resolve('content/designs')): readonly PracticeProblem[] {
  const problems = filesOf(path).map((name) => {
    const problem = loadYaml(join(path, name), practiceProblemSchema);
    const file = `${folder}/problems/${name}`;
    const prompts = [...Object.values(problem.phases).flat(), ...problem.facts];
    refuse([
      ...repeated(prompts).map((id) => `${file}: the id "${id}" is used twice; rename one of them.`),
      ...(name === problemFile(problem.design)
        ? []
        : [`${file}: design: name the file after the design ${problem.design}, or mend the field.`]),
      ...(existsSync(join(designs, problem.design, 'index.mdx')) ? [] : [`${file}: design: there is no worked design ${problem.design}.`]),
    ]);
    return problem;
  });
  return problems;
}

/** Whether practice mode has a problem whose reference answer is this worked design, given as `domain/slug`. */
export function hasProblem(design: string, path = resolve(folder, 'problems')): boolean {
  return existsSync(join(path, problemFile(design)));
}

function problemFile(design: string): string {
  return `${design.replace('/', '-')}.yaml`;
}

function filesOf(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** Ids that more than one entry has. */
function repeated(entries: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return entries.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id));
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DataError(problems.join('\n'));
}
