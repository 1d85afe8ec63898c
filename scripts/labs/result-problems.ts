import type { LabKind, LabResult } from '../../src/schemas/lab-result.ts';
import { digest } from './lab-run.ts';

/** What a result has to match: the code and data description as they are now. */
export interface Current {
  kind: LabKind;
  code: Record<string, string>;
  data: string;
}

/** Why a result cannot be trusted, one line each: numbers that were typed, code or data that changed since, or simulated numbers that pass for measured. */
export function resultProblems(result: LabResult, current: Current): string[] {
  const stale = [...new Set([...Object.keys(result.code), ...Object.keys(current.code)])].filter(
    (file) => result.code[file] !== current.code[file],
  );
  const mend = `Run \`npm run labs -- ${result.lab}\`.`;
  return [
    ...(result.kind === current.kind
      ? []
      : [`labs/${result.lab}/result.json says ${result.kind} where data.json makes it ${current.kind}. ${mend}`]),
    ...stale.map((file) => `${file} is not the code that made labs/${result.lab}/result.json. ${mend}`),
    ...(result.data === current.data ? [] : [`labs/${result.lab}/data.json is not the description that its result was made with. ${mend}`]),
    ...(result.digest === digest(result.measured) ? [] : [`labs/${result.lab}/result.json was edited after it was made. ${mend}`]),
  ];
}
