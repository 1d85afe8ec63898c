import { Worker } from 'node:worker_threads';
import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import type { Half } from './halves/half.ts';
import type { Task } from './halves/worker.ts';

/** Runs the whole lab on the data file, its two halves on two cores. */
export async function run(dataFile: string): Promise<LabMeasurements> {
  const [random, timed] = await Promise.all([work({ half: 'random', dataFile }), work({ half: 'time', dataFile })]);
  return {
    title: 'Ranking quality against calibration',
    about:
      'Responses of bank customers to telephone marketing (UCI Bank Marketing, bank-full.csv): 45,211 calls in the order of time. They stand in for ad responses, which they are not: no auction, no positions, no repeated impressions, and a response rate far above that of ads. The length of the call is dropped, as it is known only once the outcome is.',
    tables: { ...random.tables, ...timed.tables },
    charts: { ...random.charts, ...timed.charts },
    predictions: random.predictions,
    trials: [...random.trials, ...timed.trials],
  };
}

function work(task: Task): Promise<Half> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./halves/worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
