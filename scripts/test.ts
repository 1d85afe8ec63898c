/**
 * Runs every check, cheapest first, and stops at the first step that fails, with its output. The last line counts the tests
 * of all steps: `N passed, M failed`; a step without tests of its own counts as one.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildForTests } from './build-for-tests.ts';
import { ensureBrowser } from './find-browser.ts';
import { run, type CommandResult } from './run.ts';
import { countPlaywright, countVitest, type TestCount } from './test-counts.ts';

/** One step of the test command. */
interface Step {
  name: string;
  run: () => Promise<CommandResult>;
  /** Reads the tests that the step ran; without it the step is one test. */
  count?: () => Promise<TestCount>;
}

const reports = resolve('.cache/test');
const report = async (file: string): Promise<unknown> => JSON.parse(await readFile(resolve(reports, file), 'utf8')) as unknown;

function vitest(project: string): Step['run'] {
  const args = [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    resolve(reports, `${project}.json`),
  ];
  return () => run('vitest', args);
}

const steps: readonly Step[] = [
  { name: 'browser', run: () => Promise.resolve(findBrowser()) },
  { name: 'types', run: () => run('astro', ['check']) },
  { name: 'format', run: () => run('prettier', ['--check', '.']) },
  { name: 'lint', run: () => run('eslint', ['.', '--max-warnings', '0']) },
  { name: 'unit tests', run: vitest('unit'), count: async () => countVitest(await report('unit.json')) },
  { name: 'builds', run: async () => combine(await buildForTests()) },
  { name: 'build tests', run: vitest('build'), count: async () => countVitest(await report('build.json')) },
  {
    name: 'browser tests',
    run: () => run('playwright', ['test'], { environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(reports, 'browser.json') } }),
    count: async () => countPlaywright(await report('browser.json')),
  },
];

/** Finds a browser for the last step first: where none can be had, nobody should wait for the other steps to learn it. */
function findBrowser(): CommandResult {
  try {
    process.env['CHROME_PATH'] = ensureBrowser();
    return { code: 0, output: process.env['CHROME_PATH'], seconds: 0 };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error), seconds: 0 };
  }
}

/** Several builds as one step. */
function combine(results: ReadonlyMap<string, CommandResult>): CommandResult {
  const failed = [...results].find(([, { code }]) => code !== 0);
  return { code: failed ? 1 : 0, output: failed ? `${failed[0]}:\n${failed[1].output}` : '', seconds: 0 };
}

async function countStep(step: Step, { code }: CommandResult): Promise<TestCount> {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A step that ends before its tests run writes no report.
  const count = await step.count().catch(() => ({ passed: 0, failed: 0 }));
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const total: TestCount = { passed: 0, failed: 0 };
const start = performance.now();

for (const step of steps) {
  const stepStart = performance.now();
  const result = await step.run();
  const count = await countStep(step, result);
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - stepStart) / 1000).toFixed(1);
  const ok = result.code === 0 && count.failed === 0;
  console.log(
    `${ok ? '✓' : '✗'} ${step.name.padEnd(14)} ${seconds.padStart(6)} s  ${count.passed} passed${count.failed > 0 ? `, ${count.failed} failed` : ''}`,
  );
  if (!ok) {
    console.log(`\n${result.output.trim()}\n`);
    const skipped = steps.slice(steps.indexOf(step) + 1).map(({ name }) => name);
    if (skipped.length > 0) console.log(`Not run: ${skipped.join(', ')}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
