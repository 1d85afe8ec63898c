import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a file is, by which transfers are added up. */
export type FileType = 'html' | 'css' | 'script' | 'font' | 'other';

/** A file as it goes over the line. */
export interface Transfer {
  type: FileType;
  bytes: number;
}

/** A running server. */
export interface CompressedServer {
  /** Address of its root, without a slash at the end. */
  origin: string;
  /** What a request for a path sends, not counting headers. */
  transferOf: (path: string) => Transfer;
  close: () => Promise<void>;
}

const types: Record<string, { type: FileType; mime: string }> = {
  '.html': { type: 'html', mime: 'text/html; charset=utf-8' },
  '.css': { type: 'css', mime: 'text/css' },
  '.js': { type: 'script', mime: 'text/javascript' },
  '.woff2': { type: 'font', mime: 'font/woff2' },
  '.svg': { type: 'other', mime: 'image/svg+xml' },
  '.json': { type: 'other', mime: 'application/json' },
  '.txt': { type: 'other', mime: 'text/plain; charset=utf-8' },
};
const unknown = { type: 'other', mime: 'application/octet-stream' } as const;

/** A way to the content of a path; `undefined` is not found. */
export type ReadPath = (path: string) => Buffer | undefined;

/**
 * Serves files gzipped, as static hosts do; the server that `npm start` uses does not compress, which would falsify times on
 * a slow line. What is not found gets the not-found page.
 *
 * @param delayMs how long an answer is held back, for lines that are slower than this machine's own.
 */
export async function startCompressedServer(
  read: ReadPath,
  notFound: Buffer,
  delayMs: (transfer: Transfer) => number = () => 0,
): Promise<CompressedServer> {
  const answers = new Map<string, ReturnType<typeof answer>>();
  const answerFor = (path: string): ReturnType<typeof answer> => {
    const known = answers.get(path) ?? answer(path, read(path), notFound);
    answers.set(path, known);
    return known;
  };
  const server = createServer((request, response) => {
    const { status, headers, body, type } = answerFor(new URL(request.url ?? '/', 'http://localhost').pathname);
    const send = (): void => {
      response.writeHead(status, headers).end(body);
    };
    const wait = delayMs({ type, bytes: body.length });
    if (wait > 0) setTimeout(send, wait);
    else send();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transferOf: (path) => {
      const { type, body } = answerFor(path);
      return { type, bytes: body.length };
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

function answer(
  path: string,
  found: Buffer | undefined,
  notFound: Buffer,
): { status: number; type: FileType; headers: Record<string, string>; body: Buffer } {
  const { type, mime } = (found ? types[extname(path) || '.html'] : types['.html']) ?? unknown;
  const content = found ?? notFound;
  // Fonts are compressed already.
  const isPlain = type === 'font' || mime === unknown.mime;
  const headers = { 'content-type': mime, ...(isPlain ? {} : { 'content-encoding': 'gzip' }) };
  return { status: found ? 200 : 404, type, headers, body: isPlain ? content : gzipSync(content, { level: 9 }) };
}
