import { expect, it } from 'vitest';
import { packSections, unpackSections } from './section-list.ts';

const places = new Map([
  ['en_a12', { page: '/d/', kind: 'Worked design', domain: 'cv', title: undefined }],
  ['en_c00', { page: '/d/', kind: 'Exercise', domain: undefined, title: undefined }],
  ['en_a1f', { page: '/d/', kind: 'Worked design', domain: 'cv', title: 'Faces' }],
  ['en_a2', { page: '/d/', kind: 'Worked design', domain: 'cv', title: undefined }],
]);

it('reads the places that were written', () => {
  const read = unpackSections(packSections(places));
  expect(read.size).toBe(places.size);
  for (const [id, place] of places) expect(read.get(id), id).toEqual(place);
});

it('writes the same for the same sections in another order', () => {
  expect(packSections(new Map([...places].reverse()))).toBe(packSections(places));
});

it('keeps of each id what tells it from the others, after how much of it stood before', () => {
  expect(packSections(places).split('\n').slice(-2)).toEqual(['Aa12CfB2Ac', '!"!#']);
});

it('has a sign for many places', () => {
  const many = new Map(
    Array.from({ length: 300 }, (_, index) => [`en_${index.toString(16).padStart(3, '0')}`, { page: `/${index}/`, kind: 'Topic' }]),
  );
  const read = unpackSections(packSections(many));
  for (const [id, { page }] of many) expect(read.get(id)?.page).toBe(page);
});

it('reads an empty list', () => {
  expect(unpackSections('').size).toBe(0);
});
