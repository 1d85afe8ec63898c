import type { DesignOutline } from './design-outline.ts';
import { modelSectionRules } from './design-model-rules.ts';
import { allFewer, pageRules } from './design-page-rules.ts';
import { planRules } from './design-plan-rules.ts';
import { practiceRules } from './design-practice-rules.ts';
import { designLimits, type DesignLimits, type Finding, type PlacedRule, type RuleContext } from './design-rule.ts';

const sectionRules = { ...planRules, ...practiceRules, ...modelSectionRules };

/** The names of the rules that a worked design must follow. */
export const designRuleNames = [...names(pageRules), ...names(sectionRules), 'needless-fewer'] as const;

/** The name of a rule. */
export type DesignRuleName = (typeof designRuleNames)[number];

/** Something that a worked design lacks or has wrong. */
export interface DesignProblem {
  file: string;
  line: number;
  /** The id of the section; empty for the page as a whole. */
  section: string;
  rule: DesignRuleName;
  /** What is wrong and how to mend it. */
  message: string;
}

/**
 * Checks a worked design against every rule; problems come in the order of their lines.
 *
 * A count that is too low is excused by a `<Fewer>` on the page. One that excuses nothing is a problem too, because it tells
 * readers something untrue.
 */
export function designProblems(
  design: DesignOutline,
  { roleOf, estimate, limits = designLimits }: Pick<RuleContext, 'roleOf' | 'estimate'> & { limits?: DesignLimits },
): DesignProblem[] {
  const context = { design, limits, roleOf, estimate };
  const excuses = allFewer(context);
  const used = new Set<string>();
  const problems: DesignProblem[] = [];
  const report = (rule: DesignRuleName, section: string, findings: Finding[]): void => {
    for (const { line, message, fewer, section: place = section } of findings) {
      if (fewer && excuses.some(({ attributes }) => attributes['in'] === fewer)) used.add(fewer);
      else problems.push({ file: design.file, line, section: place, rule, message });
    }
  };
  for (const [rule, check] of entries(pageRules)) report(rule, '', check(context));
  for (const [rule, placed] of entries(sectionRules)) {
    const { section: id, check }: PlacedRule = placed;
    const section = design.sections.find((candidate) => candidate.id === id);
    if (section) report(rule, id, check(section, context));
  }
  for (const { line, section, attributes } of excuses.filter((excuse) => !used.has(excuse.attributes['in'] ?? ''))) {
    const message = `<Fewer in="${attributes['in'] ?? ''}"> excuses nothing: the design has enough. Take it out.`;
    if (!problems.some((problem) => problem.rule === 'fewer' && problem.line === line))
      report('needless-fewer', section, [{ line, message }]);
  }
  return problems.sort((left, right) => left.line - right.line);
}

/** A problem as one line: `file:line: [section] what is wrong. The mend.` */
export function problemText({ file, line, section, message }: DesignProblem): string {
  return `${file}:${line}: ${section ? `${section}: ` : ''}${message}`;
}

function names<Rules extends object>(rules: Rules): (keyof Rules)[] {
  return Object.keys(rules) as (keyof Rules)[];
}

function entries<Value extends object>(record: Value): [keyof Value, Value[keyof Value]][] {
  return Object.entries(record) as [keyof Value, Value[keyof Value]][];
}
