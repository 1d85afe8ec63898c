import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { readGray, shrink } from './gray.ts';
import { readNpy, readNpz } from './npz.ts';
import { shrinkDisparities } from './scene.ts';

function npy(values: number[], shape: string, type = '<f4'): Buffer {
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117) + '\n';
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8]);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), Buffer.from(Float32Array.from(values).buffer)]);
}

function zip(content: Buffer, method: 0 | 8): Buffer {
  const stored = method === 8 ? deflateRawSync(content) : content;
  const name = Buffer.from('arr_0.npy');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(stored.length, 20);
  // Something else may stand before the first file.
  const before = Buffer.from('before');
  central.writeUInt32LE(before.length, 42);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(before.length + local.length + name.length + stored.length, 16);
  return Buffer.concat([before, local, name, stored, central, name, end]);
}

describe('readNpz', () => {
  it.each([0, 8] as const)('reads an array that was packed by method %d', (method) => {
    const { shape, values } = readNpz(zip(npy([1.5, -2, Infinity, 4, 5, 6], '2, 3'), method));
    expect(shape).toEqual([2, 3]);
    expect([...values]).toEqual([1.5, -2, Infinity, 4, 5, 6]);
  });

  it('refuses what it cannot read', () => {
    expect(() => readNpz(Buffer.from('no archive at all'))).toThrow('no zip archive');
    expect(() => readNpy(Buffer.from('nothing of the kind'))).toThrow('no array of NumPy');
    expect(() => readNpy(npy([1], '1', '<f8'))).toThrow('not one of 32-bit floats');
  });
});

describe('pictures', () => {
  it('become gray by brightness of their colors', async () => {
    const raw = { width: 2, height: 1, channels: 3 } as const;
    const png = await sharp(Uint8Array.of(255, 0, 0, 0, 255, 0), { raw })
      .png()
      .toBuffer();
    expect(await readGray(png)).toEqual({ width: 2, height: 1, pixels: Uint8Array.of(76, 150) });
  });

  it('shrink to means of squares', () => {
    const picture = { width: 5, height: 2, pixels: Uint8Array.of(1, 3, 10, 20, 99, 5, 7, 30, 40, 99) };
    expect(shrink(picture, 2)).toEqual({ width: 2, height: 1, pixels: Uint8Array.of(4, 25) });
  });

  it('shrink as disparities to the middle pixel, in new pixels', () => {
    const picture = { width: 6, height: 3, pixels: Uint8Array.from({ length: 18 }, (_, at) => (at === 7 ? 30 : at === 10 ? 0 : 9)) };
    expect([...shrinkDisparities(picture, 3)]).toEqual([10, Number.NaN]);
  });
});
