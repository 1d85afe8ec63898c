import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Aliases } from '../../search/aliases.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { wordCounts, Vocabulary } from '../../search/vocabulary.ts';
import { SearchSession, type SearchState } from './search-session.ts';

/** An engine that finds each word in two sections; words starting with `slow` answer after 500 ms. */
const engine: SearchEngine = {
  async find({ text }) {
    if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 500));
    return text === 'none'
      ? []
      : [
          { id: `${text}-a`, score: 2, words: [0] },
          { id: 'b', score: 1, words: [1] },
        ];
  },
  aliases: new Aliases([]),
  vocabulary: new Vocabulary(wordCounts(['cal calib slow quick cost none'])),
  sections: new Map([['b', { page: '/b/', kind: 'Exercise', domain: 'cv' }]]),
  fetch: (id) => Promise.resolve({ url: `/${id}/`, content: `${id}. Text.`, meta: { title: id, page: id, crumbs: '' } }),
};

function start(open: () => Promise<SearchEngine> = () => Promise.resolve(engine)) {
  const drawn: SearchState[] = [];
  const session = new SearchSession({ open, draw: (state) => drawn.push(state), limit: 1 });
  return { session, drawn, statuses: () => drawn.map(({ status }) => status) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('SearchSession', () => {
  it('searches after a pause in typing, once', async () => {
    const { session, drawn } = start();
    session.type('cal');
    session.type('calib');
    await vi.runAllTimersAsync();
    expect(drawn.filter(({ status }) => status === 'done')).toHaveLength(1);
    expect(session.state).toMatchObject({ query: 'calib', total: 2, rows: [{ url: '/calib-a/' }] });
  });

  it('drops an answer that comes after a newer question', async () => {
    const { session } = start();
    session.type('slow');
    await vi.advanceTimersByTimeAsync(100);
    session.type('quick');
    await vi.runAllTimersAsync();
    expect(session.state).toMatchObject({ query: 'quick', status: 'done', rows: [{ url: '/quick-a/' }] });
  });

  it('narrows to the chosen kind, keeps the counts of all, and shows more', async () => {
    const { session } = start();
    session.type('cost');
    await vi.runAllTimersAsync();
    session.more();
    await vi.runAllTimersAsync();
    expect(session.state.rows).toHaveLength(2);
    session.toggle('kind', 'Exercise');
    await vi.runAllTimersAsync();
    expect(session.state).toMatchObject({
      total: 1,
      rows: [{ url: '/b/' }],
      facets: { kind: [{ count: 1 }, { count: 1 }], domain: [{ value: 'cv', count: 1 }] },
    });
    session.toggle('kind', 'Exercise');
    await vi.runAllTimersAsync();
    expect(session.state.total).toBe(2);
  });

  it('is idle again when the query is emptied', async () => {
    const { session } = start();
    session.type('cost');
    await vi.runAllTimersAsync();
    session.type(' ');
    expect(session.state).toMatchObject({ status: 'idle', rows: [] });
  });

  it('fails when the index cannot be loaded, and can try again', async () => {
    let attempts = 0;
    const { session, statuses } = start(() => (++attempts === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(engine)));
    session.type('cost');
    await vi.runAllTimersAsync();
    expect(session.state.status).toBe('failed');
    session.retry();
    await vi.runAllTimersAsync();
    expect(statuses()).toEqual(['searching', 'failed', 'searching', 'done']);
  });

  it('settles when the answer is there', async () => {
    const { session } = start();
    session.type('slow');
    const settled = vi.fn();
    void session.settled().then(settled);
    await vi.advanceTimersByTimeAsync(300);
    expect(settled).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(settled).toHaveBeenCalled();
  });
});
