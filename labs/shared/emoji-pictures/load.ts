import { readFileSync } from 'node:fs';
import { parseEmojiList, type Emoji } from './emoji.ts';
import { familiesOf } from './families.ts';
import type { Picture } from './picture.ts';
import { cutPicture, readSheet } from './sheet.ts';

/** An emoji with its family and the drawings of two hands. */
export interface DrawnEmoji extends Emoji {
  /** Emoji that are variants of one drawing have one family: never split one. */
  family: string;
  /** Drawn for Noto by Google (Apache-2.0). */
  noto: Picture;
  /** Drawn for Twemoji by Twitter and its successors (CC BY 4.0). */
  twemoji: Picture;
}

/** What experiments need of an emoji: its two drawings, and what it is related to. */
export type DrawnTwice = Pick<DrawnEmoji, 'category' | 'family' | 'noto' | 'twemoji'>;

/** Where the two packages have what is read. */
export interface EmojiFiles {
  /** `emoji.json`, the same in both packages. */
  list: string;
  /** `sheets-clean/64.png` of emoji-datasource-google. */
  noto: string;
  /** `sheets-clean/64.png` of emoji-datasource-twitter. */
  twemoji: string;
}

/** Reads all emoji that both vendors drew, in Unicode order, without flags and skin tones. */
export async function loadEmojiPictures(files: EmojiFiles): Promise<DrawnEmoji[]> {
  const emoji = parseEmojiList(readFileSync(files.list, 'utf8'));
  const families = familiesOf(emoji);
  const [noto, twemoji] = [await readSheet(files.noto), await readSheet(files.twemoji)];
  return emoji.map((each, index) => ({
    ...each,
    family: families[index] ?? each.id,
    noto: cutPicture(noto, each.cell),
    twemoji: cutPicture(twemoji, each.cell),
  }));
}
