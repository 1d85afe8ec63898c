import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aligned } from './align.ts';
import { parseEmojiList, type Emoji } from './emoji.ts';
import { familiesOf } from './families.ts';
import { brightness, channels, onWhite, type Picture } from './picture.ts';
import { cutPicture, readSheet } from './sheet.ts';
import { parts, splitByFamily } from './split.ts';

const row = (changes: object): object => ({
  unified: '1F355',
  name: 'SLICE OF PIZZA',
  short_name: 'pizza',
  short_names: ['pizza', 'pizza_slice'],
  category: 'Food & Drink',
  subcategory: 'food-prepared',
  sheet_x: 4,
  sheet_y: 5,
  sort_order: 2,
  has_img_google: true,
  has_img_twitter: true,
  ...changes,
});

describe('parseEmojiList', () => {
  it('keeps what both vendors drew, in Unicode order, without flags and parts', () => {
    const rows = [
      row({}),
      row({ unified: '1F354', name: null, short_name: 'hamburger', sort_order: 1 }),
      row({ unified: '1F1EA-1F1EC', category: 'Flags' }),
      row({ unified: '1F3FB', category: 'Component' }),
      row({ unified: '1F9C3', has_img_twitter: false }),
      row({ unified: '1F9C4', has_img_google: false }),
    ];
    expect(parseEmojiList(JSON.stringify(rows)).map(({ id, name }) => [id, name])).toEqual([
      ['1F354', 'hamburger'],
      ['1F355', 'slice of pizza'],
    ]);
    expect(parseEmojiList(JSON.stringify(rows))[1]).toMatchObject({ shortNames: ['pizza', 'pizza slice'], cell: [4, 5] });
  });

  it('refuses another file', () => {
    expect(() => parseEmojiList('[{"name":"pizza"}]')).toThrow('another shape');
    expect(() => parseEmojiList('{}')).toThrow('another shape');
  });
});

describe('familiesOf', () => {
  const emoji = (id: string, name: string, subcategory: string): Emoji => ({
    id,
    name,
    shortNames: [name],
    category: 'Any',
    subcategory,
    cell: [0, 0],
  });
  const families = (...all: Emoji[]): string[] => familiesOf(all);

  it('keeps a series whole: clocks, hearts, hands', () => {
    const [one, other, heart] = families(
      emoji('1F550', 'one oclock', 'time'),
      emoji('231A', 'watch', 'time'),
      emoji('2764-FE0F', 'heart', 'heart'),
    );
    expect(one).toBe(other);
    expect(one).not.toBe(heart);
    expect(new Set(families(emoji('1F48C', 'love letter', 'heart'), emoji('1F498', 'cupid', 'heart'))).size).toBe(1);
    expect(new Set(families(emoji('1F44B', 'wave', 'hand-fingers-open'), emoji('270A', 'fist', 'hand-fingers-closed'))).size).toBe(1);
  });

  it('joins genders of a role, but not all men', () => {
    const [man, woman, cook] = families(
      emoji('1F468-200D-1F680', 'man astronaut', 'person-role'),
      emoji('1F469-200D-1F680', 'woman astronaut', 'person-role'),
      emoji('1F468-200D-1F373', 'man cook', 'person-role'),
    );
    expect(man).toBe(woman);
    expect(man).not.toBe(cook);
  });

  it('joins by words of a subgroup only, singular or plural, and through a third', () => {
    const found = families(
      emoji('1F415', 'dog2', 'animal-mammal'),
      emoji('1F9AE', 'guide dogs', 'animal-mammal'),
      emoji('1F9BA', 'guide llama', 'animal-mammal'),
      emoji('1F32D', 'hot dog', 'food-prepared'),
    );
    expect(new Set(found.slice(0, 3)).size).toBe(1);
    expect(found[3]).not.toBe(found[0]);
  });

  it('joins figures that have a name for each gender', () => {
    expect(new Set(families(emoji('1F934', 'prince', 'person-role'), emoji('1F478', 'princess', 'person-role'))).size).toBe(1);
  });
});

describe('splitByFamily', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    category: index % 2 ? 'A' : 'B',
    family: `${index % 2}-${Math.floor(index / 7)}`,
  }));
  const split = splitByFamily(rows, 1);

  it('holds each row once and no family twice', () => {
    expect(parts.flatMap((part) => [...split[part]]).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
    const homes = new Map(rows.map(({ family }) => [family, new Set<string>()]));
    for (const part of parts) for (const each of split[part]) homes.get(rows[each]?.family ?? '')?.add(part);
    expect([...homes.values()].every((home) => home.size === 1)).toBe(true);
  });

  it('gives each part its share of each category, and repeats itself', () => {
    const share = (part: (typeof parts)[number], category: string): number =>
      [...split[part]].filter((each) => rows[each]?.category === category).length / 150;
    for (const category of ['A', 'B']) {
      expect(share('train', category)).toBeCloseTo(0.5, 1);
      expect(share('test', category)).toBeCloseTo(0.3, 1);
    }
    expect(splitByFamily(rows, 1)).toEqual(split);
    expect(splitByFamily(rows, 2)).not.toEqual(split);
  });
});

const picture = (side: number, paint: (x: number, y: number) => number[]): Picture => ({
  side,
  bytes: Uint8Array.from(Array.from({ length: side * side }, (_, at) => paint(at % side, Math.floor(at / side))).flat()),
});

describe('a picture', () => {
  const half = picture(4, (x) => (x < 2 ? [255, 0, 0, 255] : [0, 0, 0, 0]));

  it('lies on white paper', () => {
    expect([...onWhite(half, 2)].slice(0, 6)).toEqual([1, 0, 0, 1, 1, 1]);
    expect([...onWhite(half, 1)]).toEqual([1, 0.5, 0.5]);
    expect(() => onWhite(half, 3)).toThrow('do not divide');
  });

  it('is as bright as its colors', () => {
    expect([...brightness(half)].slice(0, 4).map((light) => Math.round(1000 * light))).toEqual([299, 299, 1000, 1000]);
  });

  it('is aligned: what is small and aside comes out large and in the middle', () => {
    const small = aligned(picture(16, (x, y) => (x < 4 && y >= 8 && y < 12 ? [0, 0, 255, 255] : [0, 0, 0, 0])));
    const opaque = small.bytes.filter((_, at) => at % channels === 3);
    expect(opaque.filter((each) => each > 100).length).toBeGreaterThan(220);
    expect([...small.bytes.slice((8 * 16 + 8) * channels, (8 * 16 + 8) * channels + channels)]).toEqual([0, 0, 255, 255]);
    const empty = picture(16, () => [0, 0, 0, 0]);
    expect(aligned(empty)).toBe(empty);
  });
});

describe('a sheet', () => {
  it('gives back the drawing of a cell, without its border', async () => {
    const [width, height] = [2 * 66, 66];
    const bytes = new Uint8Array(width * height * channels);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) bytes.set([x % 66, y, x < 66 ? 1 : 2, 255], (y * width + x) * channels);
    const png = await sharp(bytes, { raw: { width, height, channels } }).png().toBuffer();
    const sheet = await readSheet(png);
    const cut = cutPicture(sheet, [1, 0]);
    expect([...cut.bytes.slice(0, 4)]).toEqual([1, 1, 2, 255]);
    expect([...cut.bytes.slice(-4)]).toEqual([64, 64, 2, 255]);
    expect(() => cutPicture(sheet, [2, 0])).toThrow('no cell in column 2');
    expect(() => cutPicture(sheet, [0, 1])).toThrow('row 1');
  });
});
