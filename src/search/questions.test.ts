import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadQuestions, questionProblems } from './questions.ts';
import type { IndexedPage, SearchSection } from './section.ts';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
mkdirSync(join(folder, 'lifecycle/serving'), { recursive: true });
writeFileSync(
  join(folder, 'lifecycle/serving/index.mdx'),
  '---\ntitle: Serving\nquestions:\n  page: [online endpoint]\n  queues: [waiting lines, servers for a p99]\n---\n\nText.\n',
);
writeFileSync(join(folder, 'start.mdx'), '---\ntitle: Start\n---\n');

const section = (id: string): SearchSection => ({ id, title: id, kind: 'Page', blocks: [], symbols: [], titleWeight: 1 });
const page = (path: string, ...ids: string[]): IndexedPage => ({ path, title: path, sections: ids.map(section) });

describe('the questions of sections', () => {
  const all = loadQuestions(folder);

  it('stand under the addresses of their sections', () => {
    expect([...all].map(([address, { questions }]) => [address, questions])).toEqual([
      ['/lifecycle/serving/', ['online endpoint']],
      ['/lifecycle/serving/#queues', ['waiting lines', 'servers for a p99']],
    ]);
  });

  it('belong to a section that exists', () => {
    expect(questionProblems(all, [page('/lifecycle/serving/', '', 'queues')])).toEqual([]);
    expect(questionProblems(all, [page('/lifecycle/serving/', '', 'waiting')])).toEqual([
      expect.stringMatching(/serving\/index\.mdx:3: questions: the page has no section "queues"\. Take/),
    ]);
  });

  it('are no problem on a page that is not searched', () => {
    expect(questionProblems(all, [])).toEqual([]);
  });
});
