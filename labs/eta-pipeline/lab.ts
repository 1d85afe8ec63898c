import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { runPipeline } from './operate/pipeline.ts';
import { parametersSchema } from './parameters.ts';
import { coverageByDistanceChart, coverageByWeekChart, errorByDayChart, errorByDistanceChart } from './report/charts.ts';
import { gateTable, modelsTable, seedsTable, slicesTable } from './report/models.ts';
import { alertsTable, driftTable } from './report/monitoring.ts';
import { policiesTable } from './report/policies.ts';
import { checksTable, delayTable, leaksTable, servingTable, skewTable, versionsTable } from './report/serving.ts';

/** Seeds of the other cities in which the ladder is climbed again. */
const otherSeeds = [2, 3];

/** Runs the whole path, from the drawn city to the retrained model, with the parameters of `data.json`. */
export async function run(given: unknown, others: readonly number[] = otherSeeds): Promise<LabMeasurements> {
  const parameters = parametersSchema.parse(given);
  const report = { parameters, findings: await runPipeline(parameters, others) };
  return {
    title: 'Trip duration from training to monitoring',
    about:
      'A simulated city with streets, a river, four bridges and an airport; taxi trips with traffic, rain, events and faulty records. A complete small system is trained, gated, served over HTTP, watched and retrained on them. The generator and its limits are described in the README: which model wins here says little of a real city.',
    tables: {
      models: modelsTable(report),
      slices: slicesTable(report),
      gate: gateTable(report),
      seeds: seedsTable(report),
      checks: checksTable(report),
      serving: servingTable(report),
      skew: skewTable(report),
      leaks: leaksTable(report),
      delay: delayTable(report),
      drift: driftTable(report),
      alerts: alertsTable(report),
      versions: versionsTable(report),
      policies: policiesTable(report),
    },
    charts: {
      'error-by-day': errorByDayChart(report),
      'coverage-by-week': coverageByWeekChart(report),
      'error-by-distance': errorByDistanceChart(report),
      'coverage-by-distance': coverageByDistanceChart(report),
    },
    trials: report.findings.ladder.trials.map(({ model, settings, loss, chosen }) => ({
      split: 'by time, the week before the test weeks',
      model,
      settings,
      developmentLoss: loss,
      chosen,
    })),
  };
}
