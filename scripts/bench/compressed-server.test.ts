import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCompressedServer, type CompressedServer } from './compressed-server.ts';

const text = 'text '.repeat(500);
const files: Record<string, string> = { '/': text, '/a.css': text, '/f.woff2': text };
let server: CompressedServer;
beforeAll(async () => {
  server = await startCompressedServer((path) => (files[path] === undefined ? undefined : Buffer.from(files[path])), Buffer.from('none'));
});
afterAll(() => server.close());

it.each([
  ['/', 200, 'text/html; charset=utf-8', text],
  ['/a.css?v=1', 200, 'text/css', text],
  ['/f.woff2', 200, 'font/woff2', text],
  ['/missing/', 404, 'text/html; charset=utf-8', 'none'],
  ['/missing.js', 404, 'text/html; charset=utf-8', 'none'],
])('answers %s', async (path, status, type, body) => {
  const response = await fetch(server.origin + path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(body);
});

it('compresses text, and fonts not again', () => {
  expect(server.transferOf('/a.css').bytes).toBeLessThan(100);
  expect(server.transferOf('/f.woff2')).toEqual({ type: 'font', bytes: text.length });
});
