import { describe, expect, it } from 'vitest';
import { pageDate, parseCommitDates } from './commit-dates.ts';

const log = [
  '\x002026-03-02T10:00:00+01:00\n\ncontent/a/estimate.ts\n',
  '\x002026-02-01T10:00:00+00:00\n\ncontent/a/index.mdx\ncontent/start.mdx\n',
  '\x002026-01-01T10:00:00+00:00\n\ncontent/a/index.mdx\ncontent/a/b/index.mdx\n',
].join('\n');
const dates = parseCommitDates(log);

describe('commit dates', () => {
  it('are those of the newest commit of a file', () => {
    expect(dates.get('content/a/index.mdx')).toEqual(new Date('2026-02-01T10:00:00Z'));
    expect(dates.get('content/a/b/index.mdx')).toEqual(new Date('2026-01-01T10:00:00Z'));
    expect(parseCommitDates('').size).toBe(0);
  });

  it('of a page count what lies beside it, but not in folders below or files of other pages', () => {
    expect(pageDate('content/a/index.mdx', dates)).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(pageDate('content/a/b/index.mdx', dates)).toEqual(new Date('2026-01-01T10:00:00Z'));
    expect(pageDate('content/start.mdx', dates)).toEqual(new Date('2026-02-01T10:00:00Z'));
    expect(pageDate('content/new.mdx', dates)).toBeUndefined();
    expect(pageDate('content/new/index.mdx', dates)).toBeUndefined();
  });
});
