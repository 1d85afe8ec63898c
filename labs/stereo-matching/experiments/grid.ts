import type { CostSettings } from '../match/match.ts';
import type { Penalties } from '../match/sgm.ts';
import type { Cost } from '../match/volume.ts';

/** What is tried for each cost; the same on both scenes. */
export interface Grid {
  costs: CostSettings[];
  windows: number[];
  penalties: Record<Cost, Penalties[]>;
}

const penaltiesOf = (small: readonly number[], large: readonly number[]): Penalties[] =>
  small.flatMap((one) => large.map((other) => ({ small: one, large: other })));

const gray = (cost: 'sad' | 'sobel'): CostSettings[] => [1, 3].map((support) => ({ cost, census: 5, support }));

/** Windows of 5 to 31 pixels; three penalties for one step by three for a jump, around what each cost spans; support of 1 or 3 pixels before paths. */
export const fullGrid: Grid = {
  costs: [
    ...gray('sad'),
    ...gray('sobel'),
    ...([5, 7] as const).flatMap((census) => [1, 3].map((support) => ({ cost: 'census' as const, census, support }))),
  ],
  windows: [5, 7, 9, 11, 15, 21, 31],
  penalties: {
    sad: penaltiesOf([4, 8, 16], [32, 64, 128]),
    sobel: penaltiesOf([2, 4, 8], [16, 32, 64]),
    census: penaltiesOf([2, 4, 8], [16, 32, 64]),
  },
};
