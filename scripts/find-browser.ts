/**
 * Finds a Chromium for the browser tests, and gets one where there is none. Run on its own it prints the path:
 * `node scripts/find-browser.ts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const programNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A way to get a browser: a name for messages, whether it can be tried here, and the commands. */
interface Installation {
  name: string;
  possible: () => boolean;
  commands: readonly (readonly string[])[];
}

const installations: readonly Installation[] = [
  { name: '`playwright install chromium`', possible: () => true, commands: [['playwright', 'install', 'chromium']] },
  {
    name: '`apt-get install chromium`',
    possible: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
];

/** Ten minutes: a browser is about 150 MB. */
const installTimeoutMs = 600_000;

/** The path of a Chromium that starts, from `CHROME_PATH`, the system or Playwright's store; nothing when there is none. */
export function findBrowser(): string | undefined {
  const fromEnvironment = process.env['CHROME_PATH'];
  if (fromEnvironment) {
    if (starts(fromEnvironment)) return fromEnvironment;
    throw new Error(`CHROME_PATH is "${fromEnvironment}", and no browser starts there. Mend it, or unset it to let one be found.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...programNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...otherPlaces,
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path) && starts(path));
}

/**
 * Like {@link findBrowser}, but installs a browser where none is found.
 *
 * @throws Error with one line that says what was tried, when none can be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const tried: string[] = [];
  for (const { name, possible, commands } of installations) {
    if (!possible()) continue;
    tried.push(name);
    console.error(`No Chromium found; trying ${name} …`);
    if (commands.every(succeeds)) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Error(
    `The browser tests need a Chromium, and none was found or could be installed (tried ${tried.join(' and ')}). Install Chrome or Chromium, or set CHROME_PATH.`,
  );
}

/** A program may exist and not start: a snap's stub, or a browser without its libraries. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

function succeeds(command: readonly string[]): boolean {
  const [program = '', ...args] = command;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' };
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: installTimeoutMs, env: environment }).status === 0;
}

if (import.meta.main) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
