import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataError, loadYaml, parseYaml } from './load-yaml.ts';

const schema = z.array(z.strictObject({ id: z.string(), tags: z.array(z.string().min(2, 'Make it longer.')), day: z.iso.date() }));
const parse = (text: string): unknown => parseYaml(text, 'src/data/things.yaml', schema);

describe('parseYaml', () => {
  it('returns checked data, with dates as text', () => {
    expect(parse('- id: a\n  tags: [one]\n  day: 2026-11-21\n')).toEqual([{ id: 'a', tags: ['one'], day: '2026-11-21' }]);
  });

  it('names file, line, field and mend of a wrong value', () => {
    expect(() => parse('- id: a\n  tags: [one]\n  day: 2026-11-21\n- id: b\n  tags: [fine, x]\n  day: 2026-11-21\n')).toThrow(
      new DataError('src/data/things.yaml:5: 1.tags.1: Make it longer.'),
    );
  });

  it('names an unknown field', () => {
    expect(() => parse('- id: a\n  tags: []\n  day: 2026-11-21\n  extra: 1\n')).toThrow(/^src\/data\/things\.yaml:1: 0: .*"extra"/);
  });

  it('names a missing field', () => {
    expect(() => parse('- id: a\n  day: 2026-11-21\n')).toThrow(/src\/data\/things\.yaml.*: 0\.tags: /);
  });

  it('lists every problem', () => {
    expect(() => parse('- id: 1\n  tags: [x]\n  day: yesterday\n')).toThrow(
      /things\.yaml:1: 0\.id: .*\n.*things\.yaml:2: 0\.tags\.0: .*\n.*things\.yaml:3: 0\.day: /,
    );
  });

  it('says where text is not YAML', () => {
    expect(() => parse('- id: [a\n')).toThrow(/^src\/data\/things\.yaml: not valid YAML: .*line/s);
  });

  it('says when the whole file has the wrong shape', () => {
    expect(() => parse('id: a\n')).toThrow(/things\.yaml.*: \(whole file\): /);
  });
});

describe('loadYaml', () => {
  it('names a file that is not there', () => {
    expect(() => loadYaml('src/data/none.yaml', schema)).toThrow('none.yaml');
  });
});
