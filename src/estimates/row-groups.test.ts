import { expect, test } from 'vitest';
import { rowGroups } from './row-groups.ts';

const row = (id: string, group?: string) => ({ id, group });

test('rows stand under the last heading before them, in order', () => {
  const rows = [row('users', 'Demand'), row('requests'), row('gpus', 'Machines')];
  expect(rowGroups(rows).map(({ title, rows: own }) => [title, own.map(({ id }) => id)])).toEqual([
    ['Demand', ['users', 'requests']],
    ['Machines', ['gpus']],
  ]);
});

test('rows before any heading have none', () => {
  expect(rowGroups([row('users'), row('gpus', 'Machines')]).map(({ title }) => title)).toEqual([undefined, 'Machines']);
  expect(rowGroups([])).toEqual([]);
});
