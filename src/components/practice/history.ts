import { minutesText, readClock } from '../../practice/clock.ts';
import { levelName, phasesOf } from '../../practice/plan.ts';
import { heightOf } from '../../practice/scoring.ts';
import type { PracticeSession } from '../../practice/session.ts';
import { partOf } from '../search/part-of.ts';
import type { PracticeElement } from './element.ts';
import { make } from './make.ts';

/** Lists the interviews of the reader. */
export function drawHistory(root: PracticeElement): void {
  const { list } = root.library;
  const history = partOf(root, '.practice-history', HTMLElement);
  history.hidden = list.length === 0;
  partOf(history, 'ul', HTMLElement).replaceChildren(...list.map(drawEntry));
}

function drawEntry(session: PracticeSession): HTMLElement {
  const { id, title, level, length, created, events, seen, scores } = session;
  const phases = phasesOf(length);
  const { total, status } = readClock(events, phases.length, seen);
  const scored = Object.values(scores);
  const reached = scored.filter((score) => heightOf(score) >= heightOf(level)).length;
  const result = scored.length === 0 ? 'not scored' : `${reached} of ${scored.length} signals at the level or above`;
  const facts = [
    dateText(created),
    levelName(level),
    `${minutesText(total)} of ${length} min`,
    status === 'finished' ? result : 'not finished',
  ];
  const button = (action: string, text: string): HTMLElement =>
    make('button', { type: 'button', 'data-do': action, 'data-id': id, 'aria-label': `${text}: ${title}, ${dateText(created)}` }, text);
  return make(
    'li',
    {},
    make('p', {}, make('strong', {}, title), make('span', {}, facts.join(' · '))),
    make(
      'div',
      { class: 'practice-buttons' },
      button('open', status === 'finished' ? 'Open' : 'Go on'),
      button('export', 'Export'),
      button('delete', 'Delete'),
    ),
  );
}

/** An ISO time as `2026-11-22 14:05`, where the reader is. */
function dateText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return 'no date';
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(date);
}
