import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtFolders, readBuiltSite } from '../support/built-site.ts';

const { pages } = readBuiltSite(builtFolders.site);
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

describe('html-validate, standard preset', () => {
  it.each(pages.map(({ file, html }) => [file, html]))('finds no error in %s', async (_file, html) => {
    const { results } = await validator.validateString(html);
    const problems = results
      .flatMap(({ messages }) => messages)
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
    expect(problems).toEqual([]);
  });
});

const vnu = resolve('node_modules/vnu-jar/build/dist/vnu.jar');
const java = spawnSync('java', ['-version']).status === 0;

// The Nu checker is an optional package and needs Java; without them html-validate alone decides.
if (java && existsSync(vnu)) {
  it('the Nu HTML checker finds no error in the whole site', () => {
    const result = spawnSync('java', ['-Xss2m', '-jar', vnu, '--errors-only', '--skip-non-html', '--format', 'gnu', builtFolders.site], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    expect(result.error).toBeUndefined();
    expect(result.stderr.split('\n').filter(Boolean)).toEqual([]);
  });
}
