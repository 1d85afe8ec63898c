import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePng } from './indexed-png.ts';

it('encodePng writes a picture that another program reads back', async () => {
  const png = encodePng({ width: 3, height: 2, indices: Uint8Array.of(0, 1, 2, 2, 1, 0), colors: ['#ff0000', '#00ff00', '#0a141e'] });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([3, 2]);
  expect([...data]).toEqual([255, 0, 0, 0, 255, 0, 10, 20, 30, 10, 20, 30, 0, 255, 0, 255, 0, 0]);
});
