import { expect, test } from 'vitest';
import { interviewLengths, interviewSteps } from '../../data/interview-steps.ts';
import { planRows } from './plan-rows.ts';

test('the plans run without a gap from the first minute to the last', () => {
  const rows = planRows();
  expect(rows.map(({ id }) => id)).toEqual([...interviewSteps.map(({ id }) => id), undefined]);
  for (const length of interviewLengths) {
    expect(rows.map(({ stretches }) => stretches[length].from)).toEqual([
      0,
      ...rows.slice(0, -1).map(({ stretches }) => stretches[length].to),
    ]);
    expect(rows.at(-1)?.stretches[length].to).toBe(length);
  }
});
