import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { LabKind } from '../../src/schemas/lab-result.ts';
import { debianFolder, debianHelp, type DebianPackage } from './debian.ts';
import { sha256 } from './lab-code.ts';

/** A package of npm that ships data; pinned in `labs/package.json` too. */
const packageShape = {
  registry: z.literal('npm'),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Give the exact version.'),
  license: z.string().min(1),
};

/** A package of Debian that ships data; fetched when the lab runs, and taken apart but not installed. */
const debianShape = {
  ...packageShape,
  registry: z.literal('debian'),
  name: z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, 'Name the binary package, in lower case.'),
  version: z.string().regex(/^\d[\w.+~]*-[\w.+~]+$/, 'Give the exact version with its Debian revision, without an epoch.'),
};

const fileShape = {
  /** The file inside the package. */
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits.'),
};

/** Who made the data, and where they say so. */
const originSchema = z.strictObject({ title: z.string().min(1), url: z.url(), cite: z.string().min(1) });

/** The files of one of several packages. */
const filesShape = { files: z.array(z.strictObject(fileShape)).min(1), origin: originSchema };

/** What is said of packaged data wherever they come from. */
const keepingShape = {
  dropped: z.array(z.strictObject({ what: z.string().min(1), why: z.string().min(1) })),
  /** Whether the data may be, and are, kept in this repository. */
  kept: z.string().min(1),
};

/** Data of a package: where they come from, exactly, and what was left out of them. */
const packagedDataSchema = z.strictObject({ package: z.strictObject(packageShape), ...fileShape, origin: originSchema, ...keepingShape });

/** Files of several packages, which the lab receives in this order. */
const severalPackagesSchema = z.strictObject({
  packages: z
    .array(
      z.discriminatedUnion('registry', [
        z.strictObject({ ...packageShape, ...filesShape }),
        // Their paths begin below the root of the system: `usr/share/…`.
        z.strictObject({ ...debianShape, ...filesShape }),
      ]),
    )
    .refine((packages) => packages.length > 1 || packages[0]?.registry === 'debian', 'Describe a single package of npm as `package`.'),
  ...keepingShape,
});

/** Files that are kept in the lab's own folder, which the lab receives in this order. */
const ownFilesSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        file: z.string().regex(/^\w[\w-]*(\.[\w-]+)+$/, 'Name a file that lies directly in the folder of the lab.'),
        sha256: fileShape.sha256,
        license: z.string().min(1),
        origin: originSchema,
      }),
    )
    .min(1),
  ...keepingShape,
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

/** The description of files that several packages ship. */
export type SeveralPackages = z.output<typeof severalPackagesSchema>;

/** The description of files that a lab keeps in its own folder. */
export type OwnFiles = z.output<typeof ownFilesSchema>;

/** The description of a lab's data: its `data.json`. */
export type LabData = PackagedData | SeveralPackages | OwnFiles | z.output<typeof generatedDataSchema>;

/** Reads the description of a lab's data; throws an Error that names the file and the field. */
export function parseLabData(text: string, file: string): LabData {
  const data: unknown = JSON.parse(text);
  const [schema, ...others] = [
    ...(hasKey(data, 'package') ? [packagedDataSchema] : []),
    ...(hasKey(data, 'packages') ? [severalPackagesSchema] : []),
    ...(hasKey(data, 'files') ? [ownFilesSchema] : []),
    ...(hasKey(data, 'generator') ? [generatedDataSchema] : []),
  ];
  if (!schema || others.length > 0)
    throw new Error(
      `${file}: Name either the \`package\` (or \`packages\`) that ships the data, the \`files\` beside it that hold them, or the \`generator\` that draws them.`,
    );
  const result = schema.safeParse(data);
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

/** The packages of npm that a lab takes its data from; none where a generator draws them. */
export function packagesOf(data: LabData): { name: string; version: string }[] {
  if ('package' in data) return [data.package];
  return 'packages' in data ? data.packages.filter(({ registry }) => registry === 'npm') : [];
}

/** The packages of Debian that a lab takes its data from. */
export function debianPackagesOf(data: LabData): DebianPackage[] {
  return 'packages' in data ? data.packages.filter(({ registry }) => registry === 'debian') : [];
}

/**
 * Where the installed data file is.
 *
 * @throws Error when the package is missing or has another version, or when the file is not, byte by byte, the one described.
 */
export function locateData({ package: from, file, sha256: expected }: PackagedData, folder = 'labs'): string {
  return locateFile(from, { file, sha256: expected }, folder);
}

/** Where the installed data files of several packages are, in the order of the description; throws like {@link locateData}. */
export function locateAll({ packages }: SeveralPackages, folder = 'labs'): string[] {
  return packages.flatMap((from) => from.files.map((file) => locateFile(from, file, folder)));
}

/**
 * Where the files are that a lab keeps, in the order of the description.
 *
 * @throws Error when one is missing, or is not, byte by byte, the one described.
 */
export function locateOwn({ files }: OwnFiles, lab: string, folder = 'labs'): string[] {
  return files.map(({ file: name, sha256: expected }) => {
    const file = resolve(folder, lab, name);
    if (!existsSync(file)) throw new Error(`There is no ${folder}/${lab}/${name}, which data.json describes.`);
    checkHash(file, expected, `${name} of ${folder}/${lab}`);
    return file;
  });
}

function locateFile(
  from: { registry: 'npm' | 'debian'; name: string; version: string },
  data: { file: string; sha256: string },
  folder: string,
): string {
  return from.registry === 'npm' ? locateNpm(from, data, folder) : locateDebian(from, data, folder);
}

function locateDebian(from: { name: string; version: string }, data: { file: string; sha256: string }, folder: string): string {
  const file = resolve(debianFolder(from, folder), data.file);
  if (!existsSync(file))
    throw new Error(`${data.file} of Debian's ${from.name} ${from.version} is not there.\n${debianHelp(from, folder)}`);
  checkHash(file, data.sha256, `${data.file} of ${from.name}`);
  return file;
}

function locateNpm(from: { name: string; version: string }, data: { file: string; sha256: string }, folder: string): string {
  const { name, version } = from;
  const home = resolve(folder, 'node_modules', name);
  if (!existsSync(home))
    throw new Error(`${name} is not installed in ${folder}/: run \`npm run labs\`, and pin it in ${folder}/package.json.`);
  const installed = (JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8')) as { version: string }).version;
  if (installed !== version) throw new Error(`${name} is installed as ${installed} where data.json says ${version}.`);
  const file = resolve(home, data.file);
  checkHash(file, data.sha256, `${data.file} of ${name}`);
  return file;
}

function checkHash(file: string, expected: string, name: string): void {
  const actual = sha256(readFileSync(file));
  if (actual !== expected) throw new Error(`${name} has the SHA-256 ${actual} where data.json says ${expected}.`);
}
