import { newSession, type PracticeSession } from './session.ts';

const minute = 60_000;
const start = Date.UTC(2026, 0, 2, 9);

/** An interview of ten minutes that is over and scored. */
export const finished: PracticeSession = {
  ...newSession(
    { problem: 'recsys/ads-ranking', title: 'Rank the ads of a social feed', length: 45, level: 'senior', prompts: true },
    { id: 'one', now: '2026-01-02T09:00:00.000Z' },
  ),
  revision: 3,
  events: [
    { kind: 'started', at: start },
    { kind: 'phase', phase: 1, at: start + 8 * minute },
    { kind: 'finished', at: start + 10 * minute },
  ],
  seen: start + 10 * minute,
  said: [
    { kind: 'prompt', id: 'who-decides', phase: 'problem-formulation', at: 2 * minute, ask: '', text: 'Whom must it please?' },
    { kind: 'fact', id: 'scale', phase: 'problem-formulation', at: 3 * minute, ask: 'How many people?', text: '40 M a day.' },
  ],
  notes: { 'problem-formulation': '# Users\n40 M a day\n```\n# no heading\n```', metrics: 'NE, not AUC' },
  board: { strokes: [{ color: 'ink', points: [1, 2, 30.04, 40] }], words: 'Request → ads' },
  scores: { framing: 'mid', numbers: 'staff' },
  remark: 'Too fast | too vague',
};
