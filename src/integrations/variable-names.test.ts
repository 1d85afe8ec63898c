import { describe, expect, it } from 'vitest';
import { renameInPage, renameInStyles, variableNames } from './variable-names.ts';

describe('variableNames', () => {
  it('gives the most used variables the shortest names', () => {
    expect([...variableNames({ styles: ['a{--long:1;x:var(--other)}', 'b{y:var(--other)}'], fixed: [] })]).toEqual([
      ['--other', '--a'],
      ['--long', '--b'],
    ]);
  });

  it('keeps names that scripts say or start', () => {
    const names = variableNames({
      styles: ['a{--size:1;--chart-1:red;--free:1}'],
      fixed: ["set('--size')", "'var(--chart-' + index + ')'"],
    });
    expect([...names.keys()]).toEqual(['--free']);
  });

  it('takes no name that is in use', () => {
    expect(variableNames({ styles: ['a{--long:1;--a:1}'], fixed: ["'--a'"] }).get('--long')).toBe('--b');
  });

  it('gives each of many variables a name of its own', () => {
    const styles = [Array.from({ length: 2000 }, (_, index) => `--variable-${index}:1`).join(';')];
    const names = [...variableNames({ styles, fixed: [] }).values()];
    expect(new Set(names).size).toBe(2000);
    expect(names.every((name) => /^--[a-z][0-9a-z]*$/.test(name))).toBe(true);
  });
});

describe('renaming', () => {
  const names = new Map([
    ['--ink', '--a'],
    ['--ink-soft', '--b'],
  ]);

  it('takes whole names in style sheets', () => {
    expect(renameInStyles('a{--ink:red;color:var(--ink-soft, var(--ink))}.x--ink-like{--inky:1}', names)).toBe(
      'a{--a:red;color:var(--b, var(--a))}.x--ink-like{--inky:1}',
    );
  });

  it('changes inline styles and drawings, and leaves text and other attributes', () => {
    expect(
      renameInPage('<p style="--ink:red;color:var(--ink)" title="--ink"><path stroke="var(--ink)"/>--ink &lt;p style="--ink"</p>', names),
    ).toBe('<p style="--a:red;color:var(--a)" title="--ink"><path stroke="var(--a)"/>--ink &lt;p style="--ink"</p>');
  });
});
