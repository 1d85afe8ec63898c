import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLab } from '../../src/labs/load-lab.ts';
import { exampleResult } from '../../src/labs/example-result.ts';
import { compareResults } from './compare-results.ts';
import { hashCode, labNames, sha256 } from './lab-code.ts';
import { debianFolder, unpackAll } from './debian.ts';
import { dataKind, debianPackagesOf, locateAll, locateData, locateOwn, packagesOf, parseLabData, type PackagedData } from './lab-data.ts';
import { digest } from './lab-run.ts';
import { resultProblems } from './result-problems.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'labs-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('hashCode', () => {
  const files = {
    'one/lab.ts':
      "import { a } from './a.ts';\nimport type { T } from '../../types.ts';\nnew Worker(new URL('./worker.ts', import.meta.url));",
    'one/a.ts': "export * from '../shared/b.ts';\nimport {\n  c,\n} from './c.ts';",
    'one/c.ts': "import { a } from './a.ts';",
    'one/worker.ts': '',
    'one/a.test.ts': '',
    'shared/b.ts': "import { readFileSync } from 'node:fs';",
    'notes/README.md': '',
  };
  const folder = folderWith(files);
  const names = (hashes: Record<string, string>): string[] => Object.keys(hashes).map((path) => relative(folder, path));

  it('covers what the lab loads, and nothing else', () => {
    expect(names(hashCode('one', folder))).toEqual(['one/a.ts', 'one/c.ts', 'one/lab.ts', 'one/worker.ts', 'shared/b.ts']);
  });

  it('is the SHA-256 of each file', () => {
    expect(Object.values(hashCode('one', folder))).toContain(sha256(files['one/c.ts']));
  });

  it('finds the folders that are labs', () => {
    expect(labNames(folder)).toEqual(['one']);
  });
});

describe('locateData', () => {
  const data: PackagedData = {
    package: { registry: 'npm', name: '@some/data', version: '1.2.3', license: 'MIT' },
    file: 'rows.csv',
    sha256: sha256('a;b'),
    origin: { title: 'Rows', url: 'https://example.org/', cite: 'Somebody, 2020.' },
    dropped: [],
    kept: 'Not copied.',
  };
  const folder = folderWith({
    'node_modules/@some/data/package.json': '{"version":"1.2.3"}',
    'node_modules/@some/data/rows.csv': 'a;b',
  });

  it('finds the file', () => {
    expect(locateData(data, folder)).toBe(join(folder, 'node_modules/@some/data/rows.csv'));
  });

  it.each([
    [{ ...data, sha256: sha256('a;c') }, `has the SHA-256 ${sha256('a;b')} where data.json says ${sha256('a;c')}`],
    [{ ...data, package: { ...data.package, version: '1.2.4' } }, 'is installed as 1.2.3 where data.json says 1.2.4'],
    [{ ...data, package: { ...data.package, name: 'other' } }, 'other is not installed'],
  ])('refuses anything else, and says why', (wrong, message) => {
    expect(() => locateData(wrong, folder)).toThrow(message);
  });

  it('names the field of data.json that is wrong', () => {
    const wrong = { ...data, package: { ...data.package, version: '^1.2.3' } };
    expect(() => parseLabData(JSON.stringify(wrong), 'data.json')).toThrow(/data\.json: .*Give the exact version\..*package\.version/s);
  });
});

describe('data of several packages', () => {
  const origin = { title: 'Rows', url: 'https://example.org/', cite: 'Somebody, 2020.' };
  const packages = ['one', 'other'].map((name) => ({
    registry: 'npm',
    name,
    version: '1.2.3',
    license: 'MIT',
    files: [{ file: 'rows.csv', sha256: sha256(name) }],
    origin,
  }));
  const parse = (value: object): ReturnType<typeof parseLabData> =>
    parseLabData(JSON.stringify({ dropped: [], kept: 'Not copied.', ...value }), 'data.json');
  const located = (value: object, folder: string): string[] => {
    const data = parse(value);
    if (!('packages' in data)) throw new Error('Another description came out.');
    return locateAll(data, folder);
  };
  const folder = folderWith(
    Object.fromEntries(
      packages.flatMap(({ name }) => [
        [`node_modules/${name}/package.json`, '{"version":"1.2.3"}'],
        [`node_modules/${name}/rows.csv`, name],
      ]),
    ),
  );

  it('are measured, and located in the order of the description', () => {
    expect(dataKind(parse({ packages }))).toBe('measured');
    expect(packagesOf(parse({ packages })).map(({ name }) => name)).toEqual(['one', 'other']);
    expect(located({ packages }, folder)).toEqual(['one', 'other'].map((name) => join(folder, 'node_modules', name, 'rows.csv')));
  });

  it('are refused where one file is another one', () => {
    const [one, other] = packages;
    const wrong = { packages: [one, { ...other, files: [{ file: 'rows.csv', sha256: sha256('one') }] }] };
    expect(() => located(wrong, folder)).toThrow(`rows.csv of other has the SHA-256 ${sha256('other')}`);
  });

  it.each([
    [{ packages: packages.slice(0, 1) }, 'Describe a single package of npm as `package`.'],
    [{ packages, package: {} }, 'Name either the `package` (or `packages`)'],
    [{ packages, generator: 'Nothing.' }, 'Name either the `package` (or `packages`)'],
  ])('are refused as %j', (wrong, message) => {
    expect(() => parse(wrong)).toThrow(message);
  });
});

describe('data of Debian packages', () => {
  const origin = { title: 'Rows', url: 'https://example.org/', cite: 'Somebody, 2020.' };
  const debian = {
    registry: 'debian',
    name: 'some-data',
    version: '0.1+ds-2~deb12u1',
    license: 'MIT',
    files: [{ file: 'usr/share/rows.csv', sha256: sha256('a;b') }],
    origin,
  };
  const npm = { ...debian, registry: 'npm', name: 'other', version: '1.2.3', files: [{ file: 'rows.csv', sha256: sha256('other') }] };
  const parse = (...packages: object[]): ReturnType<typeof parseLabData> =>
    parseLabData(JSON.stringify({ packages, dropped: [], kept: 'Not copied.' }), 'data.json');
  const located = (folder: string, ...packages: object[]): string[] => {
    const data = parse(...packages);
    if (!('packages' in data)) throw new Error('Another description came out.');
    return locateAll(data, folder);
  };
  const file = '.cache/debian/some-data_0.1+ds-2~deb12u1/usr/share/rows.csv';
  const folder = folderWith({
    [file]: 'a;b',
    'node_modules/other/package.json': '{"version":"1.2.3"}',
    'node_modules/other/rows.csv': 'other',
  });

  it('are measured, and may stand alone or beside packages of npm, of which only those are pinned', () => {
    expect(dataKind(parse(debian))).toBe('measured');
    expect(packagesOf(parse(debian, npm)).map(({ name }) => name)).toEqual(['other']);
    expect(debianPackagesOf(parse(debian, npm)).map(({ name }) => name)).toEqual(['some-data']);
  });

  it('are located where they were taken out, in the order of the description', () => {
    expect(located(folder, npm, debian)).toEqual([join(folder, 'node_modules/other/rows.csv'), join(folder, file)]);
    expect(debianFolder(debian, folder)).toBe(join(folder, '.cache/debian/some-data_0.1+ds-2~deb12u1'));
  });

  it('are refused where a file is another one, and missed with advice how to get it', () => {
    expect(() => located(folderWith({ [file]: 'a;c' }), debian)).toThrow(`rows.csv of some-data has the SHA-256 ${sha256('a;c')}`);
    expect(() => located(folderWith({}), debian)).toThrow(
      /usr\/share\/rows\.csv of Debian's some-data .* is not there\.\n.*apt-get.*\n.*archive of old Debian packages/,
    );
  });

  it.each([
    [{ ...debian, version: '0.1' }, 'Give the exact version with its Debian revision'],
    [{ ...debian, version: '1:0.1-2' }, 'without an epoch'],
    [{ ...debian, name: 'Some Data' }, 'Name the binary package'],
    [{ ...debian, registry: 'fedora' }, 'packages[0].registry'],
  ])('are refused as %j', (wrong, message) => {
    expect(() => parse(wrong)).toThrow(message);
  });

  it('are not fetched again where they are, and cannot be where nobody has them', async () => {
    await expect(unpackAll(debianPackagesOf(parse(debian)), folder)).resolves.toBeUndefined();
    const nothing = { ...debian, name: 'no-such-package-of-labs' };
    await expect(unpackAll(debianPackagesOf(parse(nothing)), folderWith({}))).rejects.toThrow(
      /no-such-package-of-labs 0\.1\+ds-2~deb12u1 of Debian could not be fetched:[^]*dpkg-deb -x/,
    );
  });
});

describe('data that a lab keeps', () => {
  const origin = { title: 'Rows', url: 'https://example.org/', cite: 'Somebody, 2020.' };
  const files = ['rows.csv', 'more.jsonl.gz'].map((file) => ({ file, sha256: sha256(file), license: 'CC BY 4.0', origin }));
  const kept = { files, dropped: [], kept: 'Kept beside this file.' };
  const located = (value: object): string[] => {
    const data = parseLabData(JSON.stringify(value), 'data.json');
    if (!('files' in data)) throw new Error('Another description came out.');
    return locateOwn(data, 'one', folder);
  };
  const folder = folderWith({ 'one/rows.csv': 'rows.csv', 'one/more.jsonl.gz': 'more.jsonl.gz', 'other/rows.csv': 'rows.csv' });

  it('are measured, come from no package, and are located in the order of the description', () => {
    const data = parseLabData(JSON.stringify(kept), 'data.json');
    expect(dataKind(data)).toBe('measured');
    expect(packagesOf(data)).toEqual([]);
    expect(located(kept)).toEqual([join(folder, 'one/rows.csv'), join(folder, 'one/more.jsonl.gz')]);
  });

  it.each([
    [{ ...files[0], sha256: sha256('other') }, `rows.csv of ${folder}/one has the SHA-256 ${sha256('rows.csv')} where data.json says`],
    [{ ...files[0], file: 'none.csv' }, `There is no ${folder}/one/none.csv, which data.json describes.`],
    [{ ...files[0], file: '../other/rows.csv' }, 'Name a file that lies directly in the folder of the lab.'],
    [{ ...files[0], file: '..' }, 'Name a file that lies directly'],
    [{ ...files[0], license: '' }, 'files[0].license'],
    [{ ...files[0], origin: undefined }, 'files[0].origin'],
  ])('are refused with the file %j', (wrong, message) => {
    expect(() => located({ ...kept, files: [wrong] })).toThrow(message);
  });

  it.each([
    [{ ...kept, files: [] }, 'files'],
    [{ ...kept, package: {} }, 'the `files` beside it that hold them'],
    [{ ...kept, generator: 'Values are log-normal, errors normal and independent.' }, 'the `files` beside it that hold them'],
    [{ files }, 'dropped'],
  ])('are refused as %j', (wrong, message) => {
    expect(() => located(wrong)).toThrow(message);
  });
});

describe('data from a generator', () => {
  const data = { generator: 'Values are log-normal, errors normal and independent.', parameters: { candidates: 400, seeds: [1, 2] } };
  const parse = (value: unknown): ReturnType<typeof parseLabData> => parseLabData(JSON.stringify(value), 'data.json');

  const reasons = { candidates: 'As many as a page has.', seeds: 'Two show how chance moves it.' };

  it('are described by the generator and its parameters, and by the reasons for these', () => {
    expect(parse(data)).toEqual(data);
    expect(parse({ ...data, reasons })).toEqual({ ...data, reasons });
    expect(dataKind(parse(data))).toBe('simulated');
  });

  it.each([
    [{ ...data, generator: 'Some.' }, /data\.json: .*Describe what is drawn.*generator/s],
    [{ ...data, parameters: { candidates: '400' } }, /data\.json: .*parameters\.candidates/s],
    [{ ...data, parameters: { seeds: [] } }, /parameters\.seeds/],
    [{ ...data, reasons: { candidates: 'As many as a page has.' } }, /Give a reason for each parameter.*reasons\.seeds/s],
    [{ ...data, reasons: { ...reasons, slots: 'One is simplest.' } }, /nothing else.*reasons\.slots/s],
    [{ ...data, file: 'rows.csv' }, /file/],
    [
      { ...data, package: {} },
      'data.json: Name either the `package` (or `packages`) that ships the data, the `files` beside it that hold them, or the `generator` that draws them.',
    ],
    [{ parameters: {} }, 'data.json: Name either the `package`'],
    [null, 'data.json: Name either the `package`'],
  ])('are refused as %j', (wrong, message) => {
    expect(() => parse(wrong)).toThrow(message);
  });
});

const signed = (result: typeof exampleResult): ReturnType<typeof parseLab> => {
  const parsed = parseLab(JSON.stringify(result), 'result.json');
  return { ...parsed, digest: digest(parsed.measured) };
};
const withValue = (value: number, run = exampleResult.run): typeof exampleResult => {
  const copy = structuredClone({ ...exampleResult, run });
  const [row] = copy.measured.tables.models.rows;
  if (row?.cells.auc) row.cells.auc.value = value;
  return copy;
};

describe('resultProblems', () => {
  const result = signed(exampleResult);
  const current = { kind: result.kind, code: result.code, data: result.data };

  it('has none where code, data and numbers are as they were', () => {
    expect(resultProblems(result, current)).toEqual([]);
  });

  it('finds a typed number', () => {
    const typed = { ...signed(withValue(0.99)), digest: result.digest };
    expect(resultProblems(typed, current)).toEqual([expect.stringContaining('result.json was edited after it was made')]);
  });

  it('finds simulated numbers that pass for measured', () => {
    expect(resultProblems(result, { ...current, kind: 'simulated' })).toEqual([
      'labs/example/result.json says measured where data.json makes it simulated. Run `npm run labs -- example`.',
    ]);
  });

  it('finds code and data that changed, came or went', () => {
    const hash = sha256('other');
    expect(resultProblems(result, { ...current, code: { 'labs/example/lab.ts': hash } })).toEqual([
      expect.stringContaining('labs/example/lab.ts is not'),
    ]);
    expect(resultProblems(result, { ...current, code: { ...result.code, 'labs/example/new.ts': hash } })).toEqual([
      expect.stringContaining('labs/example/new.ts is not'),
    ]);
    expect(resultProblems(result, { ...current, code: {} })).toHaveLength(1);
    expect(resultProblems(result, { ...current, data: hash })).toEqual([expect.stringContaining('data.json is not the description')]);
  });
});

describe('compareResults', () => {
  const stored = signed(exampleResult);

  it('takes no notice of the machine, nor of a last digit', () => {
    expect(compareResults(stored, signed(withValue(0.80004, { processor: 'Another', node: 'v25.0.0', seconds: 9 })))).toEqual([]);
  });

  it('takes no notice of times', () => {
    const slower = structuredClone(exampleResult);
    const [row] = slower.measured.tables.cost.rows;
    if (row) row.cells.training = { value: 7 };
    expect(compareResults(stored, signed(slower))).toEqual([]);
  });

  it('names what differs', () => {
    expect(compareResults(stored, signed(withValue(0.81)))).toEqual([
      'example.tables.models.rows.0.cells.auc.value: 0.8 is stored, 0.81 came out.',
    ]);
  });
});
