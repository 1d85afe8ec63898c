/** One section of the design-document template. */
export interface TemplateSection {
  /** The number by which headings and front matter name it, for instance `2.6`. Permanent. */
  number: string;
  /** A slug for anchors and links. Permanent. */
  id: string;
  /** What the section settles, in plain words. */
  name: string;
}

/** The 23 sections of the design-document template, in order. A worked design answers each of them or says why not. */
export const templateSections = [
  { number: '1', id: 'overview', name: 'The project in a few sentences' },
  { number: '2.1', id: 'problem', name: 'The problem and why it matters' },
  { number: '2.2', id: 'customers', name: 'Who uses it and who is affected' },
  { number: '2.3', id: 'value', name: 'Why machine learning' },
  { number: '2.4', id: 'business-metrics', name: 'Success for the business' },
  { number: '2.5', id: 'assumptions', name: 'Assumptions and limits of the product' },
  { number: '2.6', id: 'costs', name: 'Costs and return' },
  { number: '3.1', id: 'solution', name: 'The solution seen from outside' },
  { number: '3.2', id: 'user-experience', name: 'What users see and do' },
  { number: '3.3', id: 'performance-metrics', name: 'Measures of performance, offline and online' },
  { number: '3.4', id: 'pilot', name: 'Validation and pilot' },
  { number: '3.5', id: 'requirements', name: 'What the system must do, and within which limits' },
  { number: '4.1', id: 'framing', name: 'The task as a learning problem' },
  { number: '4.2', id: 'data', name: 'Data, labels and features' },
  { number: '4.3', id: 'models', name: 'Models and how they are chosen' },
  { number: '4.4', id: 'model-evaluation', name: 'How models are tested' },
  { number: '5.1', id: 'architecture', name: 'Components and data flow' },
  { number: '5.2', id: 'serving', name: 'Release and serving' },
  { number: '5.3', id: 'data-engineering', name: 'Data pipelines and storage' },
  { number: '5.4', id: 'model-lifecycle', name: 'Training, versions and updates' },
  { number: '5.5', id: 'monitoring', name: 'Tests and monitoring' },
  { number: '5.6', id: 'scaling', name: 'Growth, capacity and infrastructure' },
  { number: '5.7', id: 'safeguards', name: 'Security, privacy, law and ethics' },
] as const satisfies readonly TemplateSection[];

const numbers: ReadonlySet<string> = new Set(templateSections.map(({ number }) => number));

/** Whether a template section has this number. */
export function isTemplateSection(number: string): boolean {
  return numbers.has(number);
}
