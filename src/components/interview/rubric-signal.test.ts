import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadRubric } from '../../data/interview.ts';
import { rubricSignal, stepsOf } from './rubric-signal.ts';

test('a signal is found by its id, and an unknown one names those that exist', () => {
  expect(rubricSignal('framing').name).toBe('Framing the problem');
  expect(() => rubricSignal('charm')).toThrow('there is no signal "charm". Use one of framing, numbers');
});

test('steps come in the order of the interview, by name', () => {
  expect(stepsOf({ ...rubricSignal('framing'), steps: ['metrics', 'problem-formulation'] })).toEqual([
    { id: 'problem-formulation', name: 'Problem formulation' },
    { id: 'metrics', name: 'Metrics' },
  ]);
});

test('the page of the rubric has a section for each signal, under its name and id, in the order of the data', () => {
  const page = readFileSync('content/interview/rubric/index.mdx', 'utf8');
  const sections = [...page.matchAll(/^### (.+) \{#([a-z-]+)\}\n\n<Rubric signal="([a-z-]+)" \/>$/gm)].map(([, name, id, signal]) => ({
    name,
    id,
    signal,
  }));
  expect(sections).toEqual(loadRubric().map(({ name, id }) => ({ name, id, signal: id })));
});
