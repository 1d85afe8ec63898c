import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cutFollowUps, cutReference } from './cut-reference.ts';

const address = 'https://example.org/designs/x/';
const { document: page } = parseHTML(`<html><body><main>
  <div class="sl-heading-wrapper level-h2"><h2 id="problem">The problem</h2><a class="sl-anchor-link" href="#problem">#</a></div>
  <p class="answers" data-pagefind-ignore>Template 2.1</p>
  <p id="opening" onclick="evil()">See <a href="#metrics" id="q-1" role="doc-biblioref">metrics</a>, <a href="/start/">start</a>, <a href="javascript:evil()">no</a>.</p>
  <script>evil()</script>
  <div class="sl-heading-wrapper level-h3"><h3 id="scope">Scope</h3></div>
  <figure><svg aria-labelledby="t"><title id="t">Flow</title><defs><marker id="tip"></marker></defs><path marker-end="url(#tip)"/><use href="#tip"/></svg>
    <button>Copy</button><input value="1"><img src="../y.png"></figure>
  <h2 id="metrics">Metrics</h2>
  <p>Later</p>
  <section class="follow-up" id="f"><p class="follow-up-title"><span class="follow-up-level">mid</span> Why?</p>
    <details class="answer"><summary>Worked answer</summary><div><p>Because <a href="#problem">so</a>.</p></div></details></section>
</main></body></html>`);
const sections = cutReference(page, address);
const problem = sections.get('problem')?.html ?? '';

describe('cutReference', () => {
  it('cuts at second-level headings', () => {
    expect([...sections.keys()]).toEqual(['problem', 'metrics']);
    expect(sections.get('problem')?.title).toBe('The problem');
    expect(problem).toContain('Scope');
    expect(problem).not.toContain('Later');
    expect(sections.get('metrics')?.html).toContain('Later');
  });

  it('keeps nothing that runs, and no controls', () => {
    expect(problem).not.toMatch(/script|onclick|evil|button|input|Template/);
  });

  it('leads to the page, in a window of its own', () => {
    expect(problem).toContain(`href="${address}#metrics"`);
    expect(problem).toContain('href="https://example.org/start/"');
    expect(problem).toContain('src="https://example.org/designs/y.png"');
    expect(problem.match(/target="_blank"/g)).toHaveLength(3);
    expect(problem.match(/rel="noopener"/g)).toHaveLength(3);
  });

  it('drops ids and what refers to them, and renames those of drawings', () => {
    expect(problem).not.toMatch(/id="(opening|q-1|scope)"/);
    expect(problem).toContain('id="reference-tip"');
    expect(problem).toContain('marker-end="url(#reference-tip)"');
    expect(problem).toContain('aria-labelledby="reference-t"');
    expect(problem).toContain('<use href="#reference-tip"');
  });
});

it('cutFollowUps gives question, level and answer', () => {
  const [followUp] = cutFollowUps(page, address);
  expect(followUp).toMatchObject({ level: 'mid', title: 'Why?' });
  expect(followUp?.html).toMatch(/^<p>Because <a .*href="https:\/\/example\.org\/designs\/x\/#problem".*>so<\/a>\.<\/p>$/);
});
