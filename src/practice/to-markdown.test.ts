import { describe, expect, it } from 'vitest';
import { finished } from './session.fixture.ts';
import { practiceMarkdown } from './to-markdown.ts';

const rubric = [
  { id: 'framing', name: 'Framing', steps: ['metrics'], practice: '' },
  { id: 'numbers', name: 'Numbers', steps: ['metrics'], practice: '' },
  { id: 'data', name: 'Data', steps: ['metrics'], practice: '' },
] as const;
const context = { opening: 'Design it.', rubric, root: 'https://example.org/base/', now: finished.seen + 9e9 };
const text = practiceMarkdown(finished, context);

describe('practiceMarkdown', () => {
  it('begins with what was practiced, and leads to the reference', () => {
    expect(text).toMatch(/^# Practice interview: Rank the ads of a social feed\n\n2026-01-02, 45 minutes, senior level\./);
    expect(text).toContain('<https://example.org/base/designs/recsys/ads-ranking/>');
    expect(text).toContain('> **Interviewer:** Design it.');
  });

  it('sets the plan against the time that was used', () => {
    expect(text).toContain('| 1 Problem formulation | 7 min | 8:00 |\n| 2 Metrics | 4 min | 2:00 |');
    expect(text).toContain('| **Together** | 45 min | 10:00 |');
  });

  it('holds what was said, and notes below the heading of their phase', () => {
    expect(text).toContain(
      '## 1 Problem formulation\n\n- 2:00 **Interviewer:** Whom must it please?\n- 3:00 **You:** How many people? **Interviewer:** 40 M a day.\n\n### Users',
    );
    expect(text).toContain('```\n# no heading\n```');
    expect(text).toContain('## 3 MVP logic\n\n*No notes.*');
    expect(text).toContain('## The board in words\n\nRequest → ads');
  });

  it('lists scores against the level, and remarks', () => {
    expect(text).toContain('| Framing | Mid | below the level |\n| Numbers | Staff | above the level |\n| Data | – | not scored |');
    expect(text).toMatch(/## Remarks\n\nToo fast \| too vague\n$/);
  });

  it('leaves out what there is not', () => {
    const bare = practiceMarkdown({ ...finished, board: { strokes: [], words: ' ' }, remark: '' }, { ...context, opening: '' });
    expect(bare).not.toMatch(/board|Remarks|Interviewer:\*\* Design/);
  });
});
