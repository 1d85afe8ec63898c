import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** What a static server serves, and where. */
export interface StaticServerOptions {
  /** The built site. */
  folder: string;
  /** The path under which it lives; starts and ends with a slash. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
}

/** A running server. */
export interface StaticServer {
  /** Address of the home page, with the base path. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as static hosts do: `index.html` for folders, a redirect to the address with a slash, `404.html` with
 * status 404, nothing outside the base path but a redirect from `/` to it.
 */
export async function startStaticServer({ folder, base = '/', port = 0 }: StaticServerOptions): Promise<StaticServer> {
  // `dev` reads from disk at each request, so that a new build is seen without a restart.
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/' && base !== '/') {
      redirect(response, base);
    } else if (!url.pathname.startsWith(base)) {
      notFound(folder, response);
    } else {
      serveUnderBase(request, response, url);
    }
  });

  function serveUnderBase(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const path = url.pathname.slice(base.length - 1);
    if (!path.endsWith('/') && existsSync(join(folder, decodePath(path), 'index.html'))) {
      redirect(response, `${url.pathname}/${url.search}`);
      return;
    }
    request.url = (path.endsWith('/') ? `${path}index.html` : path) + url.search;
    serveFile(request, response, () => {
      notFound(folder, response);
    });
  }

  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      done();
    });
  });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
