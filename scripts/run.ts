import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** How a command ended, with everything it printed. */
export interface CommandResult {
  /** 0 when it succeeded. */
  code: number;
  /** Standard output and error, as they came. */
  output: string;
  /** Wall time. */
  seconds: number;
}

/** Where a command runs, and with what. */
export interface RunOptions {
  cwd?: string;
  /** Added to the environment; `undefined` removes a variable. */
  environment?: Record<string, string | undefined>;
  /** Ends the command after this long. */
  timeoutMs?: number;
  /** Shows the output as it comes, besides keeping it. */
  show?: boolean;
}

const binFolder = resolve(import.meta.dirname, '../node_modules/.bin');

/** Runs a command with the project's own programs first in its path, and never throws: the result says how it ended. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const start = performance.now();
  const environment = {
    ...process.env,
    // Nothing that is built or tested here reports to anyone.
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
    ...options.environment,
  };
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
      if (options.show) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (code: number): void => {
      done({ code, output, seconds: (performance.now() - start) / 1000 });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => {
      end(code ?? 1);
    });
  });
}
