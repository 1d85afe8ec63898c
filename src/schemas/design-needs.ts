import type { FewerCount } from './design-fewer.ts';
import type { OutlineContent, OutlineRow, OutlineSection, OutlineTable } from './design-outline.ts';
import { unless, uses, type Finding, type SectionRule } from './design-rule.ts';

/** A section must use a component, with text in each use. */
export function needsText(component: string, about: string): SectionRule {
  return (section) => {
    const all = uses(section, component);
    return unless(all.length > 0 && all.every(({ text }) => text.trim() !== ''), {
      line: (all.find(({ text }) => text.trim() === '') ?? section).line,
      message: `no <${component}> with text. Describe ${about}.`,
    });
  };
}

/** A section must use a component, with a numeral or a quantity of the estimate in each use. */
export function needsNumber(component: string, about: string): SectionRule {
  return (section) => {
    const all = uses(section, component);
    const bare = all.find((use) => !/\d/.test(use.text) && uses(use, 'Q').length === 0);
    return unless(all.length > 0 && bare === undefined, {
      line: (bare ?? section).line,
      message: `no <${component}> with a number. Give ${about}.`,
    });
  };
}

/** A section must have a formula. */
export function needsFormula(about: string): SectionRule {
  return ({ formulas, line }) => unless(formulas > 0, { line, message: `no formula. Write ${about}, between $$ and $$.` });
}

/** A count below its target, which a `<Fewer>` on the page excuses. */
export function tooFew(section: Pick<OutlineSection, 'line'>, fewer: FewerCount, count: number, least: number, what: string): Finding {
  const excuse = `where fewer can be verified, say so with <Fewer in="${fewer}" because="…" />`;
  return { line: section.line, fewer, message: `${count} ${what}. Write at least ${least}; ${excuse}.` };
}

/** The first table whose header has all these columns; capitals do not matter and a header may say more. */
export function tableWith(content: OutlineContent, columns: readonly string[]): OutlineTable | undefined {
  return content.tables.find(({ header }) => columns.every((column) => columnIndex(header, column) >= 0));
}

/** Where a column stands in a table's header; −1 when it is not there. */
export function columnIndex(header: readonly string[], column: string): number {
  return header.findIndex((cell) => cell.toLowerCase().includes(column.toLowerCase()));
}

/** Whether a row of a table with this header leaves a cell empty. */
export function hasEmptyCell(header: readonly string[]): (row: OutlineRow) => boolean {
  return ({ cells }) => header.some((_, index) => !cells[index]);
}

const schemaLanguages = new Set([
  'json',
  'jsonc',
  'json5',
  'yaml',
  'ts',
  'typescript',
  'proto',
  'protobuf',
  'graphql',
  'http',
  'sql',
  'python',
]);

/** Whether one of the code fences is in a language that schemas are written in. */
export function hasSchema(fences: readonly string[]): boolean {
  return fences.some((language) => schemaLanguages.has(language));
}
