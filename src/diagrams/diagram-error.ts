/** Says why a diagram cannot be drawn, on which line of its source, and how to mend it. */
export class DiagramError extends Error {
  override name = 'DiagramError';
  /** The line of the diagram's source, counted from 1; undefined where the fault is in no one line. */
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    super(line === undefined ? problem : `Line ${line}: ${problem}`);
    this.line = line;
  }
}
