import type { Estimate } from '../estimates/estimate.ts';
import type { FewerCount } from './design-fewer.ts';
import type { DesignOutline, OutlineComponent, OutlineContent, OutlineSection } from './design-outline.ts';
import type { DesignSectionId } from './design-sections.ts';
import type { Reference } from './reference.ts';

/** How much of each thing a worked design needs. A pair is a least and a greatest count. */
export const designLimits = {
  summaryWords: [400, 600],
  summaryQuantities: 3,
  totalWords: [5000, 9000],
  incidents: 5,
  decisions: 8,
  executableDecisions: 5,
  evolutionSteps: 4,
  interviewMinutes: 45,
  followUps: [6, 10],
  exercises: 5,
  productionSystems: [8, 15],
  citations: 20,
  researchCitations: 8,
  productionCitations: 6,
} as const;

/** The counts that a design is held to. */
export type DesignLimits = {
  [Name in keyof typeof designLimits]: (typeof designLimits)[Name] extends number ? number : readonly [number, number];
};

/** What a rule looks at besides the section it is about. */
export interface RuleContext {
  design: DesignOutline;
  limits: DesignLimits;
  /** The model in `estimate.ts` beside the page; rules that need it are silent when it is missing, which is reported once. */
  estimate: Estimate | undefined;
  /** What each cited work serves as; unknown keys are reported when the page is built. */
  roleOf: (key: string) => Reference['role'] | undefined;
}

/** What a rule finds wrong, and where. */
export interface Finding {
  line: number;
  /** What is wrong and how to mend it. */
  message: string;
  /** The section, when the rule looks at the whole page. */
  section?: string;
  /** The count that is too low, which a `<Fewer>` on the page excuses. */
  fewer?: FewerCount;
}

/** A rule about one section; it is skipped when the section is missing. */
export type SectionRule = (section: OutlineSection, context: RuleContext) => Finding[];

/** A rule about the whole page. */
export type PageRule = (context: RuleContext) => Finding[];

/** A section rule with the section it belongs to. */
export interface PlacedRule {
  section: DesignSectionId;
  check: SectionRule;
}

/** The uses of a component in a section or inside another component. */
export function uses(content: OutlineContent, name: string): OutlineComponent[] {
  return content.components.filter((component) => component.name === name);
}

/** Nothing when the condition holds, else one finding. */
export function unless(holds: boolean, finding: Finding): Finding[] {
  return holds ? [] : [finding];
}
