import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const name = 'virtual:search-dialog';
const source = fileURLToPath(new URL('../components/search/dialog.ts', import.meta.url));

/**
 * Makes the search dialog a script of its own and gives its address as `virtual:search-dialog`.
 *
 * A plain `import()` of it would bring Vite's preload helper, and with it 900 bytes, to every page.
 *
 * @param base path of the site, with slashes at both ends.
 */
export function searchDialogChunk(base: string): Plugin {
  let isBuild = true;
  return {
    name: 'search-dialog-chunk',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      if (!isBuild) return `export default ${JSON.stringify(`${base}src/components/search/dialog.ts`)};`;
      const reference = this.emitFile({ type: 'chunk', id: source, name: 'search-dialog' });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    // The script that asks may be written into the page, so the address must not depend on where it stands.
    resolveFileUrl: ({ fileName }) => (fileName.includes('search-dialog') ? JSON.stringify(base + fileName) : undefined),
  };
}
