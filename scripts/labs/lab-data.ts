import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { LabKind } from '../../src/schemas/lab-result.ts';
import { sha256 } from './lab-code.ts';

/** Data of a package: where they come from, exactly, and what was left out of them. */
const packagedDataSchema = z.strictObject({
  /** The package that ships the data; pinned in `labs/package.json` too. */
  package: z.strictObject({
    registry: z.literal('npm'),
    name: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Give the exact version.'),
    license: z.string().min(1),
  }),
  /** The file inside the package. */
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits.'),
  /** Who made the data, and where they say so. */
  origin: z.strictObject({ title: z.string().min(1), url: z.url(), cite: z.string().min(1) }),
  dropped: z.array(z.strictObject({ what: z.string().min(1), why: z.string().min(1) })),
  /** Whether the data may be, and are, kept in this repository. */
  kept: z.string().min(1),
});

/** No data but a generator that draws them. */
const generatedDataSchema = z
  .strictObject({
    /** What it draws, from which distributions. */
    generator: z.string().min(30, 'Describe what is drawn, and from which distributions.'),
    /** The numbers that it and the simulation run with, as the lab's `run` receives them. */
    parameters: z.record(z.string(), z.union([z.number(), z.array(z.number()).min(1)])),
    /** Why each of them is what it is. */
    reasons: z.record(z.string(), z.string().min(10)).optional(),
  })
  .superRefine(({ parameters, reasons }, context) => {
    if (!reasons) return;
    for (const name of Object.keys({ ...parameters, ...reasons })) {
      if (!(name in parameters && name in reasons))
        context.addIssue({ code: 'custom', path: ['reasons', name], message: 'Give a reason for each parameter, and for nothing else.' });
    }
  });

/** The description of data that a package ships. */
export type PackagedData = z.output<typeof packagedDataSchema>;

/** The description of a lab's data: its `data.json`. */
export type LabData = PackagedData | z.output<typeof generatedDataSchema>;

/** Reads the description of a lab's data; throws an Error that names the file and the field. */
export function parseLabData(text: string, file: string): LabData {
  const data: unknown = JSON.parse(text);
  const hasGenerator = hasKey(data, 'generator');
  if (hasGenerator === hasKey(data, 'package'))
    throw new Error(`${file}: Name either the \`package\` that ships the data or the \`generator\` that draws them.`);
  const result = (hasGenerator ? generatedDataSchema : packagedDataSchema).safeParse(data);
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

/** What the numbers of a lab with these data are. */
export function dataKind(data: LabData): LabKind {
  return 'generator' in data ? 'simulated' : 'measured';
}

/**
 * Where the installed data file is.
 *
 * @throws Error when the package is missing or has another version, or when the file is not, byte by byte, the one described.
 */
export function locateData(data: PackagedData, folder = 'labs'): string {
  const { name, version } = data.package;
  const home = resolve(folder, 'node_modules', name);
  if (!existsSync(home))
    throw new Error(`${name} is not installed in ${folder}/: run \`npm run labs\`, and pin it in ${folder}/package.json.`);
  const installed = (JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8')) as { version: string }).version;
  if (installed !== version) throw new Error(`${name} is installed as ${installed} where data.json says ${version}.`);
  const file = resolve(home, data.file);
  const actual = sha256(readFileSync(file));
  if (actual !== data.sha256) throw new Error(`${data.file} of ${name} has the SHA-256 ${actual} where data.json says ${data.sha256}.`);
  return file;
}
