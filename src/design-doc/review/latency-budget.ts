import { type Found, type ReviewedSection, type ReviewRule } from './reviewed.ts';

/** A step with its time, or the whole. */
interface Step {
  readonly name: string;
  readonly ms: number;
}

const time = /(\d+(?:\.\d+)?)\s*(ms|milliseconds?|s|seconds?)\b/i;
const whole = /\b(?:total|sum|altogether|end[- ]to[- ]end|overall|whole)\b/i;
const limit = /\b(?:budget|limit|allowed|target|spare|slack|reserve)\b/i;
const fewestSteps = 3;
const tolerance = 0.02;

/** The parts of a latency budget that do not add up to its total. */
export const latencyBudget: ReviewRule = ({ sections, textOf }) => {
  const allowed = statedLimit(textOf('requirements'));
  return sections.flatMap((section) => budgets(section).flatMap((steps) => check(section.id, steps, allowed)));
};

function check(section: string, steps: readonly Step[], allowed: number | undefined): Found[] {
  const total = steps.find(({ name }) => whole.test(name) && !/\bsubtotal\b/i.test(name));
  const parts = steps.filter((step) => step !== total);
  if (parts.length < fewestSteps || parts.some(({ name }) => /\b(?:parallel|of which|thereof|including|p50|p90|p95|median)\b/i.test(name)))
    return [];
  const sum = parts.reduce((before, { ms }) => before + ms, 0);
  const quote = parts.map(({ name, ms }) => `${name}: ${text(ms)}`).join('; ');
  if (total) {
    // A total that is a limit leaves room; one that is a sum does not.
    const apart = limit.test(total.name) ? sum - total.ms : Math.abs(sum - total.ms);
    if (apart <= total.ms * tolerance) return [];
    return [{ section, message: `The steps add up to ${text(sum)}, and the total says ${text(total.ms)}. Which is right?`, quote }];
  }
  if (allowed === undefined || sum <= allowed * (1 + tolerance)) return [];
  return [{ section, message: `The steps add up to ${text(sum)}, and the requirements allow ${text(allowed)}. Where does it go?`, quote }];
}

/** Tables and lists in which each line gives one time. */
function budgets({ tables, text: markdown }: ReviewedSection): Step[][] {
  const fromTables = tables.flatMap(({ header, rows }) => {
    const column = header.findIndex((cell) => /\bp99\b/i.test(cell));
    const index = column > 0 ? column : header.length - 1;
    if (!/\b(?:p99|latency|time|ms|budget|milliseconds)\b/i.test(header.join(' '))) return [];
    const unit = /\(?\bms\b\)?/.test(header[index] ?? '') ? ' ms' : '';
    const steps = rows.map((cells) => ({
      name: cells[0] ?? '',
      ms: read(/^[\d.]+$/.test(cells[index] ?? '') ? `${cells[index] ?? ''}${unit}` : (cells[index] ?? '')),
    }));
    return complete(steps);
  });
  const lists = markdown.split(/\n\s*\n(?!\s*(?:[-*+]|\d+[.)])\s)/).flatMap((block) => {
    const items = block.split('\n').flatMap((line) => /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1] ?? []);
    return complete(
      items.map((item) => ({
        name: item
          .replace(time, '')
          .replace(/[:,–-]\s*$/, '')
          .trim(),
        ms: only(item),
      })),
    );
  });
  return [...fromTables, ...lists];
}

/** The steps, if every one has its time. */
function complete(steps: readonly { name: string; ms: number | undefined }[]): Step[][] {
  const read = steps.flatMap(({ name, ms }) => (ms === undefined ? [] : [{ name, ms }]));
  return read.length === steps.length && read.length > fewestSteps - 1 ? [read] : [];
}

/** The time of an item that gives just one, and no rate or share. */
function only(item: string): number | undefined {
  return [...item.matchAll(new RegExp(time, 'gi'))].length === 1 ? read(item) : undefined;
}

function read(cell: string): number | undefined {
  const [, value, unit = ''] = time.exec(cell) ?? [];
  return value === undefined ? undefined : Number(value) * (/^m/i.test(unit) ? 1 : 1000);
}

/** What the requirements allow a request at the 99th percentile. */
function statedLimit(text: string): number | undefined {
  const [, after = ''] = /\bp99\b([^.\n]{0,60})/i.exec(text) ?? [];
  const [before = ''] = /\d[\d.]*\s*(?:ms|s)\b[^.\n|]{0,20}\bp99\b/i.exec(text) ?? [];
  return read(after) ?? read(before);
}

function text(ms: number): string {
  return `${Number(ms.toFixed(1))} ms`;
}
