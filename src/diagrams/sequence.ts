import type { EdgeEnd } from './graph.ts';

/** One of those who send and get messages. */
export interface Participant {
  id: string;
  label: string;
  shape: 'rect' | 'stadium' | 'cylinder';
  classes: string[];
}

/** The blocks that group steps. */
export type FrameKind = 'loop' | 'alt' | 'opt' | 'par' | 'critical' | 'break';

/** What happens, from top to bottom. */
export type SequenceStep =
  | {
      kind: 'message';
      from: string;
      to: string;
      label: string;
      dashed: boolean;
      start: EdgeEnd;
      end: EdgeEnd;
      /** Its number, where the author asked for numbers. */
      number: number | undefined;
    }
  | { kind: 'note'; placement: 'left' | 'right' | 'over'; from: string; to: string; label: string }
  | { kind: 'frame-start'; frame: FrameKind; label: string }
  /** The next branch of the innermost frame: `else`, `and`, `option`. */
  | { kind: 'frame-branch'; keyword: string; label: string }
  | { kind: 'frame-end' };

/** A sequence diagram, as its author wrote it. */
export interface Sequence {
  participants: Participant[];
  steps: SequenceStep[];
}
