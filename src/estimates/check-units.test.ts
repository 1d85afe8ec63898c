import { describe, expect, it } from 'vitest';
import { checkUnits, inferDimension } from './check-units.ts';
import { dimensionText } from './dimension.ts';
import { parseFormula } from './formula.ts';
import { parseUnit } from './units.ts';

const units = new Map(
  Object.entries({
    newUsers: 'user/day',
    users: 'user',
    modelSize: 'GB',
    cache: 'KiB',
    share: '%',
    hours: 'h',
    side: 'm',
    area: 'm^2',
    gpus: 'gpu',
    perGpu: 'request/(gpu*s)',
    peak: 'request/s',
  }).map(([id, unit]) => [id, parseUnit(unit)]),
);
const unitOf = (id: string) => units.get(id) ?? parseUnit('1');
const infer = (source: string) => dimensionText(inferDimension(parseFormula(source), unitOf));

describe('inferDimension', () => {
  it.each([
    ['newUsers * hours', 'user'],
    ['newUsers * hours + users', 'user'],
    ['modelSize + cache', 'B'],
    ['users / newUsers', 's'],
    ['share * 3', '1'],
    ['side ^ 2 + area', 'm^2'],
    ['side ^ -1', '1/m'],
    ['area ^ 0.5', 'm'],
    ['area ^ (3/2)', 'm^3'],
    ['sqrt(area)', 'm'],
    ['sqrt(side)', 'm^0.5'],
    ['sqrt(side) ^ 4', 'm^2'],
    ['(1 - share) ^ (hours / hours)', '1'],
    ['min(modelSize, cache)', 'B'],
    ['max(0, modelSize - cache)', 'B'],
    ['modelSize + 0', 'B'],
    ['abs(-hours)', 's'],
    ['exp(hours / hours)', '1'],
    ['ceil(peak / perGpu)', 'gpu'],
    ['round(share * 10)', '1'],
    ['floor(gpus / users)', 'gpu/user'],
    ['peak > perGpu * gpus', '1'],
    ['0', '1'],
  ])('%s is in %s', (source, dimension) => {
    expect(infer(source)).toBe(dimension);
  });

  it.each([
    ['newUsers + modelSize', 'Cannot add different units: "newUsers" is in user/day and "modelSize" is in GB.'],
    ['newUsers - users * 2', 'Cannot subtract different units: "newUsers" is in user/day and "users * 2" is in user.'],
    ['modelSize + 1', 'Cannot add different units: "modelSize" is in GB and "1" is in pure numbers.'],
    ['min(hours, 0, side)', 'Cannot take the min of different units: "hours" is in h and "side" is in m.'],
    ['peak < gpus', 'Cannot compare different units: "peak" is in request/s and "gpus" is in gpu.'],
    ['exp(hours)', 'exp takes a pure number, but "hours" is in h. Divide by a reference quantity first.'],
    ['ln(side * 2)', 'ln takes a pure number, but "side * 2" is in m.'],
    ['log10(modelSize)', 'log10 takes a pure number'],
    ['erlangC(modelSize, modelSize)', 'erlangC takes a pure number'],
    [
      'ceil(hours)',
      'ceil takes a pure number or a count of things, but "hours" is in h, and what is a whole number in one unit is not in another.',
    ],
    ['round(newUsers)', 'round takes a pure number or a count of things, but "newUsers" is in user/day'],
    ['floor(modelSize)', 'floor takes a pure number or a count of things'],
    ['share ^ hours', 'An exponent is a pure number, but "hours" is in h.'],
    ['side ^ share', 'Only a pure number may have a computed exponent: "side" is in m, so its unit would depend on the value of "share".'],
  ])('rejects %s', (source, message) => {
    expect(() => infer(source)).toThrow(message);
  });
});

describe('checkUnits', () => {
  const check = (source: string, unit: string) => () => checkUnits(parseFormula(source), parseUnit(unit), unitOf);

  it('accepts any unit of the same dimension', () => {
    expect(check('newUsers', 'user/s')).not.toThrow();
    expect(check('peak / perGpu / gpus', '%')).not.toThrow();
    expect(check('0', 'GB')).not.toThrow();
  });

  it('shows both sides of a mismatch and what they differ by', () => {
    expect(check('newUsers * 2', 'user')).toThrow(
      'The formula "newUsers * 2" is in user/s, but the declared unit "user" is in user. They differ by 1/s: mend the formula or the unit.',
    );
  });
});
