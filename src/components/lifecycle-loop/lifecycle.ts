/** The stages of the series, in order. */
export const stageIds = [
  'problem-definition',
  'data-management',
  'model-development',
  'evaluation',
  'infrastructure',
  'serving',
  'monitoring',
  'iteration',
] as const;

/** Names a stage; also the id of its heading on the overview and the name of its folder. */
export type StageId = (typeof stageIds)[number];

/** One stage of the lifecycle, as the overview shows it. */
export interface LifecycleStage {
  id: StageId;
  /** Its name as in the navigation. */
  label: string;
  /** What the stage decides, in at most eight words. */
  decides: string;
}

/** A way back: what is seen in one stage and can only be mended in an earlier one. */
export interface FeedbackLoop {
  /** Names the loop in `?loop=…`; kebab-case and permanent. */
  id: string;
  /** Where the observation is made. */
  from: StageId;
  /** Where it is mended. */
  to: StageId;
  /** What is seen, as a noun phrase of two to five words. */
  label: string;
  /** What is seen, in a sentence. */
  observation: string;
  /** The number at which the team goes back, in a sentence. */
  trigger: string;
  /** What going back costs, in a sentence. */
  cost: string;
}
