import { expect, test } from 'vitest';
import { pageTree } from '../markdown/page-tree.ts';
import { typedNumberProblems, typedNumbers } from './typed-numbers.ts';

const found = (source: string): string[] => typedNumbers(pageTree(source)).map(({ text }) => text.trim());

test.each([
  ['It takes 45 ms.', ['45 ms']],
  ['It costs $1,200 and $0.08 each.', ['$1,200', '$0.08']],
  ['It costs $3. It takes 4.', ['$3']],
  ['A share of 12.5 % or 3%.', ['12.5 %', '3%']],
  ['200 M users and 1.2 GB in 30-minute runs.', ['200 M', '1.2 GB', '30-minute']],
  ['### After 2 weeks {#weeks}', ['2 weeks']],
  ['- 5 kWh\n- 3e12 FLOPs', ['5 kWh', '3e12 FLOPs']],
  ['<Gate>Above 45 ms.</Gate>', ['45 ms']],
  ['Read it. <Answer>45 ms</Answer>', ['45 ms']],
  [':::note[After 2 weeks]\nAt 45 ms.\n:::', ['2 weeks', '45 ms']],
  ['> At 45 ms.\n\n<div>\nAt 3 s.\n</div>', ['45 ms', '3 s']],
  ['<Exercise id="a" title="At 45 ms">\nText.\n</Exercise>', ['45 ms']],
])('finds the numbers in %s', (source, numbers) => {
  expect(found(source)).toEqual(numbers);
});

test.each([
  ['a count', 'After 3 launches, in 2026-11, in v1 and §2 of 10 systems.'],
  ['a count at the end of a sentence', 'It has 10. B is the other, with 3, W not.'],
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

test('a reason between two dollar signs, which would be printed, is told from one that is missing', () => {
  const messages = (source: string): string[] => typedNumberProblems(typedNumbers(pageTree(source))).map(({ message }) => message);
  const reason = '{/* typed: the page of the customer says so */}';
  const mend = 'Its reason stands between two dollar signs, so it would be printed: write \\$ for each $ before it.';
  expect(messages(`It costs $8 ${reason} and $9.`)).toEqual([`"$8" is typed. ${mend}`, `"$9" is typed. ${mend}`]);
  expect(messages(`| a |\n| --- |\n| $8 ${reason} |\n| $9 ${reason} |`)).toEqual([`"$8" is typed. ${mend}`]);
  expect(messages(`It costs \\$8 ${reason} and $9. ${reason}`)).toEqual([]);
});
