/** A heading of a Markdown text, as its lines show it. */
export interface HeadingLine {
  /** From 1, the highest, to 6. */
  readonly level: number;
  /** What it says, without the number signs that may close it. */
  readonly text: string;
  /** The same, with what closes it. */
  readonly raw: string;
  /** How many lines it takes: two when it is underlined. */
  readonly lines: number;
}

const numberSigns = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/s;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/;
const startsBlock = /^(?: {4}|\t| {0,3}(?:[-*+>|#<]|\d+[.)][ \t]|`{3}|~{3}))/;

/** The heading that starts on this line, if one does. The line must not stand in code or in a comment. */
export function headingAt(lines: readonly string[], index: number): HeadingLine | undefined {
  const line = lines[index] ?? '';
  const [, signs, rest = ''] = numberSigns.exec(line) ?? [];
  if (signs) return { level: signs.length, text: rest.replace(/(^|[ \t])#+[ \t]*$/, '').trim(), raw: rest.trim(), lines: 1 };
  const [, under] = underline.exec(lines[index + 1] ?? '') ?? [];
  if (!under || line.trim() === '' || startsBlock.test(line) || (lines[index - 1] ?? '').trim() !== '') return undefined;
  return { level: under.startsWith('=') ? 1 : 2, text: line.trim(), raw: line.trim(), lines: 2 };
}

/** Which lines stand in a code fence or in a comment. One that is never closed hides nothing: better a heading too many than a lost one. */
export function hiddenLines(lines: readonly string[]): boolean[] {
  const hidden = lines.map(() => false);
  for (let start = 0; start < lines.length; start++) {
    const end = endOfBlock(lines, start);
    if (end === undefined) continue;
    hidden.fill(true, start, end + 1);
    start = end;
  }
  return hidden;
}

/** Where the fence or the comment that opens on this line is closed. */
function endOfBlock(lines: readonly string[], start: number): number | undefined {
  const line = lines[start] ?? '';
  const [, fence, info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
  if (fence && !(fence.startsWith('`') && info.includes('`'))) {
    const closing = new RegExp(`^ {0,3}${fence[0] ?? ''}{${fence.length},}[ \\t]*$`);
    return found(lines.findIndex((other, index) => index > start && closing.test(other)));
  }
  if (!/^ {0,3}<!--/.test(line)) return undefined;
  return found(lines.findIndex((other, index) => index >= start && other.includes('-->')));
}

function found(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
