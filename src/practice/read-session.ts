import { interviewLengths, interviewLevels } from '../data/interview-steps.ts';
import { readStrokes } from './board.ts';
import type { ClockEvent } from './clock.ts';
import { phaseIds } from './plan.ts';
import { scoreLevels } from './scoring.ts';
import type { PracticeSession, Said } from './session.ts';

type Fields = Record<string, unknown>;

/**
 * Reads a stored session of this version of the page or an earlier one: what is missing gets its default, what is broken is
 * left out. Undefined when nothing can be made of it, or when a later version wrote it, which this one would spoil.
 */
export function readSession(value: unknown): PracticeSession | undefined {
  if (!isFields(value)) return undefined;
  const { id, problem, version = 1 } = value;
  if (typeof id !== 'string' || id === '' || typeof problem !== 'string' || !/^[a-z0-9]+\/[a-z0-9-]+$/.test(problem)) return undefined;
  if (version !== 1) return undefined;
  const board = isFields(value['board']) ? value['board'] : {};
  const events = listOf(value['events'], readEvent);
  return {
    id,
    problem,
    version: 1,
    revision: numberOf(value['revision']),
    created: textOf(value['created']),
    updated: textOf(value['updated']),
    title: textOf(value['title']) || problem,
    length: interviewLengths.find((length) => length === value['length']) ?? 45,
    level: interviewLevels.find((level) => level === value['level']) ?? 'mid',
    prompts: value['prompts'] !== false,
    events,
    seen: numberOf(value['seen']) || (events.at(-1)?.at ?? 0),
    said: listOf(value['said'], readSaid),
    notes: entriesOf(value['notes'], (text) => (typeof text === 'string' ? text : undefined)),
    board: { strokes: readStrokes(board['strokes']), words: textOf(board['words']) },
    scores: entriesOf(value['scores'], (score) => scoreLevels.find((level) => level === score)),
    remark: textOf(value['remark']),
  };
}

function readEvent(value: unknown): ClockEvent | undefined {
  if (!isFields(value) || !isTime(value['at'])) return undefined;
  const { kind, at, phase } = value;
  if (kind === 'phase') return typeof phase === 'number' && phaseIds[phase] !== undefined ? { kind, at, phase } : undefined;
  return kind === 'started' || kind === 'paused' || kind === 'resumed' || kind === 'finished' ? { kind, at } : undefined;
}

function readSaid(value: unknown): Said | undefined {
  if (!isFields(value)) return undefined;
  const phase = phaseIds.find((id) => id === value['phase']);
  const kind = value['kind'] === 'fact' ? 'fact' : 'prompt';
  const text = textOf(value['text']);
  if (!phase || text === '') return undefined;
  return { kind, phase, text, id: textOf(value['id']), ask: textOf(value['ask']), at: numberOf(value['at']) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function numberOf(value: unknown): number {
  return isTime(value) ? value : 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf<Entry>(value: unknown, read: (entry: unknown) => Entry | undefined): Entry[] {
  return Array.isArray(value) ? value.flatMap((entry) => read(entry) ?? []) : [];
}

function entriesOf<Entry>(value: unknown, read: (entry: unknown) => Entry | undefined): Record<string, Entry> {
  const kept = Object.entries(isFields(value) ? value : {}).flatMap(([key, entry]) => {
    const known = read(entry);
    return known === undefined ? [] : [[key, known] as const];
  });
  return Object.fromEntries(kept);
}
