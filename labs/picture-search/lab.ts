import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { loadEmojiPictures } from '../shared/emoji-pictures/load.ts';
import { sweepComposed } from './experiments/composed.ts';
import { sweepDuplicates } from './experiments/duplicates.ts';
import { sweepGap, sweepMixed, withKnownWords } from './experiments/gap.ts';
import { inWorker, type NegativesSweeper } from './experiments/negatives-task.ts';
import { fullSizes, prepare, rowsOf, type Item, type Prepared, type Sizes } from './experiments/prepare.ts';
import { climbTags, climbTexts, pictureToName, temperatures, trainTexts, wordAll, type Worded } from './experiments/texts.ts';
import { climbVisual } from './experiments/visual.ts';
import { composedTable, duplicatesTable, mergesTable } from './report/relatives.ts';
import { gapTable, mixedTable, textTable } from './report/texts.ts';
import { negativesTable, visualChart, visualTable } from './report/visual.ts';

/** Runs the whole lab on the files of `data.json`: the list of emoji, and a sheet of drawings of either vendor. */
export async function run(files: readonly string[]): Promise<LabMeasurements> {
  const [list, noto, twemoji] = files;
  if (!list || !noto || !twemoji) throw new Error('The lab reads three files: the list of emoji and two sheets.');
  return measure(await loadEmojiPictures({ list, noto, twemoji }));
}

/** The same on drawings that were loaded. */
export async function measure(
  items: readonly Item[],
  sizes: Sizes = fullSizes,
  sweepNegatives: NegativesSweeper = inWorker,
): Promise<LabMeasurements> {
  const prepared = prepare(items, sizes);
  const visual = climbVisual(prepared);
  const temperature = visual.trials.find(({ model, chosen }) => model === 'contrastive' && chosen)?.settings.temperature ?? 0.1;
  // Negatives share nothing with what follows, so both are measured side by side.
  const negatives = sweepNegatives({ prepared, temperature });
  const components = visual.rungs.find(({ id }) => id === 'components')?.runs[0] ?? prepared.joined;
  const [names, subgroups] = [wordAll(prepared, 'names'), wordAll(prepared, 'names-and-subgroup')];
  const [byNames, bySubgroups] = [
    trainTexts(prepared, names, temperatures, true),
    trainTexts(prepared, subgroups, temperatures.slice(1), false),
  ];
  const texts = [
    climbTexts(prepared, names, byNames.encoders),
    climbTexts(prepared, subgroups, bySubgroups.encoders),
    climbTags(prepared, names),
    climbTags(prepared, subgroups),
  ];
  const crossings = [
    ...texts.flatMap(({ rungs }) => rungs),
    pictureToName(prepared, names, byNames.encoders),
    pictureToName(prepared, subgroups, bySubgroups.encoders),
  ];
  const known = withKnownWords(prepared, names);
  const composed = sweepComposed(prepared, names, byNames.encoders, components);
  const duplicates = sweepDuplicates(prepared);
  const trials = [visual, byNames, bySubgroups, ...texts, composed, duplicates].flatMap((each) => each.trials);
  return {
    title: 'Search by picture and by words on a stand-in: emoji drawn by two vendors',
    about:
      'No photographs and no goods. An item is an emoji, drawn for Noto and for Twemoji; flags and skin tones are left out, and no family of alike emoji stands in two parts of the split. It says nothing on how well photographs of goods are found; how representations, negatives, gaps and near-duplicates are measured is what carries over.',
    tables: {
      'picture-to-picture': visualTable(prepared, visual.rungs),
      'text-and-picture': textTable(prepared, crossings, knownShares(prepared, names)),
      gap: gapTable(known, sweepGap(known, names, byNames)),
      'mixed-list': mixedTable(known, sweepMixed(known, names, byNames.encoders)),
      negatives: negativesTable(prepared, await negatives),
      composed: composedTable(prepared, composed),
      duplicates: duplicatesTable(prepared, duplicates.results),
      merges: mergesTable(prepared, duplicates.results),
    },
    charts: { 'picture-to-picture': visualChart(prepared, visual.rungs) },
    trials: trials.map((trial) => ({ split: 'by family, development part', ...trial })),
  };
}

/** Share of test names with a word that training knows, and share of their words that it knows. */
function knownShares({ split }: Prepared, { words, vocabulary }: Worded): { names: number; query: number } {
  const test = rowsOf(words, split.test);
  const all = test.flat();
  return {
    names: test.filter((text) => text.some((word) => vocabulary.has(word))).length / test.length,
    query: all.filter((word) => vocabulary.has(word)).length / all.length,
  };
}
