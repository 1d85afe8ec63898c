import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { valueOverErrorChart } from './chart.ts';
import { parametersSchema } from './parameters.ts';
import { dispersedTable } from './tables/dispersed.ts';
import { spreadTable } from './tables/spread.ts';
import { uniformTable } from './tables/uniform.ts';

/** Runs the whole simulation with the parameters of `data.json`. */
export function run(given: unknown): LabMeasurements {
  const parameters = parametersSchema.parse(given);
  const dispersed = dispersedTable(parameters);
  return {
    title: 'What a calibration error costs in an ad auction',
    about:
      'Simulated auctions for one slot at a second price per click. Values and prediction errors are independent and log-normal, bids are truthful, and nobody reacts: no budgets, no learning. The generator and its limits are described in the README.',
    tables: { dispersed, uniform: uniformTable(parameters), spread: spreadTable(parameters) },
    charts: { 'value-over-error': valueOverErrorChart(dispersed, parameters.errorSpreads) },
    trials: [],
  };
}
