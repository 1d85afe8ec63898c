import { againstLevel, heightOf, practiceNext, scoreLevels, scoreNames } from '../../practice/scoring.ts';
import type { PracticeSession } from '../../practice/session.ts';
import { partOf } from '../search/part-of.ts';
import type { PracticeElement } from './element.ts';
import { make } from './make.ts';

const listening = new WeakSet<PracticeElement>();

/** Stores what is scored, as it is chosen. */
export function listenToScores(root: PracticeElement): void {
  if (listening.has(root)) return;
  listening.add(root);
  partOf(root, '.practice-score form', HTMLFormElement).addEventListener('change', ({ target }) => {
    const { keeper } = root;
    if (!keeper || !(target instanceof HTMLInputElement)) return;
    const score = scoreLevels.find((level) => level === target.value);
    if (!score) return;
    keeper.edit({ scores: { ...keeper.session.scores, [target.name]: score } });
    drawSummary(root, keeper.session);
  });
}

/** Shows the scores of an interview in the form and in the summary. */
export function drawScores(root: PracticeElement, session: PracticeSession): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>('.practice-score input[type=radio]')) {
    radio.checked = session.scores[radio.name] === radio.value;
  }
  partOf(root, '[name=remark]', HTMLTextAreaElement).value = session.remark;
  drawSummary(root, session);
}

function drawSummary(root: PracticeElement, { scores, level }: PracticeSession): void {
  for (const row of root.querySelectorAll<HTMLElement>('.practice-summary [data-signal]')) {
    const score = scores[row.dataset['signal'] ?? ''];
    const [bar, name] = row.querySelectorAll<HTMLElement>('td span');
    bar?.style.setProperty('--reached', String(heightOf(score) + 1));
    if (name) name.textContent = score ? scoreNames[score] : '–';
    const against = row.lastElementChild;
    if (against) against.textContent = againstLevel(score, level);
  }
  const { rubric, root: base } = root.data;
  const steps = practiceNext(rubric, scores).map(({ id, name, steps: [step = ''], practice }) =>
    make(
      'li',
      {},
      make('strong', {}, name),
      `: ${practice} `,
      make('a', { href: `${base}interview/${step}/` }, 'The step where it shows'),
      ', ',
      make('a', { href: `${base}interview/questions/?signal=${id}` }, 'questions that probe it'),
    ),
  );
  const isAny = Object.keys(scores).length > 0;
  const title = make('h3', {}, 'Practice next');
  partOf(root, '.practice-next', HTMLElement).replaceChildren(...(steps.length > 0 && isAny ? [title, make('ul', {}, ...steps)] : []));
}
