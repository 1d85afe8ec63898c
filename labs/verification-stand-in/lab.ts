import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { loadEmojiPictures } from '../shared/emoji-pictures/load.ts';
import { climb, fullSizes, type Sizes, type Trainer } from './experiments/climb.ts';
import { prepare, type Identity } from './experiments/prepare.ts';
import { scoresChart, tradeOffChart } from './report/charts.ts';
import { reportOf } from './report/frame.ts';
import { identificationChart, identificationTable, identifyAll } from './report/identification.ts';
import { intervalsTable, zeroErrorsTable } from './report/intervals.ts';
import { costTable, modelsTable } from './report/models.ts';
import { scaleChart, scaleTable, simulateScale } from './report/scale.ts';
import { slicesTable } from './report/slices.ts';
import { relativesTable, spreadChart, spreadTable } from './report/spread.ts';
import { keptThresholdTable, tailTable } from './report/tail.ts';
import { transferTable } from './report/transfer.ts';

/** Runs the whole lab on the files of `data.json`: the list of emoji, and a sheet of drawings of either vendor. */
export async function run(files: readonly string[]): Promise<LabMeasurements> {
  const [list, noto, twemoji] = files;
  if (!list || !noto || !twemoji) throw new Error('The lab reads three files: the list of emoji and two sheets.');
  return measure(await loadEmojiPictures({ list, noto, twemoji }));
}

/** The same on drawings that were loaded. */
export async function measure(identities: readonly Identity[], sizes: Sizes = fullSizes, train?: Trainer): Promise<LabMeasurements> {
  const prepared = prepare(identities);
  const { rungs, trials } = await climb(prepared, sizes, train);
  const report = reportOf(prepared, rungs);
  const identified = identifyAll(report);
  const scale = simulateScale(report);
  return {
    title: 'Verification on a stand-in: emoji drawn by two hands',
    about:
      'No faces. An identity is an emoji, enrolled as drawn for Noto and probed as drawn for Twemoji; flags and skin tones are left out. It stands in for face verification because no package ships faces with identities under clear terms. Error rates here say nothing about faces; how thresholds, galleries and samples behave is what carries over.',
    tables: {
      models: modelsTable(report),
      cost: costTable(report),
      intervals: intervalsTable(report),
      'zero-errors': zeroErrorsTable(report),
      transfer: transferTable(report),
      identification: identificationTable(report, identified),
      spread: spreadTable(report),
      relatives: relativesTable(report),
      slices: slicesTable(report),
      tail: tailTable(report),
      'kept-threshold': keptThresholdTable(report),
      scale: scaleTable(report, scale),
    },
    charts: {
      'trade-off': tradeOffChart(report),
      scores: scoresChart(report),
      'fpir-by-gallery': identificationChart(report, identified, 0.001),
      spread: spreadChart(report),
      scale: scaleChart(report, scale),
    },
    trials: trials.map((trial) => ({ split: 'by family, development part', ...trial })),
  };
}
