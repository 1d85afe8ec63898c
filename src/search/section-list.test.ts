import { expect, it } from 'vitest';
import { packSections, unpackSections } from './section-list.ts';

const places = new Map([
  ['en_a', { page: '/d/', kind: 'Worked design', domain: 'cv', title: undefined }],
  ['en_c', { page: '/d/', kind: 'Exercise', domain: undefined, title: undefined }],
  ['en_b', { page: '/d/', kind: 'Worked design', domain: 'cv', title: 'Faces' }],
  ['en_d', { page: '/d/', kind: 'Worked design', domain: 'cv', title: undefined }],
]);

it('reads the places that were written', () => {
  expect([...unpackSections(packSections(places))].sort()).toEqual([...places].sort());
});

it('writes the same for the same sections in another order', () => {
  expect(packSections(new Map([...places].reverse()))).toBe(packSections(places));
});

it('reads an empty list', () => {
  expect(unpackSections('').size).toBe(0);
});
