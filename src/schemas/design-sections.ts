/** A second-level section of a worked design. */
export interface DesignSection {
  /** The fixed anchor, the same in every design: `/designs/recsys/feed-ranking/#metrics`. */
  id: string;
  /** The heading as it is usually written. */
  title: string;
}

/** The nineteen sections of a worked design, in order. The last is generated from the citations. */
export const designSections = [
  { id: 'summary', title: 'In five minutes' },
  { id: 'problem', title: 'Problem and scope' },
  { id: 'metrics', title: 'Metrics' },
  { id: 'estimates', title: 'Back-of-the-envelope' },
  { id: 'architecture', title: 'Architecture' },
  { id: 'data', title: 'Data pipeline' },
  { id: 'features', title: 'Representation' },
  { id: 'models', title: 'Model ladder' },
  { id: 'training', title: 'Training' },
  { id: 'evaluation', title: 'Evaluation' },
  { id: 'serving', title: 'Deployment and serving' },
  { id: 'monitoring', title: 'Monitoring and maintenance' },
  { id: 'risks', title: 'Failure modes and safety' },
  { id: 'decisions', title: 'Decision record' },
  { id: 'evolution', title: 'How it grows' },
  { id: 'interview', title: 'In the interview' },
  { id: 'exercises', title: 'Exercises' },
  { id: 'in-production', title: 'Who runs this' },
  { id: 'references', title: 'References' },
] as const satisfies readonly DesignSection[];

/** The id of a section of a worked design. */
export type DesignSectionId = (typeof designSections)[number]['id'];

/** The section that the page gets from its citations: nobody writes it. */
export const generatedSection = 'references' satisfies DesignSectionId;
