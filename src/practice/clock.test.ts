import { describe, expect, it } from 'vitest';
import { endedPhases, minutesText, readClock, suspendClock, type ClockEvent } from './clock.ts';
import { phasesOf } from './plan.ts';

const minute = 60_000;
const at = (minutes: number): number => 1_000_000 + minutes * minute;
const started: ClockEvent = { kind: 'started', at: at(0) };
const read = (events: readonly ClockEvent[], now: number): ReturnType<typeof readClock> => readClock(events, 8, now);

describe('readClock', () => {
  it('stands before it is started, and then counts in the first phase', () => {
    expect(read([], at(9))).toMatchObject({ status: 'ready', phase: 0, total: 0 });
    expect(read([started], at(3))).toMatchObject({ status: 'running', phase: 0, total: 3 * minute });
  });

  it('counts each phase by itself, and not while it is paused', () => {
    const events: ClockEvent[] = [
      started,
      { kind: 'phase', phase: 1, at: at(5) },
      { kind: 'paused', at: at(7) },
      { kind: 'resumed', at: at(20) },
      { kind: 'phase', phase: 3, at: at(21) },
    ];
    const { spent, total, phase } = read(events, at(25));
    expect(spent.slice(0, 4)).toEqual([5, 3, 0, 4].map((minutes) => minutes * minute));
    expect([total, phase]).toEqual([12 * minute, 3]);
  });

  it('changes phase while it stands, and adds up when one goes back', () => {
    const events: ClockEvent[] = [
      started,
      { kind: 'phase', phase: 1, at: at(1) },
      { kind: 'paused', at: at(3) },
      { kind: 'phase', phase: 0, at: at(4) },
      { kind: 'resumed', at: at(5) },
    ];
    expect(read(events, at(6)).spent.slice(0, 2)).toEqual([2 * minute, 2 * minute]);
  });

  it('stops when finished, and goes on when somebody goes back to it', () => {
    const finished: ClockEvent[] = [started, { kind: 'finished', at: at(10) }];
    expect(read(finished, at(99))).toMatchObject({ status: 'finished', total: 10 * minute });
    expect(read([...finished, { kind: 'resumed', at: at(50) }], at(51))).toMatchObject({ status: 'running', total: 11 * minute });
  });

  it('ignores what cannot happen, and takes no time away when the device sets its clock back', () => {
    const odd: ClockEvent[] = [
      { kind: 'paused', at: at(0) },
      started,
      { kind: 'started', at: at(2) },
      { kind: 'phase', phase: 8, at: at(3) },
      { kind: 'resumed', at: at(3) },
    ];
    expect(read(odd, at(4))).toMatchObject({ status: 'running', phase: 0, total: 4 * minute });
    expect(read([started], at(-60)).total).toBe(0);
  });
});

describe('suspendClock', () => {
  it('counts up to the last moment that was saved', () => {
    const events = suspendClock([started], 8, at(4));
    expect(read(events, at(500))).toMatchObject({ status: 'paused', total: 4 * minute });
  });

  it('never counts less than what happened, and leaves a standing clock alone', () => {
    const events: ClockEvent[] = [started, { kind: 'phase', phase: 1, at: at(6) }];
    expect(read(suspendClock(events, 8, at(4)), at(500)).total).toBe(6 * minute);
    const paused: ClockEvent[] = [started, { kind: 'paused', at: at(1) }];
    expect(suspendClock(paused, 8, at(4))).toBe(paused);
  });
});

describe('endedPhases', () => {
  it('names a phase once, when its time runs out', () => {
    const minutes = phasesOf(45).map((phase) => phase.minutes);
    expect(endedPhases(read([started], at(6.9)), read([started], at(7)), minutes)).toEqual([0]);
    expect(endedPhases(read([started], at(7)), read([started], at(8)), minutes)).toEqual([]);
  });
});

it('a time is said in minutes and seconds', () => {
  expect([0, 59_999, 425_000, 3_725_000].map(minutesText)).toEqual(['0:00', '0:59', '7:05', '62:05']);
});

it.each([45, 60] as const)('the phases of %d minutes add up', (length) => {
  expect(phasesOf(length).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
});
