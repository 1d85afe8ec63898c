import { z } from 'zod';

/** How many tests passed and failed. A skipped test counts as failed: nothing here may be skipped silently. */
export interface TestCount {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numTotalTests: z.number(), numFailedTestSuites: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads Vitest's JSON report. A file that could not be loaded has no tests, but is a failure. */
export function countVitest(report: unknown): TestCount {
  const { numPassedTests, numTotalTests, numFailedTestSuites } = vitestReport.parse(report);
  const failed = numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed: failed === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : failed };
}

/** Reads Playwright's JSON report. */
export function countPlaywright(report: unknown): TestCount {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}
