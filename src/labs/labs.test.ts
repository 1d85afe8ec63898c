import { describe, expect, it } from 'vitest';
import { exampleResult } from './example-result.ts';
import { bestRows, captionText, cellText, intervalText, kindText, rowAnchor, sourceText, valueText } from './lab-text.ts';
import { kindOfChart, kindOfTable, loadLab, parseLab, requireCell, requireChart, requirePicture, requireTable } from './load-lab.ts';

const result = parseLab(JSON.stringify(exampleResult), 'result.json');
const models = requireTable(result, 'models');
/** A result file whose numbers a generator drew. */
const simulated = JSON.stringify({ ...exampleResult, kind: 'simulated' }).replace('Measured: nothing.', 'Simulated: nothing.');
const column = (id: string): (typeof models.columns)[number] => requireCell(models, 'fancy', id).column;

describe('parseLab', () => {
  it.each([
    ['"rows":1234,"positives"', '"rows":-1,"positives"', 'measured.tables.models.sample.rows'],
    ['"low":0.75,', '', 'An interval has two ends'],
    ['"low":0.75', '"low":0.95', 'The interval ends before it starts'],
    ['"cells":{"training"', '"cells":{"other"', 'Row "fancy" has no such column'],
    ['0'.repeat(64), 'abc', 'run `npm run labs` instead of typing'],
    ['"seeds":[1,2,3]', '"seeds":[]', 'Name the seeds'],
    ['"origin":"Measured: nothing."', '"origin":""', 'Say where the points come from'],
    ['"developmentLogLoss":0.3,', '', 'Give the loss on development rows'],
    [
      '"developmentLogLoss":0.3',
      '"developmentLogLoss":0.3,"developmentLoss":{"name":"MAE","value":2}',
      'Give the loss on development rows',
    ],
    ['"seconds":1', '"seconds":1,"date":"2026-11-21"', 'date'],
  ])('refuses a file with %s changed to %s', (from, to, message) => {
    const text = JSON.stringify(exampleResult);
    expect(text).toContain(from);
    expect(() => parseLab(text.replace(from, to), 'labs/x/result.json')).toThrow(message);
    expect(() => parseLab(text.replace(from, to), 'labs/x/result.json')).toThrow('labs/x/result.json');
  });
});

it('parseLab takes a loss that is not the log loss, with its name', () => {
  const text = JSON.stringify(exampleResult).replace(
    '"developmentLogLoss":0.3',
    '"developmentLoss":{"name":"mean absolute error (min)","value":2.4}',
  );
  expect(parseLab(text, 'result.json').measured.trials[0]?.developmentLoss?.value).toBe(2.4);
});

describe('the kind of a result', () => {
  it('is measured where the file says nothing', () => {
    expect(result.kind).toBe('measured');
    expect(parseLab(simulated, 'result.json').kind).toBe('simulated');
  });

  it('is one of two', () => {
    expect(() => parseLab(simulated.replace('"simulated"', '"guessed"'), 'result.json')).toThrow(/kind/);
  });

  it('shows in the origin of every chart of a simulation', () => {
    const wrong = simulated.replace('Simulated: nothing.', 'Measured: nothing.');
    expect(() => parseLab(wrong, 'result.json')).toThrow(/Begin with "Simulated"\..*charts\.reliability\.origin/s);
  });
});

describe('a simulation in a lab that measures', () => {
  const mixed = parseLab(
    JSON.stringify(exampleResult)
      .replace('"seeds":[1]', '"kind":"simulated","seeds":[1]')
      .replace('Measured: nothing.', 'Simulated: nothing.'),
    'result.json',
  );

  it('is one by its table or the origin of its chart; the others stay measured', () => {
    expect(['models', 'cost'].map((id) => kindOfTable(requireTable(mixed, id), mixed))).toEqual(['measured', 'simulated']);
    expect(kindOfChart(requireChart(mixed, 'reliability'), mixed)).toBe('simulated');
    expect(kindOfChart(requireChart(result, 'reliability'), result)).toBe('measured');
  });

  it('is all there is in a lab that simulates', () => {
    const all = parseLab(simulated, 'result.json');
    expect(kindOfTable(requireTable(all, 'models'), all)).toBe('simulated');
  });

  it('cannot say that a table was measured', () => {
    const wrong = JSON.stringify(exampleResult).replace('"seeds":[1]', '"kind":"measured","seeds":[1]');
    expect(() => parseLab(wrong, 'result.json')).toThrow(/tables\.cost\.kind/);
  });
});

describe('pictures', () => {
  const panel = {
    label: 'One',
    description: 'A square of one color, for the tests alone.',
    file: 'maps/one.png',
    sha256: '3'.repeat(64),
    width: 8,
    height: 8,
  };
  const picture = {
    title: 'A picture of nothing',
    origin: 'Computed from nothing.',
    scale: { label: 'Nothing', low: 0, high: 1, colors: ['#000000', '#ffffff'] },
    panels: [panel],
  };
  const withPicture = (one: object): ReturnType<typeof parseLab> =>
    parseLab(JSON.stringify({ ...exampleResult, measured: { ...exampleResult.measured, pictures: { one } } }), 'result.json');

  it('are found by name, and missed with what there is', () => {
    expect(requirePicture(withPicture(picture), 'one')).toEqual(picture);
    expect(() => requirePicture(withPicture(picture), 'two')).toThrow('no picture "two"; it has one');
    expect(() => requirePicture(result, 'one')).toThrow('no picture "one"; it has none');
  });

  it.each([
    [{ ...picture, panels: [{ ...panel, file: '../one.png' }] }, 'Keep pictures in `maps/`'],
    [{ ...picture, panels: [{ ...panel, description: 'Nothing.' }] }, 'the text alternative'],
    [{ ...picture, scale: { ...picture.scale, colors: ['black', 'white'] } }, 'six hexadecimal digits'],
  ])('are refused as %j', (wrong, message) => {
    expect(() => withPicture(wrong)).toThrow(message);
  });
});

describe('what is asked for and is not there', () => {
  it('is answered with what there is', () => {
    expect(() => loadLab('nothing')).toThrow('There is no labs/nothing/result.json');
    expect(() => requireTable(result, 'model')).toThrow('no table "model"; it has models, cost');
    expect(() => requireChart(result, 'x')).toThrow('no chart "x"; it has reliability');
    expect(() => requireCell(models, 'odd', 'auc')).toThrow('no row "odd"; it has plain, fancy');
    expect(() => requireCell(models, 'plain', 'odd')).toThrow('no column "odd"; it has auc, shift, rows');
    expect(() => requireCell(models, 'plain', 'shift')).toThrow('no number for "plain" in "shift"');
  });
});

describe('cellText', () => {
  it('prints as the column says', () => {
    expect(cellText(0.79861, { format: 3 })).toBe('0.799');
    expect(cellText(-0.0136, { format: 4 })).toBe('\u22120.0136');
    expect(cellText(-0.00001, { format: 3 })).toBe('0.000');
    expect(cellText(27126.4, { format: 'count' })).toBe('27,126');
  });

  it('gives ratios of times one digit', () => {
    expect([0.0022, 5.13, 57.4, 1210].map((value) => cellText(value, { format: 'ratio' }))).toEqual(['0.002×', '5×', '60×', '1,000×']);
  });
});

it('intervalText prints both ends, or nothing', () => {
  expect(intervalText({ value: 0.8, low: -0.75, high: 0.85 }, { format: 2 })).toBe('\u22120.75 to 0.85');
  expect(intervalText({ value: 0.8 }, { format: 2 })).toBeUndefined();
});

describe('captionText', () => {
  it('names rows, split, seeds, interval and what columns mean', () => {
    expect(captionText(models, result)).toBe(
      'Measured on the test part of a made-up split: n = 1,234, 100 of them positive. Mean over 3 seeds where a method draws at random. Below each number: 95 % of nothing. Shift: how far it moved. Bold: the best of a column, by whatever margin. Read nothing into it.',
    );
  });

  it('never calls simulated numbers measured', () => {
    expect(captionText(models, parseLab(simulated, 'result.json'))).toMatch(
      /^Simulated test part of a made-up split: n = 1,234, 100 of them positive\. Drawn with 3 seeds\. Below each number/,
    );
  });

  it('names the machine where times are shown', () => {
    expect(captionText(requireTable(result, 'cost'), result)).toContain('Taken with Node v24.0.0 on A processor.');
  });
});

it('valueText says what a number is of', () => {
  expect(valueText(models, requireCell(models, 'plain', 'auc'), result)).toBe(
    'Measured. Plain, AUC: 0.800 (0.750 to 0.850; 95 % of nothing). n = 1,234, test part of a made-up split.',
  );
});

it('a simulation is called one on its cards, in its tables and in their links', () => {
  expect(valueText(models, requireCell(models, 'fancy', 'auc'), { kind: 'simulated' })).toMatch(/^Simulated\. Fancy, AUC: 0\.700\./);
  expect([kindText('measured'), kindText('simulated')]).toEqual(['Measured', 'Simulated']);
  expect(sourceText('simulated')).toContain('generator');
});

describe('bestRows', () => {
  it('is the best in the direction of the column, if it has one', () => {
    expect([...bestRows(models, column('auc'))]).toEqual(['plain']);
    expect([...bestRows(models, column('shift'))]).toEqual([]);
  });

  it('is all that print the same', () => {
    expect(bestRows(models, { ...column('auc'), format: 0 }).size).toBe(2);
  });
});

it('rowAnchor is unique by lab, table and row', () => {
  expect(rowAnchor('example', 'models', 'plain')).toBe('lab-example-models-plain');
});
