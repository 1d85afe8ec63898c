import { minutesText, readClock } from './clock.ts';
import { levelName, phasesOf } from './plan.ts';
import { againstLevel, scoreNames, type ScoredSignal } from './scoring.ts';
import type { PracticeSession, Said } from './session.ts';

/** What an export says that the session does not hold. */
export interface ExportContext {
  /** The interviewer's opening; empty when the problem is not offered any more. */
  readonly opening: string;
  readonly rubric: readonly ScoredSignal[];
  /** The address of the site's root. */
  readonly root: string;
  /** The time now, in milliseconds since 1970. */
  readonly now: number;
}

/** A whole practice session as Markdown: plan and time, what was said, notes, board, scores, and where the reference stands. */
export function practiceMarkdown(session: PracticeSession, { opening, rubric, root, now }: ExportContext): string {
  const phases = phasesOf(session.length);
  const clock = readClock(session.events, phases.length, now);
  const parts = [
    `# Practice interview: ${session.title}`,
    `${session.created.slice(0, 10)}, ${session.length} minutes, ${levelName(session.level)}. Reference answer: <${root}designs/${session.problem}/>.`,
    ...(opening ? [quoted(`**Interviewer:** ${opening}`)] : []),
    '## Time',
    table(
      ['Phase', 'Planned', 'Used'],
      [
        ...phases.map(({ name, minutes }, index) => [name, `${minutes} min`, minutesText(clock.spent[index] ?? 0)]),
        ['**Together**', `${session.length} min`, minutesText(clock.total)],
      ],
    ),
    ...phases.flatMap(({ id, name }) => {
      const said = session.said.filter(({ phase }) => phase === id);
      const notes = session.notes[id]?.trim() ?? '';
      return [`## ${name}`, ...(said.length > 0 ? [said.map(saidLine).join('\n')] : []), notes === '' ? '*No notes.*' : nested(notes)];
    }),
    ...(session.board.words.trim() === '' ? [] : ['## The board in words', nested(session.board.words.trim())]),
    '## Scores',
    table(
      ['Signal', 'Score', `Against ${levelName(session.level)}`],
      rubric.map(({ id, name }) => {
        const score = session.scores[id];
        return [name, score ? scoreNames[score] : '–', againstLevel(score, session.level)];
      }),
    ),
    ...(session.remark.trim() === '' ? [] : ['## Remarks', nested(session.remark.trim())]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function saidLine({ kind, at, ask, text }: Said): string {
  const said = kind === 'fact' ? `**You:** ${ask} **Interviewer:** ${text}` : `**Interviewer:** ${text}`;
  return `- ${minutesText(at)} ${said}`;
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

/** Headings that somebody wrote stand below those of the export; in code, a `#` is no heading. */
function nested(text: string): string {
  let isCode = false;
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
      return isCode ? line : line.replace(/^(#{1,4})(?= )/, '##$1');
    })
    .join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
