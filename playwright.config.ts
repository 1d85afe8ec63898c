import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/find-browser.ts';

const port = Number(process.env['TEST_PORT'] ?? 4399);

// The workers read this file too: what is found once is handed on to them.
process.env['CHROME_PATH'] ??= ensureBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A shared machine may be slow for some seconds.
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.cache/test/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: process.env['CHROME_PATH'] },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
