import { describe, expect, it } from 'vitest';
import { readSession } from './read-session.ts';
import { finished } from './session.fixture.ts';

const stored = (change: Record<string, unknown> = {}): unknown => JSON.parse(JSON.stringify({ ...finished, ...change }));

describe('readSession', () => {
  it('reads what was stored as it was', () => {
    expect(readSession(stored())).toEqual(finished);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'interview'],
    ['a list', [finished]],
    ['no id', stored({ id: undefined })],
    ['an empty id', stored({ id: '' })],
    ['no problem', stored({ problem: 7 })],
    ['a problem that is an address elsewhere', stored({ problem: '../../evil/x' })],
    ['a later version, which would be spoiled', stored({ version: 2 })],
  ])('makes nothing of %s', (_, value) => {
    expect(readSession(value)).toBeUndefined();
  });

  it('gives an older interview, which lacks fields, their defaults', () => {
    const old = readSession({ id: 'old', problem: 'recsys/ads-ranking', notes: { metrics: 'kept' } });
    expect(old).toMatchObject({ version: 1, revision: 0, length: 45, level: 'mid', prompts: true, events: [], said: [], scores: {} });
    expect(old).toMatchObject({ title: 'recsys/ads-ranking', notes: { metrics: 'kept' }, board: { strokes: [], words: '' } });
  });

  it('leaves out what is broken and keeps the rest', () => {
    const read = readSession(
      stored({
        length: 50,
        level: 'principal',
        events: [{ kind: 'started', at: 5 }, { kind: 'paused' }, { kind: 'exploded', at: 6 }, { kind: 'phase', at: 7, phase: 99 }, null],
        said: ['x', { phase: 'metrics', text: '' }, { phase: 'nowhere', text: 'x' }, { phase: 'metrics', text: 'kept', at: -1 }],
        notes: { metrics: 7, training: 'kept' },
        scores: { framing: 'great', data: 'below' },
        board: {
          strokes: [
            { color: 'ink', points: [1] },
            { color: 'red', points: [1, 2] },
            { color: 'accent', points: [1, 2] },
          ],
        },
        seen: 'never',
      }),
    );
    expect(read).toMatchObject({ length: 45, level: 'mid', seen: 5, notes: { training: 'kept' }, scores: { data: 'below' } });
    expect(read?.events).toEqual([{ kind: 'started', at: 5 }]);
    expect(read?.said).toEqual([{ kind: 'prompt', id: '', phase: 'metrics', at: 0, ask: '', text: 'kept' }]);
    expect(read?.board).toEqual({ strokes: [{ color: 'accent', points: [1, 2] }], words: '' });
    expect(Object.keys(read?.notes ?? {})).toEqual(['training']);
  });
});
