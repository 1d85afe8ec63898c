import type { DesignSectionId } from '../schemas/design-sections.ts';

/** The levels at which interviews are held, in order. */
export const interviewLevels = ['mid', 'senior', 'staff'] as const;

/** A level at which interviews are held. */
export type InterviewLevel = (typeof interviewLevels)[number];

/** The lengths of an interview for which there is a plan, in minutes. */
export const interviewLengths = [45, 60] as const;

/** A length of an interview, in minutes. */
export type InterviewLength = (typeof interviewLengths)[number];

/** Minutes that both plans keep at the end: for summing up, and for the candidate's own questions. */
export const closingMinutes = 5;

/** One step of the interview flow. */
export interface InterviewStep {
  /** Permanent: the last step of the address `/interview/<id>/`. */
  id: string;
  number: number;
  name: string;
  /** What is settled when the step ends. */
  settles: string;
  /** Minutes of the step in each plan. */
  minutes: Readonly<Record<InterviewLength, number>>;
  /** Sections of a worked design in which its reference answer stands. */
  sections: readonly DesignSectionId[];
}

/** The seven steps in order. With {@link closingMinutes} each plan adds up to its length. */
export const interviewSteps = [
  {
    id: 'problem-formulation',
    number: 1,
    name: 'Problem formulation',
    settles: 'Who needs what, at which scale, under which limits, and whether a model is needed.',
    minutes: { 45: 7, 60: 9 },
    sections: ['problem'],
  },
  {
    id: 'metrics',
    number: 2,
    name: 'Metrics',
    settles: 'Which business, online and offline metrics decide, and at which values.',
    minutes: { 45: 4, 60: 6 },
    sections: ['metrics'],
  },
  {
    id: 'mvp-logic',
    number: 3,
    name: 'MVP logic',
    settles: 'The simplest system that could go live, with its boxes, and what would replace each.',
    minutes: { 45: 6, 60: 8 },
    sections: ['architecture', 'models'],
  },
  {
    id: 'data-pipeline',
    number: 4,
    name: 'Data pipeline',
    settles: 'Where examples, labels and features come from, when they arrive and what they cost.',
    minutes: { 45: 7, 60: 9 },
    sections: ['data', 'features'],
  },
  {
    id: 'training',
    number: 5,
    name: 'Training',
    settles: 'Split, loss, model and the evidence that it is better than what it replaces.',
    minutes: { 45: 7, 60: 10 },
    sections: ['training', 'evaluation'],
  },
  {
    id: 'inference',
    number: 6,
    name: 'Inference',
    settles: 'How one request is answered in time, on which machines, at what price.',
    minutes: { 45: 5, 60: 7 },
    sections: ['estimates', 'serving'],
  },
  {
    id: 'scaling-and-updates',
    number: 7,
    name: 'Scaling and updates',
    settles: 'How it is released, watched, retrained and grown, and when it is switched off.',
    minutes: { 45: 4, 60: 6 },
    sections: ['monitoring', 'risks', 'evolution'],
  },
] as const satisfies readonly InterviewStep[];

/** The id of a step of the interview flow. */
export type InterviewStepId = (typeof interviewSteps)[number]['id'];

/** The ids of the steps in order. */
export const interviewStepIds = interviewSteps.map(({ id }) => id) as [InterviewStepId, ...InterviewStepId[]];
