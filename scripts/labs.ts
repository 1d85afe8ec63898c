/**
 * Sets up the labs and runs them: `npm run labs [-- [--check] [lab …]]`. Writes each `result.json`; with `--check` it compares
 * instead, and fails where a number differs by more than the tolerance.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLab } from '../src/labs/load-lab.ts';
import { compareResults } from './labs/compare-results.ts';
import { hashCode, labNames, sha256 } from './labs/lab-code.ts';
import { unpackAll } from './labs/debian.ts';
import { dataKind, debianPackagesOf, parseLabData } from './labs/lab-data.ts';
import { runLab } from './labs/lab-run.ts';
import { resultProblems } from './labs/result-problems.ts';
import { run } from './run.ts';

const usage = 'Usage: npm run labs [-- [--check] [lab …]]';

try {
  const { names, check } = options();
  const install = await run('npm', ['ci', '--prefix', 'labs']);
  if (install.code !== 0) throw new Error(`npm ci --prefix labs failed:\n${install.output}`);
  for (const name of names) await (check ? checkLab(name) : writeLab(name));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function options(): { names: string[]; check: boolean } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean', default: false } } });
  const known = labNames();
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no lab "${unknown}"; there are ${known.join(', ')}.\n${usage}`);
  return { names: positionals.length > 0 ? positionals : known, check: values.check };
}

async function writeLab(name: string): Promise<void> {
  console.log(`${name} …`);
  await fetchData(name);
  const result = await runLab(name, (file, bytes) => {
    mkdirSync(dirname(`labs/${name}/${file}`), { recursive: true });
    writeFileSync(`labs/${name}/${file}`, bytes);
  });
  writeFileSync(`labs/${name}/result.json`, `${JSON.stringify(result, null, 1)}\n`);
  const { length } = result.measured.trials;
  const tried = length > 0 ? `, ${length} configurations tried` : '';
  console.log(`${name}: ${result.kind}${tried}, ${result.run.seconds} s; labs/${name}/result.json written`);
}

/** Fetches what the lab reads from Debian; packages of npm are installed with the others. */
async function fetchData(name: string): Promise<void> {
  await unpackAll(debianPackagesOf(parseLabData(readFileSync(`labs/${name}/data.json`, 'utf8'), `labs/${name}/data.json`)));
}

async function checkLab(name: string): Promise<void> {
  console.log(`${name} …`);
  await fetchData(name);
  const stored = loadLab(name);
  const data = readFileSync(`labs/${name}/data.json`, 'utf8');
  const current = { kind: dataKind(parseLabData(data, `labs/${name}/data.json`)), code: hashCode(name), data: sha256(data) };
  const problems = [...resultProblems(stored, current), ...compareResults(stored, await runLab(name))];
  if (problems.length > 0) process.exitCode = 1;
  console.log(problems.length === 0 ? `${name}: the same numbers` : `${name}: ${problems.length} differences\n${problems.join('\n')}`);
}
