import { expect, it } from 'vitest';
import { termFixture } from '../../markdown/reference.fixture.ts';
import { groupByInitial } from './group-by-initial.ts';

it('groups terms by their first letter, in order', () => {
  const groups = groupByInitial([
    termFixture('3d', { term: '3D point' }),
    termFixture('alert'),
    termFixture('agent'),
    termFixture('batch'),
  ]);
  expect(groups.map(({ initial, terms }) => [initial, terms.map(({ id }) => id)])).toEqual([
    ['3', ['3d']],
    ['A', ['alert', 'agent']],
    ['B', ['batch']],
  ]);
});
