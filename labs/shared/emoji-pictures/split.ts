import { permutation, seededRandom } from '../random.ts';

/** The parts: representations are learned on `train`, settings and thresholds chosen on `development`, numbers reported on `test`. */
export const parts = ['train', 'development', 'test'] as const;

/** A part of the split. */
export type Part = (typeof parts)[number];

/** Row numbers of each part, ascending. */
export type Split = Record<Part, Int32Array>;

/** What each part gets of a category, as far as whole families allow. */
const shares: Record<Part, number> = { train: 0.5, development: 0.2, test: 0.3 };

/**
 * Splits rows so that no family stands in two parts, and each part gets its share of every category. Within a category families go, the largest
 * first and equals in a random order, to the part that lacks most rows.
 */
export function splitByFamily(rows: readonly { category: string; family: string }[], seed: number): Split {
  const members = new Map<string, number[]>();
  rows.forEach(({ family }, row) => members.set(family, [...(members.get(family) ?? []), row]));
  const families = [...members.values()];
  const shuffled = Array.from(permutation(families.length, seededRandom(seed)), (index) => families[index] ?? []);
  const largestFirst = shuffled.sort((one, other) => other.length - one.length);
  const found: Record<Part, number[]> = { train: [], development: [], test: [] };
  // A family is filed under the category of its first member.
  const categoryOf = (family: readonly number[]): string => rows[family[0] ?? 0]?.category ?? '';
  for (const category of new Set(rows.map((row) => row.category))) {
    const own = largestFirst.filter((family) => categoryOf(family) === category);
    const total = own.reduce((sum, family) => sum + family.length, 0);
    const lacking: Record<Part, number> = { train: 0, development: 0, test: 0 };
    for (const part of parts) lacking[part] = shares[part] * total;
    for (const family of own) {
      const part = parts.reduce((most, each) => (lacking[each] > lacking[most] ? each : most));
      found[part].push(...family);
      lacking[part] -= family.length;
    }
  }
  return { train: ascending(found.train), development: ascending(found.development), test: ascending(found.test) };
}

function ascending(rows: number[]): Int32Array {
  return Int32Array.from(rows).sort();
}
