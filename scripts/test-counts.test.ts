import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.ts';

describe('countVitest', () => {
  it('counts what passed and failed', () => {
    expect(countVitest({ numPassedTests: 7, numTotalTests: 9, numFailedTestSuites: 1 })).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be loaded', () => {
    expect(countVitest({ numPassedTests: 7, numTotalTests: 7, numFailedTestSuites: 1 })).toEqual({ passed: 7, failed: 1 });
  });

  it('refuses a report of another shape', () => {
    expect(() => countVitest({})).toThrow();
  });
});

describe('countPlaywright', () => {
  it('counts flaky and skipped tests as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } })).toEqual({ passed: 5, failed: 3 });
  });
});
