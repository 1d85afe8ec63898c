import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from '../run.ts';

/** A Debian package at its exact version, and the files in it that are read. */
export interface DebianPackage {
  name: string;
  version: string;
  files: readonly { file: string }[];
}

/** Where the files of a Debian package lie that were taken out of it. Git ignores the folder. */
export function debianFolder({ name, version }: Pick<DebianPackage, 'name' | 'version'>, folder = 'labs'): string {
  return resolve(folder, '.cache/debian', `${name}_${version}`);
}

/** What somebody does who cannot let `npm run labs` fetch a Debian package. */
export function debianHelp({ name, version }: Pick<DebianPackage, 'name' | 'version'>, folder = 'labs'): string {
  return [
    `\`npm run labs\` fetches it with apt-get and dpkg-deb, on a Debian release that has this version; after \`apt-get update\` where lists are old.`,
    `Elsewhere take ${name}_${version} from the archive of old Debian packages and unpack it: dpkg-deb -x <file>.deb ${debianFolder({ name, version }, folder)}`,
  ].join('\n');
}

/**
 * Fetches Debian packages and takes out the files that are read, unless they are there; neither installs anything.
 *
 * @throws Error that says what could not be had, and how to get it by hand.
 */
export async function unpackAll(packages: readonly DebianPackage[], folder = 'labs'): Promise<void> {
  for (const wanted of packages) {
    const home = debianFolder(wanted, folder);
    if (wanted.files.every(({ file }) => existsSync(join(home, file)))) continue;
    await unpack(wanted, home, folder);
  }
}

async function unpack(wanted: DebianPackage, home: string, folder: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true });
  const work = mkdtempSync(join(dirname(home), 'fetching-'));
  const fails = (what: string, output: string): Error =>
    new Error(`${wanted.name} ${wanted.version} of Debian ${what}:\n${output.trim()}\n${debianHelp(wanted, folder)}`);
  try {
    const fetched = await run('apt-get', ['download', `${wanted.name}=${wanted.version}`], { cwd: work });
    const [archive] = readdirSync(work).filter((file) => file.endsWith('.deb'));
    if (fetched.code !== 0 || archive === undefined) throw fails('could not be fetched', fetched.output);
    const unpacked = await run('dpkg-deb', ['-x', join(work, archive), join(work, 'files')]);
    if (unpacked.code !== 0) throw fails('could not be unpacked', unpacked.output);
    for (const { file } of wanted.files) {
      const from = join(work, 'files', file);
      if (!existsSync(from)) throw fails(`holds no ${file}`, '');
      mkdirSync(dirname(join(work, 'taken', file)), { recursive: true });
      copyFileSync(from, join(work, 'taken', file));
    }
    rmSync(home, { recursive: true, force: true });
    renameSync(join(work, 'taken'), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
