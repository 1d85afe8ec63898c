import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderDiagram } from './render-diagram.ts';

/** Each source in `__golden__` has its drawing and its text beside it; UPDATE_GOLDEN=1 writes them anew. */
const folder = new URL('./__golden__/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mmd'))
  .map((file) => file.slice(0, -'.mmd'.length));

function compare(file: string, content: string): void {
  const url = new URL(file, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(url, content);
  expect(existsSync(url), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(content).toBe(readFileSync(url, 'utf8'));
}

describe('golden drawings', () => {
  it('cover each supported type', () => {
    const types = names.map((name) => readFileSync(new URL(`${name}.mmd`, folder), 'utf8').split(/\s/)[0]);
    expect(new Set(types)).toEqual(new Set(['flowchart', 'graph', 'stateDiagram-v2', 'sequenceDiagram']));
  });

  it.each(names)('%s is drawn and told as before', async (name) => {
    const diagram = await renderDiagram(readFileSync(new URL(`${name}.mmd`, folder), 'utf8'), { idPrefix: name });
    compare(`${name}.svg`, `${diagram.svg}\n`);
    compare(`${name}.txt`, `${[diagram.title, diagram.description, ...diagram.text].join('\n')}\n`);
  });
});
