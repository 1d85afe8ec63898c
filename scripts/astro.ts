/** Runs Astro's command line without its telemetry: a build of this site talks to no server. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('astro', process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
process.exitCode = status ?? 1;
