import { expect, it } from 'vitest';
import { americanSpellings } from './american.ts';

it.each([
  ['modelling', 'modeling'],
  ['labelled', 'labeled'],
  ['optimisation', 'optimization'],
  ['normalise', 'normalize'],
  ['analysing', 'analyzing'],
  ['behaviour', 'behavior'],
  ['neighbours', 'neighbors'],
  ['centre', 'center'],
  ['catalogue', 'catalog'],
  ['licence', 'license'],
  ['programme', 'program'],
  ['judgements', 'judgments'],
  ['artefacts', 'artifacts'],
  ['ageing', 'aging'],
  ['enrolment', 'enrollment'],
  ['colour', 'color'],
])('%s is spelled %s', (british, american) => {
  expect(americanSpellings(british)).toContain(american);
});

it('has nothing to say about other words', () => {
  for (const word of ['calibration', 'drift', 'hour', 'rate'])
    expect(americanSpellings(word).filter((other) => other === word)).toEqual([]);
  expect(americanSpellings('drift')).toEqual([]);
});
