import type { PageText } from '../corpus/page-text.ts';
import { seededRandom, type Random } from '../../shared/random.ts';

/** What the generator of permissions runs with; the README gives a reason for each number. */
export const permissionParameters = {
  /** Groups; the n-th owns in proportion to 1/n, as departments differ in how much they write. */
  groups: 12,
  /** Chance that a section keeps the group of its page, as a document keeps the permissions of its folder. */
  inherits: 0.6,
  /** Chance that a second group may read it too. */
  shared: 0.15,
  users: 200,
  /** Chances of being in one, two, three or four groups, which are drawn evenly. */
  memberships: [0.4, 0.3, 0.2, 0.1],
  seeds: [1, 2, 3, 4, 5],
} as const;

/** The part of the parameters that tests make small. */
export interface PermissionSizes {
  users: number;
  seeds: readonly number[];
}

/** Who may read what: for each section of the snapshot its groups, for each user theirs. */
export interface Permissions {
  sectionGroups: readonly ReadonlySet<number>[];
  userGroups: readonly ReadonlySet<number>[];
}

/** Draws the permissions of an organization that does not exist. */
export function generatePermissions(pages: readonly PageText[], users: number, seed: number): Permissions {
  const { groups, inherits, shared, memberships } = permissionParameters;
  const random = seededRandom(seed);
  const sizes = Array.from({ length: groups }, (_, group) => 1 / (group + 1));
  const sectionGroups: Set<number>[] = [];
  for (const page of pages) {
    const home = draw(sizes, random);
    for (const { index } of page.sections) {
      const own = new Set([random.next() < inherits ? home : draw(sizes, random)]);
      if (random.next() < shared) own.add(draw(sizes, random));
      sectionGroups[index] = own;
    }
  }
  const userGroups = Array.from({ length: users }, () => {
    const own = new Set<number>();
    const count = draw(memberships, random) + 1;
    while (own.size < count) own.add(random.below(groups));
    return own;
  });
  return { sectionGroups, userGroups };
}

/** A place drawn in proportion to its weight. */
function draw(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found < 0 ? weights.length - 1 : found;
}

/** Whether a user may read a section. */
export function mayRead(user: ReadonlySet<number>, section: ReadonlySet<number> | undefined): boolean {
  return section !== undefined && [...section].some((group) => user.has(group));
}

/** Which chunks a user may read: those whose sections are all permitted. */
export function allowedChunks(
  chunks: readonly { sections: readonly number[] }[],
  { sectionGroups }: Permissions,
  user: ReadonlySet<number>,
): Uint8Array {
  const sections = sectionGroups.map((section) => mayRead(user, section));
  return Uint8Array.from(chunks, (chunk) => Number(chunk.sections.every((section) => sections[section])));
}
