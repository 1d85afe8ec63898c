import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseLab } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema, type LabMeasurements, type LabResult } from '../../src/schemas/lab-result.ts';
import { hashCode, sha256 } from './lab-code.ts';
import { dataKind, locateAll, locateData, locateOwn, parseLabData, type LabData } from './lab-data.ts';

interface LabModule {
  run: (input: LabInput, keep: Keep) => LabMeasurements | Promise<LabMeasurements>;
}

/** Keeps a file that a lab makes, named by its path in the folder of the lab. */
export type Keep = (file: string, bytes: Uint8Array) => void;

/** What a lab runs on: the path of its data file, or of all of them, or the parameters of its generator. */
type LabInput = string | string[] | Extract<LabData, { generator: string }>['parameters'];

/**
 * Runs a lab on its data, or with its generator, and describes how: what `result.json` holds.
 *
 * @param keep receives the pictures that the lab computes; the result holds their hashes whether they are kept or not.
 */
export async function runLab(lab: string, keep: Keep = () => undefined): Promise<LabResult> {
  const file = resolve('labs', lab, 'data.json');
  if (!existsSync(file)) throw new Error(`labs/${lab} has no data.json: describe its data, or its generator, there.`);
  const text = readFileSync(file, 'utf8');
  const data = parseLabData(text, `labs/${lab}/data.json`);
  const input = inputOf(data, lab);
  const { run } = (await import(pathToFileURL(resolve('labs', lab, 'lab.ts')).href)) as LabModule;
  const start = performance.now();
  // Checked first, which fills in defaults: the digest is of what the file holds.
  const measured = labMeasurementsSchema.parse(rounded(await run(input, keep)));
  const result = {
    lab,
    kind: dataKind(data),
    code: hashCode(lab),
    data: sha256(text),
    measured,
    digest: digest(measured),
    run: {
      processor: cpus()[0]?.model.trim() ?? 'unknown processor',
      node: process.version,
      seconds: Math.round((performance.now() - start) / 1000),
    },
  };
  return parseLab(JSON.stringify(result), `labs/${lab}/result.json`);
}

function inputOf(data: LabData, lab: string): LabInput {
  if ('generator' in data) return data.parameters;
  if ('files' in data) return locateOwn(data, lab);
  return 'packages' in data ? locateAll(data) : locateData(data);
}

/** The SHA-256 of what a lab found, as JSON with sorted keys. */
export function digest(measured: unknown): string {
  return sha256(JSON.stringify(measured, (_, value: unknown) => (isRecord(value) ? sortedByKey(value) : value)));
}

const significantDigits = 6;

/** Numbers to six significant digits: more is noise, and makes the file long. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(significantDigits));
  if (Array.isArray(value)) return value.map(rounded);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, rounded(each)]])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedByKey(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
