import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DiagramError, renderDiagram } from './render-diagram.ts';

const head = 'flowchart TB\n  accTitle: A title\n  accDescr: A description.\n';
const golden = (name: string): string => readFileSync(new URL(`./__golden__/${name}.mmd`, import.meta.url), 'utf8');
const recommender = golden('two-stage-recommender');

async function failure(source: string): Promise<DiagramError> {
  const error: unknown = await renderDiagram(source, { idPrefix: 'x' }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiagramError)) throw new Error(`Expected a DiagramError, got ${String(error)}`);
  return error;
}

describe('errors', () => {
  it('asks for a title', async () => {
    const error = await failure('flowchart TB\n  accDescr: D\n  A --> B');
    expect(error.message).toMatch(/^Line 1: .*no title.*"accTitle: …"/);
  });

  it('asks for a description, also after a diagram that had one', async () => {
    await renderDiagram(`${head}A --> B`, { idPrefix: 'x' });
    const error = await failure('sequenceDiagram\n  accTitle: T\n  A->>B: hello');
    expect(error.message).toMatch(/no description.*"accDescr: …"/);
  });

  it.each([
    ['flowchart', `${head}  A --> B\n  B --> [x\n`, 5],
    [
      'flowchart behind front matter and comments',
      `---\ntitle: t\n---\n\n%%{init: {"theme": "dark"}}%%\n%% note\n${head}  %% note\n  A --> B\n  B[x`,
      12,
    ],
    ['state diagram', 'stateDiagram-v2\n accTitle: T\n accDescr: D\n A --> B\n state {\n', 5],
    ['sequence diagram with an end too many', 'sequenceDiagram\n  accTitle: T\n  accDescr: D\n  A->>B: x\n  end\n  A->>B: y\n', 5],
    ['unclosed frame, at the end', 'sequenceDiagram\n  accTitle: T\n  accDescr: D\n  loop x\n  A->>B: y\n', 5],
    ['unclosed quote', `${head}  A --> B\n  A["x --> C\n  C --> D\n`, 5],
    ['sequence diagram', 'sequenceDiagram\n  accTitle: T\n  accDescr: D\n  A->>B: x\n  nonsense\n  A->>B: y\n', 5],
  ])('names the line of a syntax error: %s', async (_, source, line) => {
    const error = await failure(source);
    expect(error.line).toBe(line);
    expect(error.message).toMatch(new RegExp(`^Line ${line}: The diagram cannot be parsed: .*Close every bracket( and quote)?[,.]`));
  });

  it.each(['pie', 'classDiagram', 'erDiagram', 'gantt'])('refuses the type %s and names those that can be drawn', async (type) => {
    const error = await failure(`%% comment\n${type}\n  "a": 1`);
    expect(error.message).toContain(`Line 2: Diagrams of the type "${type}" are not supported`);
    expect(error.message).toContain('flowchart, stateDiagram-v2, sequenceDiagram');
  });

  it('quotes what it could not read', async () => {
    expect((await failure(`${head}  A --> B\n  B --> [x\n`)).message).toContain('an unexpected "[" in "B --> [x"');
    expect((await failure(`${head}  subgraph x\n  A --> B`)).message).toContain('it ends too early');
  });

  it.each(['flowchart TB', 'sequenceDiagram'])('refuses an empty picture: %s', async (keyword) => {
    expect((await failure(`${keyword}\n  accTitle: T\n  accDescr: D\n`)).message).toMatch(/^Line 1: .*nothing to draw/);
  });

  it('names the arrows that a message may have', async () => {
    const error = await failure('sequenceDiagram\n accTitle: T\n accDescr: D\n A-|\\B: half an arrow');
    expect(error.message).toMatch(/"half an arrow" is not supported\. Use ->>/);
  });

  it('refuses boxes around participants by their line', async () => {
    const error = await failure('sequenceDiagram\n accTitle: T\n accDescr: D\n box Group\n participant Z\n end\n A->>Z: x');
    expect(error.message).toMatch(/^Line 4: "box"/);
  });

  it('goes on with the next diagram', async () => {
    await failure(`${head}A --> [`);
    await expect(renderDiagram(`${head}A --> B`, { idPrefix: 'x' })).resolves.toMatchObject({ title: 'A title' });
  });
});

describe('markup', () => {
  it('is an image with the title and description that the author wrote', async () => {
    const { svg, title, description, naturalWidth, naturalHeight } = await renderDiagram(recommender, { idPrefix: 'two' });
    expect(svg).toMatch(
      `<svg role="img" aria-labelledby="two-t two-d" class="diagram not-content" viewBox="0 0 ${naturalWidth} ${naturalHeight}" width="${naturalWidth}" height="${naturalHeight}">` +
        `<title id="two-t">${title}</title><desc id="two-d">${description}</desc>`,
    );
  });

  it.each([
    ['flowchart', `${head}  A["<script>alert(1)</script> <img src=x onerror=y>"] -->|"<b>&"| B\n subgraph S ["<i>"]\n C\n end`],
    [
      'sequence',
      'sequenceDiagram\n accTitle: <script>t\n accDescr: "D" </desc><script>\n participant A as <script>\n A->>B: <script>alert(1)</script>\n Note over A: <i>\n loop <b>\n A->>B: y\n end',
    ],
    ['state', 'stateDiagram-v2\n accTitle: T\n accDescr: D\n A --> B: <script>alert(1)</script>\n state "<script>" as C\n B --> C'],
  ])('escapes what an author writes: %s', async (_, source) => {
    const { svg } = await renderDiagram(source, { idPrefix: 'x' });
    const tags = new Set([...svg.matchAll(/<([^/\s>]+)/g)].map((match) => match[1]));
    expect(
      [...tags].filter((tag) => !['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text', 'tspan'].includes(tag ?? '')),
    ).toEqual([]);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('escapes the prefix, which no attribute lets out', async () => {
    const { svg } = await renderDiagram(`${head}A --> B`, { idPrefix: 'a"b' });
    expect(svg).toContain('id="a&quot;b-t"');
  });

  it.each(['two-stage-recommender', 'lifecycle', 'sequence', 'shapes'])(
    'has no id without the prefix, no style, no colour, no empty attribute: %s',
    async (name) => {
      const { svg } = await renderDiagram(golden(name), { idPrefix: 'p1' });
      expect([...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])).toEqual(['p1-t', 'p1-d']);
      expect(svg).not.toMatch(/ (style|fill|stroke|xmlns|marker-end)=|<style|=""|NaN|undefined|Infinity/);
      for (const [number] of svg.matchAll(/\d+\.\d+/g)) expect(number).toMatch(/^\d+\.\d$|^12\.5$/);
    },
  );

  it('keeps every label as text', async () => {
    const { svg } = await renderDiagram(recommender, { idPrefix: 'x' });
    const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
    const texts = [...document.querySelectorAll('text')].map((text) => [...text.childNodes].map((part) => part.textContent).join(' '));
    expect(texts).toEqual(expect.arrayContaining(['Candidate retrieval 10 M → 1,000 items', 'Online serving, p99 ≤ 200 ms', 'GET /feed']));
  });

  it('maps classes, and marks cylinders as stores', async () => {
    const { svg } = await renderDiagram(`${head}A[a]:::model --> B[(b)]\nclassDef model fill:#f00\nclass B external`, { idPrefix: 'x' });
    expect(svg).toContain('<g class="node model">');
    expect(svg).toContain('<g class="node store external">');
    expect(svg).not.toContain('#f00');
  });

  it('draws arrow heads at the ends that have them, and nothing for invisible edges', async () => {
    const heads = async (edge: string): Promise<number> =>
      ((await renderDiagram(`${head}A ${edge} B`, { idPrefix: 'x' })).svg.match(/class="head"/g) ?? []).length;
    expect([await heads('-->'), await heads('<-->'), await heads('---'), await heads('~~~'), await heads('--o')]).toEqual([1, 2, 0, 0, 1]);
    expect((await renderDiagram(`${head}A ~~~ B`, { idPrefix: 'x' })).svg).not.toContain('class="edge');
  });
});

describe('stability', () => {
  it('draws the same twice, also side by side with others', async () => {
    const sources = ['lifecycle', 'sequence', 'two-stage-recommender', 'shapes'].map(golden);
    const draw = (source: string) => renderDiagram(source, { idPrefix: 'x' });
    const alone = [];
    for (const source of sources) alone.push(await draw(source));
    expect(await Promise.all(sources.map(draw))).toEqual(alone);
  });
});

describe('warnings', () => {
  it('has none for a picture that fits', async () => {
    expect((await renderDiagram(recommender, { idPrefix: 'x' })).warnings).toEqual([]);
  });

  it('tells of a picture that is too wide or too full, and of a class without a style', async () => {
    const chain = Array.from({ length: 15 }, (_, index) => `n${index}[A longer label ${index}]`).join(' --> ');
    const { warnings, naturalWidth } = await renderDiagram(`flowchart LR\naccTitle: T\naccDescr: D\n${chain}\nclass n1 modle`, {
      idPrefix: 'x',
    });
    expect(naturalWidth).toBeGreaterThan(900);
    expect(warnings).toEqual([
      expect.stringContaining(`${naturalWidth} px wide`),
      expect.stringContaining('15 nodes'),
      expect.stringContaining('"modle"'),
    ]);
  });
});
