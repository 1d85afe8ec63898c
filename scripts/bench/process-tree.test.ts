import { expect, it } from 'vitest';
import { descendantsUse, parseStat, runningProcesses } from './process-tree.ts';

const stat = '42 (a (strange) name) S 7 42 42 0 -1 4194304 9 9 0 0 150 50 20 30 20 0 4 0 99 123456 1000 18446744073709551615 1 1';

it('parseStat reads past a name with parentheses', () => {
  expect(parseStat(stat)).toEqual({ id: 42, parent: 7, cpuSeconds: 2.5, rssBytes: 4_096_000 });
});

it('descendantsUse adds up children and their children, and nobody else', () => {
  const one = (id: number, parent: number): ReturnType<typeof parseStat> => ({ id, parent, cpuSeconds: id, rssBytes: 10 * id });
  expect(descendantsUse(1, [one(1, 0), one(2, 1), one(3, 2), one(4, 1), one(5, 0), one(6, 5)])).toEqual({ cpuSeconds: 9, rssBytes: 90 });
});

it.runIf(process.platform === 'linux')('runningProcesses finds this process', () => {
  expect(runningProcesses().find(({ id }) => id === process.pid)?.rssBytes).toBeGreaterThan(1_000_000);
});
