import type { InterviewLength, InterviewLevel } from '../data/interview-steps.ts';
import type { Board } from './board.ts';
import type { ClockEvent } from './clock.ts';
import type { PhaseId } from './plan.ts';
import type { ScoreLevel } from './scoring.ts';

/** Something that the interviewer said: by themselves, or because they were asked. Kept in words, so that it outlives a change of the problem. */
export interface Said {
  readonly kind: 'prompt' | 'fact';
  readonly id: string;
  readonly phase: PhaseId;
  /** Milliseconds of the interview that had passed. */
  readonly at: number;
  /** What the candidate had asked; empty for a prompt. */
  readonly ask: string;
  readonly text: string;
}

/** One practice interview, as it is stored. */
export interface PracticeSession {
  readonly id: string;
  readonly revision: number;
  /** Of this shape. */
  readonly version: 1;
  /** ISO times. */
  readonly created: string;
  readonly updated: string;
  /** The worked design, as `domain/slug`. */
  readonly problem: string;
  readonly title: string;
  readonly length: InterviewLength;
  readonly level: InterviewLevel;
  /** Whether prompts come by themselves. */
  readonly prompts: boolean;
  readonly events: readonly ClockEvent[];
  /** The last moment at which the clock was saved. */
  readonly seen: number;
  readonly said: readonly Said[];
  /** By phase. */
  readonly notes: Readonly<Record<string, string>>;
  readonly board: Board;
  /** By signal of the rubric. */
  readonly scores: Readonly<Record<string, ScoreLevel>>;
  readonly remark: string;
}

/** What a new session is about. */
export type SessionChoice = Pick<PracticeSession, 'problem' | 'title' | 'length' | 'level' | 'prompts'>;

/** A session that has not started. */
export function newSession(choice: SessionChoice, { id, now }: { id: string; now: string }): PracticeSession {
  return {
    id,
    revision: 0,
    version: 1,
    created: now,
    updated: now,
    ...choice,
    events: [],
    seen: 0,
    said: [],
    notes: {},
    board: { strokes: [], words: '' },
    scores: {},
    remark: '',
  };
}
