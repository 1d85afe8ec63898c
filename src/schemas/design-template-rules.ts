import { isTemplateSection, templateSections } from '../data/template-sections.ts';
import type { DesignOutline, OutlineHeading } from './design-outline.ts';
import type { PageRule } from './design-rule.ts';

const answered: PageRule = ({ design }) =>
  templateSections
    .filter(
      ({ number }) => !(number in design.frontMatter.notApplicable) && !allHeadings(design).some(({ answers }) => answers.includes(number)),
    )
    .map(({ number, name }) => ({
      line: 1,
      message: `no heading answers template section ${number} (${name}). Write {#… answers="${number}"} at the one that does, or give the reason in notApplicable.`,
    }));

const notBoth: PageRule = ({ design }) =>
  allHeadings(design).flatMap(({ title, line, section, answers }) =>
    answers
      .filter((number) => number in design.frontMatter.notApplicable)
      .map((number) => ({
        line,
        section,
        message: `"${title}" answers ${number}, but notApplicable says that nothing does. Keep one of the two.`,
      })),
  );

const ownHeading: PageRule = ({ design }) =>
  allHeadings(design)
    .filter(({ answers }) => answers.length > 1)
    .map(({ title, line, section, answers }) => ({
      line,
      section,
      message: `"${title}" answers ${answers.join(' and ')}. Give each template section a heading of its own, so that it can be linked.`,
    }));

const known: PageRule = ({ design }) => {
  const mend = 'Use a number of src/data/template-sections.ts.';
  const fromHeadings = allHeadings(design).flatMap(({ title, line, section, answers }) =>
    answers
      .filter((number) => !isTemplateSection(number))
      .map((number) => ({ line, section, message: `"${title}" answers "${number}", which is no template section. ${mend}` })),
  );
  const line = design.frontMatter.lineOf('notApplicable');
  const fromFrontMatter = Object.keys(design.frontMatter.notApplicable)
    .filter((number) => !isTemplateSection(number))
    .map((number) => ({ line, message: `notApplicable names "${number}", which is no template section. ${mend}` }));
  return [...fromFrontMatter, ...fromHeadings];
};

/** The rules on how a design answers the template, by name. */
export const templateRules = {
  'template-answered': answered,
  'template-not-both': notBoth,
  'template-own-heading': ownHeading,
  'template-known': known,
} satisfies Record<string, PageRule>;

function allHeadings({ sections }: DesignOutline): (OutlineHeading & { section: string })[] {
  return sections.flatMap((section) => [section, ...section.headings].map((heading) => ({ ...heading, section: section.id })));
}
