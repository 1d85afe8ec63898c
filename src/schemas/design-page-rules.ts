import { fewerCounts, isFewerCount, shortestReason, type FewerCount } from './design-fewer.ts';
import type { OutlineComponent } from './design-outline.ts';
import { tooFew } from './design-needs.ts';
import { unless, uses, type Finding, type PageRule, type RuleContext } from './design-rule.ts';
import { modelPageRules } from './design-model-rules.ts';
import { partRules } from './design-parts.ts';
import { designSections, generatedSection, type DesignSection } from './design-sections.ts';
import { templateRules } from './design-template-rules.ts';
import { typedNumberProblems } from './typed-numbers.ts';

const writtenSections: readonly DesignSection[] = designSections.filter(({ id }) => id !== generatedSection);
const expectedIds = writtenSections.map(({ id }) => id);

const preface: PageRule = ({ design }) =>
  unless(design.preface.words === 0, { line: 1, message: 'text before the first section. Move it into "summary", which opens the page.' });

const extraSections: PageRule = ({ design }) =>
  design.sections
    .filter(({ id }) => !expectedIds.includes(id))
    .map(({ id, title, line }) => {
      const mend =
        id === generatedSection
          ? 'It is generated from the citations: take it out.'
          : 'Make it a third-level heading of the section it belongs to.';
      return { section: id, line, message: `"${title}" is not a section that a design writes. ${mend}` };
    });

const missingSections: PageRule = ({ design }) =>
  writtenSections
    .filter(({ id }) => !design.sections.some((section) => section.id === id))
    .map(({ id, title }) => ({
      section: id,
      line: 1,
      message: `the section is missing. Add "## ${title} {#${id}}" in its place among the sections.`,
    }));

const sectionOrder: PageRule = ({ design }) => {
  const known = design.sections.filter(({ id }) => expectedIds.includes(id));
  const order = expectedIds.filter((id) => known.some((section) => section.id === id));
  const index = known.findIndex(({ id }, place) => id !== order[place]);
  const moved = known[index];
  const due = order[index] ?? 'nothing';
  if (!moved) return [];
  return [
    {
      section: moved.id,
      line: moved.line,
      message: `the section stands where "${due}" should. Put "${due}" here: the order is the same in every design.`,
    },
  ];
};

const totalLength: PageRule = ({ design, limits }) => {
  const [least, most] = limits.totalWords;
  const words = design.sections.reduce((sum, section) => sum + section.words, 0);
  const message = `the design has ${words} words. Write ${least} to ${most}: dense, never padded.`;
  return unless(words >= least && words <= most, { line: 1, message });
};

const citations: PageRule = ({ design, limits, roleOf }) => {
  const keys = [...new Set(design.sections.flatMap((section) => section.citations))];
  const page = { line: 1 };
  const check = (name: FewerCount, count: number, least: number, what: string): Finding[] =>
    unless(count >= least, tooFew(page, name, count, least, what));
  const research = keys.filter((key) => roleOf(key) === 'research').length;
  const production = keys.filter((key) => roleOf(key) === 'production').length;
  return [
    ...check('citations', keys.length, limits.citations, 'distinct works cited'),
    ...check('research-citations', research, limits.researchCitations, 'research works cited'),
    ...check('production-citations', production, limits.productionCitations, 'first-party accounts of production systems cited'),
  ];
};

const attributeCitations: PageRule = ({ design }) =>
  design.sections.flatMap((section) =>
    section.components.flatMap(({ name, line, attributes }) =>
      Object.entries(attributes)
        .filter(([, value]) => value.includes('[@'))
        .map(([attribute]) => ({
          section: section.id,
          line,
          message: `the citation in ${attribute}="…" of <${name}> would be printed as it is typed. Move it into the text between the tags.`,
        })),
    ),
  );

const typed: PageRule = ({ design }) =>
  typedNumberProblems(design.typedNumbers).map(({ line, message }) => {
    const section = design.sections.findLast((candidate) => candidate.line <= line)?.id ?? '';
    return { section, line, message };
  });

/** The attributes without which a component says too little; those of a decision, which may be slots, have a rule of their own. */
const neededAttributes: Readonly<Record<string, readonly string[]>> = {
  RefusedLaunch: ['title'],
  Incident: ['id', 'title', 'cause', 'detection', 'mitigation'],
  FollowUp: ['id', 'title'],
  WrongAnswer: ['answer'],
  Exercise: ['id', 'title'],
};
const fields: PageRule = ({ design }) =>
  design.sections.flatMap((section) =>
    section.components.flatMap(({ name, line, attributes }) =>
      (neededAttributes[name] ?? [])
        .filter((field) => !attributes[field]?.trim())
        .map((field) => {
          const which = attributes['title'] ?? attributes['id'] ?? '';
          return { section: section.id, line, message: `<${name}> "${which}" lacks ${field}. Write ${field}="…".` };
        }),
    ),
  );

/** The components that are made for a line of text. */
const inlineComponents: ReadonlySet<string> = new Set(['Q', 'LabValue']);

const ownLines: PageRule = ({ design }) =>
  design.sections.flatMap((section) =>
    section.components
      .filter(({ name, inline }) => inline && !inlineComponents.has(name))
      .map(({ name, line }) => ({
        section: section.id,
        line,
        message: `<${name}> stands in a line of text. Put it on lines of its own, after an empty line.`,
      })),
  );

const anchors: PageRule = ({ design }) => {
  const all = design.sections.flatMap((section) => [
    ...[section, ...section.headings].map(({ id, line }) => ({ id, line, section: section.id })),
    ...section.components
      .filter(({ name }) => name !== 'Q')
      .map(({ attributes, line }) => ({ id: attributes['id'] ?? '', line, section: section.id })),
  ]);
  return all
    .filter(({ id }, index) => id !== '' && all.findIndex((other) => other.id === id) < index)
    .map(({ id, line, section }) => ({
      section,
      line,
      message: `the id "${id}" is used twice on this page. Choose another: links lead to the first.`,
    }));
};

const fewer: PageRule = (context) =>
  allFewer(context).flatMap(({ line, section, attributes }) => {
    const count = attributes['in'] ?? '';
    const known = `Use one of: ${Object.keys(fewerCounts).join(', ')}.`;
    const mend = `Say in because="…" what was looked for and what could not be verified (${shortestReason} characters or more).`;
    return [
      ...unless(isFewerCount(count), { line, section, message: `<Fewer in="${count}"> names no count that may be lower. ${known}` }),
      ...unless((attributes['because'] ?? '').trim().length >= shortestReason, {
        line,
        section,
        message: `<Fewer in="${count}"> gives no real reason. ${mend}`,
      }),
    ];
  });

/** The rules about the whole page, by name. */
export const pageRules = {
  preface,
  'extra-sections': extraSections,
  'missing-sections': missingSections,
  'section-order': sectionOrder,
  'total-length': totalLength,
  citations,
  'attribute-citations': attributeCitations,
  'typed-numbers': typed,
  fields,
  'own-lines': ownLines,
  anchors,
  fewer,
  ...partRules,
  ...modelPageRules,
  ...templateRules,
} satisfies Record<string, PageRule>;

/** The uses of `<Fewer>` on the page, with the section each stands in. */
export function allFewer({ design }: Pick<RuleContext, 'design'>): (OutlineComponent & { section: string })[] {
  return design.sections.flatMap((section) => uses(section, 'Fewer').map((component) => ({ ...component, section: section.id })));
}
