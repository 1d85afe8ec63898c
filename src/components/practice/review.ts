import { interviewSteps } from '../../data/interview-steps.ts';
import { boardSvg } from '../../practice/board.ts';
import { minutesText } from '../../practice/clock.ts';
import { levelName, phasesOf, type Phase } from '../../practice/plan.ts';
import type { PracticeSession } from '../../practice/session.ts';
import { practiceMarkdown } from '../../practice/to-markdown.ts';
import { download } from '../design-doc/download.ts';
import { partOf } from '../search/part-of.ts';
import { nowMs } from '../storage/device.ts';
import type { PracticeElement } from './element.ts';
import { make } from './make.ts';
import { addStyles, type Reference } from './reference.ts';
import { drawScores, listenToScores } from './scores.ts';

const listening = new WeakSet<PracticeElement>();

/** Shows an interview that is over: notes beside the reference answer, board and scores. */
export function drawReview(root: PracticeElement): void {
  const session = root.keeper?.session;
  if (!session) return;
  const clock = root.clock;
  const phases = phasesOf(session.length);
  partOf(root, '.practice-title', HTMLElement).textContent = session.title;
  partOf(root, '.practice-review [data-of=summary]', HTMLElement).textContent =
    `${levelName(session.level)}, ${minutesText(clock.total)} of ${session.length} minutes.`.replace(/^./, (first) => first.toUpperCase());
  phases.forEach((phase, index) => {
    const own = partOf(root, `.practice-compare[data-phase="${phase.id}"] .practice-own`, HTMLElement);
    own.replaceChildren(...drawOwn(session, phase, clock.spent[index] ?? 0));
  });
  drawBoard(root, session);
  drawScores(root, session);
  listenToScores(root);
  drawReference(root);
  if (listening.has(root)) return;
  listening.add(root);
  root.addEventListener('reference', () => drawReference(root));
}

/** Gives the whole as a Markdown file. */
export function downloadMarkdown(root: PracticeElement, session: PracticeSession): void {
  const { problems, rubric, root: base } = root.data;
  const opening = problems.find(({ design }) => design === session.problem)?.opening ?? '';
  // A clock that ran when its page went away stopped with the last moment that was stored.
  const now = session.id === root.keeper?.session.id ? nowMs() : session.seen;
  const text = practiceMarkdown(session, { opening, rubric, root: new URL(base, location.href).href, now });
  download(new Blob([text], { type: 'text/markdown' }), `${session.title} practice ${session.created.slice(0, 10)}`, 'md');
}

/** Gives the drawing as an SVG file. */
export function downloadSketch({ title, board }: PracticeSession): void {
  download(new Blob([boardSvg(board.strokes)], { type: 'image/svg+xml' }), `${title} board`, 'svg');
}

function drawOwn({ notes, said }: PracticeSession, { id, minutes }: Phase, spent: number): HTMLElement[] {
  const text = notes[id]?.trim() ?? '';
  const lines = said.filter(({ phase }) => phase === id).map((line) => make('li', {}, [line.ask, line.text].filter(Boolean).join(' ')));
  return [
    make('p', { class: 'practice-used' }, `${minutesText(spent)} of ${minutes} min`),
    make('div', { class: 'practice-text', dir: 'auto' }, text || 'No notes.'),
    ...(lines.length > 0
      ? [
          make(
            'details',
            {},
            make('summary', {}, `The interviewer said ${lines.length === 1 ? 'one thing' : `${lines.length} things`}`),
            make('ol', {}, ...lines),
          ),
        ]
      : []),
  ];
}

function drawBoard(root: PracticeElement, { board }: PracticeSession): void {
  const isEmpty = board.strokes.length === 0;
  partOf(root, '.practice-board-review', HTMLElement).hidden = isEmpty && board.words.trim() === '';
  partOf(root, '.practice-review [data-do=svg]', HTMLElement).hidden = isEmpty;
  const place = partOf(root, '.practice-board-review > div', HTMLElement);
  place.replaceChildren(make('div', { class: 'practice-text', dir: 'auto' }, board.words));
  if (isEmpty) return;
  const image = make('img', { alt: 'The sketch; the board in words stands beside it', class: 'practice-drawing' });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(boardSvg(board.strokes))}`;
  place.append(image);
}

function drawReference(root: PracticeElement): void {
  const { reference: view, keeper } = root;
  const status = partOf(root, '.practice-reference-status', HTMLElement);
  const reference = view?.reference;
  if (!keeper || !view) return;
  if (!reference) {
    const retry = make('button', { type: 'button', 'data-do': 'retry' }, 'Try again');
    status.replaceChildren(
      ...(view.isFailed
        ? ['The reference answer could not be loaded; your notes and scores do not need it. ', retry]
        : ['Loading the reference answer…']),
    );
    for (const place of root.querySelectorAll('.practice-reference')) place.replaceChildren();
    return;
  }
  status.replaceChildren(
    'The reference answer stands beside your notes, closed at first. ',
    make('a', { href: reference.address, target: '_blank' }, 'The whole design, in a new tab'),
  );
  addStyles(reference);
  for (const { id, sections } of interviewSteps) {
    place(root, id).replaceChildren(...sections.flatMap((section) => drawSection(reference, section)));
  }
  place(root, 'closing').replaceChildren(...drawFollowUps(reference, keeper.session.level));
}

function place(root: PracticeElement, phase: string): HTMLElement {
  return partOf(root, `.practice-compare[data-phase="${phase}"] .practice-reference`, HTMLElement);
}

function drawSection({ sections, address }: Reference, id: string): HTMLElement[] {
  const section = sections.get(id);
  if (!section) return [];
  const body = make('div', {});
  // From a page of this site, cleaned of all that runs.
  body.innerHTML = section.html;
  body.append(make('p', {}, make('a', { href: `${address}#${id}`, target: '_blank' }, `${section.title} on its own page`)));
  return [make('details', {}, make('summary', {}, section.title), body)];
}

function drawFollowUps({ followUps }: Reference, level: string): HTMLElement[] {
  return followUps
    .filter((followUp) => followUp.level === level)
    .map(({ title, html }) => {
      const body = make('div', {});
      body.innerHTML = html;
      return make('details', {}, make('summary', {}, `Follow-up: ${title}`), body);
    });
}
