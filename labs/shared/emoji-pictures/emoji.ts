/** One emoji as the packages' list describes it; both packages ship the same list. */
export interface Emoji {
  /** Its code points in hexadecimal, joined by hyphens: `1F600`. */
  id: string;
  /** The Unicode name in lower case: `grinning face`. */
  name: string;
  /** Other names for it, words joined by spaces: `+1`, `thumbsup`. */
  shortNames: readonly string[];
  /** One of nine Unicode groups: `Food & Drink`. */
  category: string;
  /** The Unicode subgroup: `food-fruit`. */
  subcategory: string;
  /** Column and row of its cell in a sheet, from 0. */
  cell: readonly [column: number, row: number];
}

/** A row of `emoji.json`, as far as it is read; skin tones hang below their emoji as `skin_variations`. */
interface Row {
  unified: string;
  name: string | null;
  short_name: string;
  short_names: string[];
  category: string;
  subcategory: string;
  sheet_x: number;
  sheet_y: number;
  sort_order: number;
  has_img_google: boolean;
  has_img_twitter: boolean;
}

/** Groups that are left out: flags are plain colors that all vendors copy from the same laws; components are not emoji. */
const droppedCategories = new Set(['Flags', 'Component']);

/**
 * Reads the list of emoji in Unicode order, without flags, components, skin tones, and emoji that one of the two vendors did not draw.
 *
 * @throws Error when the text is not the packages' list.
 */
export function parseEmojiList(text: string): Emoji[] {
  const rows = JSON.parse(text) as Row[];
  if (!Array.isArray(rows) || rows.some(({ unified, category }) => !unified || !category))
    throw new Error('The list of emoji has another shape than emoji.json of emoji-datasource.');
  return rows
    .filter((row) => !droppedCategories.has(row.category) && row.has_img_google && row.has_img_twitter)
    .sort((one, other) => one.sort_order - other.sort_order)
    .map((row) => ({
      id: row.unified,
      name: (row.name ?? row.short_name).toLowerCase(),
      shortNames: row.short_names.map((each) => each.replace(/[_-]/g, ' ')),
      category: row.category,
      subcategory: row.subcategory,
      cell: [row.sheet_x, row.sheet_y],
    }));
}
