import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplate, templateAddress, templateGuide, templateVersion } from './template.ts';
import { templateSections } from './template-sections.ts';

/** A copy of the template in which one file reads otherwise. */
function changed(part: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  cpSync('src/data/template', folder, { recursive: true });
  const file = join(folder, `${part}.yaml`);
  const text = readFileSync(file, 'utf8');
  const other = change(text);
  expect(other).not.toBe(text);
  writeFileSync(file, other);
  return folder;
}

const load = (part: string, change: (text: string) => string) => (): unknown => loadTemplate(changed(part, change));

describe('the template', () => {
  it('covers the 23 sections of the spine, in order, with number, name and part', () => {
    const { version, sections } = loadTemplate();
    expect(version).toBe(templateVersion);
    expect(sections.map(({ number, id, name }) => ({ number, id, name }))).toEqual(templateSections);
    expect(sections.map(({ part }) => part).filter((part, index, parts) => part !== parts[index - 1])).toEqual([
      'overview',
      'product-design',
      'solution-design',
      'data-science',
      'production',
    ]);
  });

  it('names each question after its section, so that its id says where it stands', () => {
    for (const { id, questions } of loadTemplate().sections) {
      expect(questions.map((question) => question.id).filter((question) => !question.startsWith(`${id}-`))).toEqual([]);
    }
  });

  it('knows the guide to a section and its address', () => {
    expect(templateAddress(templateGuide('costs'))).toBe('/template/product-design/#costs');
    expect(() => templateGuide('cost')).toThrow('"cost" is no section of the template.');
  });
});

describe('loadTemplate refuses', () => {
  it('a section that is missing', () => {
    expect(load('production', (text) => text.slice(0, text.indexOf('- id: safeguards')))).toThrow(
      /production\.yaml: it holds architecture, .*scaling\. Give it exactly these sections/,
    );
  });

  it('sections in another order', () => {
    const swap = (text: string): string =>
      text
        .replace('- id: problem\n', '- id: x\n')
        .replace('- id: customers\n', '- id: problem\n')
        .replace('- id: x\n', '- id: customers\n');
    expect(load('product-design', swap)).toThrow('it holds customers, problem, value');
  });

  it('a section of another part', () => {
    expect(load('overview', (text) => text.replace('- id: overview\n', '- id: problem\n'))).toThrow('it holds problem. ');
  });

  it('a question id that is used twice, also in two parts', () => {
    expect(load('production', (text) => text.replace('id: safeguards-worries', 'id: overview-ask'))).toThrow(
      'the question "overview-ask" of safeguards stands in overview already',
    );
  });

  it('a quantity that the running example does not have, when the guide is asked for', () => {
    const folder = changed('overview', (text) => text.replace('{{programGain}}', '{{programGane}}'));
    expect(() => templateGuide('overview', loadTemplate(folder))).toThrow(
      'src/data/template/overview.yaml: overview.strong: Unknown quantity "programGane". Did you mean "programGain"',
    );
  });

  it('such a quantity in a list, which it names by its place', () => {
    const folder = changed('overview', (text) => text.replace('who has it and what it costs', 'who has it and {{nothing}}'));
    expect(() => templateGuide('overview', loadTemplate(folder))).toThrow('overview.points.0: Unknown quantity "nothing".');
  });

  it.each([
    ['a field that is missing', (text: string) => text.replace(/ {2}stage: .*\n/, ''), /0\.stage: /],
    ['a field that is unknown', (text: string) => text.replace('  stage:', '  hint: x\n  stage:'), /Unrecognized key: "hint"/],
    [
      'a question that does not ask',
      (text: string) => text.replace('and for whom?', 'and for whom.'),
      /End the question with a question mark/,
    ],
    [
      'a weak answer of a few words',
      (text: string) => text.replace(/weak: >-\n[\s\S]*?weakBecause/, 'weak: Soon.\n  weakBecause'),
      /Write 15 to 50 words/,
    ],
    [
      'a list in a text',
      (text: string) => text.replace('- Dates for the pilot', "- '- Dates for the pilot'\n    - Dates"),
      /no heading, list/,
    ],
    ['HTML in a text', (text: string) => text.replace('- Dates for', '- <b>Dates</b> for'), /Write Markdown, not HTML/],
    [
      'a link that leaves the form',
      (text: string) => text.replace('- Dates for', '- "[Dates](dates.mdx) for"\n    - Dates for'),
      /Link to \/a\/path\//,
    ],
    [
      'a quantity in a question, which the builder asks without the example',
      (text: string) => text.replace('and for whom?', 'and for {{trips}}?'),
      /questions\.0\.text: Quote the example in answers and points/,
    ],
    ['a quantity in a purpose', (text: string) => text.replace('who has five minutes', 'of {{trips}}'), /0\.purpose: Quote the example/],
    ['a stage without an anchor', (text: string) => text.replace('/#inputs-outputs', '/'), /Give a place on a stage/],
  ])('%s', (_case, change, message) => {
    expect(load('overview', change)).toThrow(message);
  });
});
