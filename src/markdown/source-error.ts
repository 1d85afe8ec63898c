import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Positioned {
  position?: { start: { line: number } } | undefined;
}

/** The path of the page being processed, relative to the project, for messages. */
export function sourcePath(fileURL: URL | undefined): string {
  return fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : '(no file)';
}

/** An error in a page's source that stops the build: `file:line: what is wrong, and the mend`. */
export function sourceError(fileURL: URL | undefined, node: Positioned | undefined, message: string): Error {
  const line = node?.position ? `:${node.position.start.line}` : '';
  return new Error(`${sourcePath(fileURL)}${line}: ${message}`);
}
