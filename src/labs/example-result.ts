/** A small result file for tests: the shape of a real one, with numbers that nothing measured. */
export const exampleResult = {
  lab: 'example',
  code: { 'labs/example/lab.ts': '0'.repeat(64) },
  data: '1'.repeat(64),
  measured: {
    title: 'An example lab',
    about: 'Rows made up for the tests; they are not measured.',
    tables: {
      models: {
        title: 'Two models that do not exist',
        sample: { part: 'test part of a made-up split', rows: 1234, positives: 100 },
        seeds: [1, 2, 3],
        interval: '95 % of nothing',
        note: 'Read nothing into it.',
        reproducible: true,
        columns: [
          { id: 'auc', label: 'AUC', format: 3, better: 'higher' },
          { id: 'shift', label: 'Shift', meaning: 'how far it moved', format: 2 },
          { id: 'rows', label: 'Training rows', format: 'count' },
        ],
        rows: [
          { id: 'plain', label: 'Plain', cells: { auc: { value: 0.8, low: 0.75, high: 0.85 }, rows: { value: 27126 } } },
          { id: 'fancy', label: 'Fancy', cells: { auc: { value: 0.7 }, shift: { value: -0.5 }, rows: { value: 27126 } } },
        ],
      },
      cost: {
        title: 'What the models cost',
        sample: { part: 'test part of a made-up split', rows: 1234 },
        seeds: [1],
        interval: '',
        reproducible: false,
        columns: [{ id: 'training', label: 'Training time', format: 'ratio', better: 'lower' }],
        rows: [{ id: 'fancy', label: 'Fancy', cells: { training: { value: 3.4 } } }],
      },
    },
    charts: {
      reliability: {
        title: 'Predicted and observed rate',
        description: 'A line along the diagonal, from nothing to one.',
        origin: 'Measured: nothing.',
        kind: 'line',
        x: { label: 'Predicted' },
        y: { label: 'Observed' },
        series: [
          {
            name: 'Plain',
            points: [
              [0, 0],
              [1, 1],
            ],
          },
        ],
      },
    },
    trials: [{ split: 'made-up', model: 'plain', settings: { l2: 1 }, developmentLogLoss: 0.3, chosen: true }],
  },
  digest: '2'.repeat(64),
  run: { processor: 'A processor', node: 'v24.0.0', seconds: 1 },
};
