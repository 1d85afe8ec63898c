import { meanOfValues } from '../../shared/bootstrap.ts';
import type { Graph } from '../index/graph.ts';
import type { InvertedFile } from '../index/inverted-file.ts';
import { vectorAt, type Vectors } from '../index/vectors.ts';
import { armsOf, refine, type Arm } from './arms.ts';
import { measureSearch, trialOf, type Measured, type Trial } from './measure.ts';
import { truthOf, type Prepared } from './prepare.ts';

/** An arm at all of its settings. */
export interface Swept {
  arm: Arm;
  development: readonly Measured[];
  test: readonly Measured[];
}

/** All arms, searched with development and with test queries. */
export function sweepIndexes(prepared: Prepared): { swept: Swept[]; graph: Graph; file: InvertedFile; trials: Trial[] } {
  const { indexed, development, test } = prepared;
  const truths = { development: truthOf(indexed, development.vectors), test: truthOf(indexed, test.vectors) };
  const swept = armsOf(prepared).map((arm) => ({
    arm,
    development: sweep(arm, development.vectors, truths.development, 0, indexed),
    test: sweep(arm, test.vectors, truths.test, development.vectors.count, indexed),
  }));
  const trials = swept.flatMap((each) => {
    const chosen = targets.map((target) => settingFor(each, target));
    return each.arm.settings.map((setting, at) =>
      trialOf(
        each.arm.model,
        { ...each.arm.built, [each.arm.dial]: setting },
        1 - meanOfValues(each.development[at]?.recall ?? []),
        chosen.includes(at),
      ),
    );
  });
  // The last of either kind: the most links, and the most lists.
  const graph = swept.findLast(({ arm }) => arm.graph)?.arm.graph;
  const file = swept.findLast(({ arm }) => arm.file)?.arm.file;
  if (!graph || !file) throw new Error('No graph or no lists were built.');
  return { swept, graph, file, trials };
}

/** Recalls for which the cheapest setting is chosen on development queries. */
export const targets = [0.95, 0.99];

/** The first setting, from the cheapest up, that reaches a recall on development queries; −1 where none does. */
export function settingFor({ development }: Pick<Swept, 'development'>, target: number): number {
  return development.findIndex(({ recall }) => meanOfValues(recall) >= target);
}

function sweep(arm: Arm, queries: Vectors, truth: readonly Int32Array[], before: number, indexed: Vectors): Measured[] {
  const { first } = arm;
  const firsts = first ? Array.from({ length: queries.count }, (_, index) => first(vectorAt(queries, index), index + before)) : undefined;
  return arm.settings.map((setting) =>
    measureSearch(queries, truth, (query, index) => {
      const known = firsts?.[index];
      return known ? refine(indexed, query, known, setting) : arm.search(query, setting, index + before);
    }),
  );
}
