/** Something that happened to the clock of a session, at a time in milliseconds since 1970. */
export type ClockEvent =
  | { readonly kind: 'started' | 'paused' | 'resumed' | 'finished'; readonly at: number }
  | { readonly kind: 'phase'; readonly at: number; readonly phase: number };

/** What the clock shows. */
export interface ClockState {
  status: 'ready' | 'running' | 'paused' | 'finished';
  /** The phase by its number, from 0. */
  phase: number;
  /** Milliseconds spent in each phase. */
  spent: readonly number[];
  /** Milliseconds spent in all. */
  total: number;
}

const minute = 60_000;

/** The state of the clock at a moment, from all that happened to it; what cannot happen in a state changes nothing. */
export function readClock(events: readonly ClockEvent[], phases: number, now: number): ClockState {
  const spent = Array.from({ length: phases }, () => 0);
  let status: ClockState['status'] = 'ready';
  let phase = 0;
  let since = 0;
  const run = (until: number): void => {
    // A device whose clock is set back takes no time away.
    if (status === 'running') spent[phase] = (spent[phase] ?? 0) + Math.max(0, until - since);
    since = until;
  };
  for (const event of events) {
    if (!isPossible(event, status, phases)) continue;
    run(event.at);
    if (event.kind === 'phase') phase = event.phase;
    else status = event.kind === 'started' || event.kind === 'resumed' ? 'running' : event.kind;
  }
  run(now);
  return { status, phase, spent, total: spent.reduce((sum, time) => sum + time, 0) };
}

function isPossible(event: ClockEvent, status: ClockState['status'], phases: number): boolean {
  switch (event.kind) {
    case 'started':
      return status === 'ready';
    case 'paused':
      return status === 'running';
    case 'resumed':
      return status === 'paused' || status === 'finished';
    case 'phase':
      return (status === 'running' || status === 'paused') && event.phase >= 0 && event.phase < phases;
    case 'finished':
      return status === 'running' || status === 'paused';
  }
}

/**
 * Stops a clock that ran when its page went away: the time up to the last moment that was saved counts, and nothing after it.
 * A clock that stood is returned as it is.
 */
export function suspendClock(events: readonly ClockEvent[], phases: number, seen: number): readonly ClockEvent[] {
  if (readClock(events, phases, seen).status !== 'running') return events;
  return [...events, { kind: 'paused', at: Math.max(seen, events.at(-1)?.at ?? 0) }];
}

/** The phases whose time ran out between two states of the clock: each is announced once. */
export function endedPhases(before: ClockState, after: ClockState, minutes: readonly number[]): readonly number[] {
  return minutes.flatMap((limit, index) =>
    (before.spent[index] ?? 0) < limit * minute && (after.spent[index] ?? 0) >= limit * minute ? [index] : [],
  );
}

/** A time as `7:05`. */
export function minutesText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
