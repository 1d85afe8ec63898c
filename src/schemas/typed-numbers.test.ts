import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { markdownFeatures } from '../markdown/features.ts';
import { typedNumbers } from './typed-numbers.ts';

const found = (source: string): string[] => typedNumbers(mdxToMdast(source, { features: markdownFeatures })).map(({ text }) => text.trim());

test.each([
  ['It takes 45 ms.', ['45 ms']],
  ['It costs $1,200 and $0.08 each.', ['$1,200', '$0.08']],
  ['A share of 12.5 % or 3%.', ['12.5 %', '3%']],
  ['200 M users and 1.2 GB in 30-minute runs.', ['200 M', '1.2 GB', '30-minute']],
  ['### After 2 weeks {#weeks}', ['2 weeks']],
  ['- 5 kWh\n- 3e12 FLOPs', ['5 kWh', '3e12 FLOPs']],
  ['<Gate>Above 45 ms.</Gate>', ['45 ms']],
  ['Read it. <Answer>45 ms</Answer>', ['45 ms']],
  ['<Exercise id="a" title="At 45 ms">\nText.\n</Exercise>', ['45 ms']],
])('finds the numbers in %s', (source, numbers) => {
  expect(found(source)).toEqual(numbers);
});

test.each([
  ['a count', 'After 3 launches, in 2026-11, in v1 and §2 of 10 systems.'],
  ['a name', 'The H100 and the ResNet-50 with 3D and p99 and B2B.'],
  ['code and formulas', 'With `45 ms` and $$45 ms$$.\n\n```sh\nsleep 45 ms\n```'],
  ['a quantity', 'It takes <Q id="a" />.'],
  ['a cited paragraph', 'It takes 45 ms [@paper1].'],
  ['a cited row', '| a | b |\n| --- | --- |\n| 45 ms | seen [@paper1] |'],
  ['a cited component', '<Incident id="a" title="Down for 3 hours">\nIt was down [@paper1].\n</Incident>'],
  ['a reason', 'It takes 45 ms. {/* typed: the page of the customer says so */}'],
])('leaves %s alone', (_what, source) => {
  expect(found(source)).toEqual([]);
});

test('cells do not run into each other', () => {
  expect(found('| a | b |\n| --- | --- |\n| 45 | ms |')).toEqual([]);
});
