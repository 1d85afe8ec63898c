import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const prefix = 'lazy:';
const components = fileURLToPath(new URL('../components/', import.meta.url));

/**
 * Makes a module a script of its own and gives its address: `import url from 'lazy:search/dialog.ts'`, the path starting in
 * `src/components`. The importer loads it with `import(url)` when somebody wants it.
 *
 * A plain `import()` of the module would bring Vite's preload helper, and with it 900 bytes, to every page.
 *
 * @param base path of the site, with slashes at both ends.
 */
export function lazyScripts(base: string): Plugin {
  let isBuild = true;
  const references = new Set<string>();
  return {
    name: 'lazy-scripts',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const path = id.slice(prefix.length + 1);
      if (!isBuild) return `export default ${JSON.stringify(`${base}src/components/${path}`)};`;
      const name = path.replace(/\.ts$/, '').replaceAll('/', '-');
      const reference = this.emitFile({ type: 'chunk', id: components + path, name });
      references.add(reference);
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    // The script that asks may be written into the page, so the address must not depend on where it stands.
    resolveFileUrl: ({ fileName, referenceId }) => (references.has(referenceId) ? JSON.stringify(base + fileName) : undefined),
  };
}
