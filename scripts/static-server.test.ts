import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startStaticServer } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
mkdirSync(join(folder, 'a'));
writeFileSync(join(folder, 'index.html'), 'home');
writeFileSync(join(folder, 'a/index.html'), 'page a');
writeFileSync(join(folder, 'a/data.json'), '{}');
writeFileSync(join(folder, '404.html'), 'not here');

describe.each(['/', '/some/base/'])('startStaticServer at %s', async (base) => {
  const server = await startStaticServer({ folder, base });
  const { origin } = new URL(server.url);
  const get = (path: string): Promise<Response> => fetch(origin + path, { redirect: 'manual' });

  afterAll(() => server.close());

  it('serves pages and files', async () => {
    expect(server.url).toBe(origin + base);
    expect(await (await get(base)).text()).toBe('home');
    expect(await (await get(`${base}a/`)).text()).toBe('page a');
    expect((await get(`${base}a/data.json`)).headers.get('content-type')).toContain('application/json');
  });

  it('redirects to the address with a slash', async () => {
    const response = await get(`${base}a?x=1`);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${base}a/?x=1`);
  });

  it.each(['gone/', 'gone', 'a/index', '%E0%A4%A', '../secret'])('answers 404.html with status 404 for %s', async (path) => {
    const response = await get(base + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('not here');
  });
});

it('knows nothing outside the base path, and leads to it from the root', async () => {
  const { url, close } = await startStaticServer({ folder, base: '/some/base/' });
  const { origin } = new URL(url);
  expect((await fetch(`${origin}/a/`)).status).toBe(404);
  expect((await fetch(`${origin}/`, { redirect: 'manual' })).headers.get('location')).toBe('/some/base/');
  await close();
});
