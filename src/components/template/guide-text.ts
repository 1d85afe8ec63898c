import { templateGuide } from '../../data/template.ts';

/** What a reader reads in the guide to a section, as one text. */
function guideText(id: string): string {
  const { purpose, points, questions, strong, weak, weakBecause, mistakes, contributors, enough } = templateGuide(id);
  return [
    purpose,
    ...points,
    ...questions.map(({ text }) => text),
    strong,
    weak,
    weakBecause,
    ...mistakes,
    ...contributors.flatMap(({ role, gives }) => [role, gives]),
    ...Object.values(enough),
  ].join('\n');
}

/** The source of a page with the text of each guide in place of its `<TemplateSection id="costs" />`, so that its words can be counted. */
export function withGuides(source: string): string {
  return source.replace(/<TemplateSection id="([^"]+)" \/>/g, (_component, id: string) => guideText(id));
}
