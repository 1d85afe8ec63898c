import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('measures everything by default', () => {
    expect(parseOptions([])).toEqual({ pages: [30, 120, 480], runs: 5, skipBuild: false, skipPages: false, out: undefined });
  });

  it('sorts the sizes and drops repeated ones', () => {
    expect(parseOptions(['--pages', '40, 10,40', '--runs=3', '--skip-pages', '--out', 'x.json'])).toEqual({
      pages: [10, 40],
      runs: 3,
      skipBuild: false,
      skipPages: true,
      out: 'x.json',
    });
  });

  it.each([
    [['--pages', '30,many'], '--pages: "many" is not a whole number from 1 to 2000.'],
    [['--pages', ''], '--pages: "" is not'],
    [['--pages', '0'], '--pages: "0" is not'],
    [['--runs', '1.5'], '--runs: "1.5" is not a whole number from 1 to 100.'],
    [['--runs'], "'--runs <value>' argument missing"],
    [['--fast'], "Unknown option '--fast'"],
    [['480'], "Unexpected argument '480'"],
    [['--skip-build', '--skip-pages'], 'nothing to measure'],
    [['--out', ''], '--out is empty'],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
