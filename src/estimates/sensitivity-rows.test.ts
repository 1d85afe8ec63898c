import { describe, expect, it } from 'vitest';
import { review } from './review.fixture.ts';
import { changeInputs } from './pack-estimate.ts';
import { sensitivityTable } from './sensitivity-rows.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('sensitivityTable', () => {
  const { rows, normal, normalAt, others } = sensitivityTable(review, 'hours', 2);

  it('ranks the inputs and prints both ends', () => {
    expect(rows.map(({ label }) => label)).toEqual(['New listings', 'Share reviewed']);
    expect(plain(rows[0]?.low.input ?? '')).toBe('200 k listings/day');
    expect(plain(rows[0]?.low.output ?? '')).toBe('125 h/day');
    expect(plain(rows[0]?.high.output ?? '')).toBe('500 h/day');
    expect(plain(normal)).toBe('250 h/day');
    expect(others).toBe(1);
  });

  it('draws each end from the result as it is, on one scale', () => {
    expect(normalAt).toBe(33.33);
    expect(rows[0]).toMatchObject({ low: { from: 0, to: 33.33 }, high: { from: 33.33, to: 100 } });
  });

  it('follows the inputs', () => {
    const changed = sensitivityTable(changeInputs(review, { newListings: 5_000_000 }), 'hours', 9);
    expect(changed.rows.find(({ id }) => id === 'newListings')?.high).toMatchObject({ from: changed.normalAt, to: changed.normalAt });
    expect(changed.rows[0]?.id).toBe('share');
  });

  it('leaves out inputs without an effect', () => {
    expect(sensitivityTable(review, 'perThousand', 9).rows.map(({ id }) => id)).toEqual(['share', 'wage', 'secondsPerReview']);
  });
});
