/**
 * Stops with one clear line where the scripts of this project run on a Node that is too old for them. npm puts the pinned
 * Node of `node_modules/.bin` first, so this happens only when that package's install script was not allowed to run.
 *
 * Plain JavaScript without dependencies: it has to run on that old Node.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Astro needs 22.12; the scripts are TypeScript, which Node runs as it is from 22.18 on.
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This needs Node 22.18 or newer and runs on ${process.versions.node}: the pinned Node was not installed. ` +
      'Mend: `npm rebuild node` (allow the install script of the package "node" if npm blocks it), or use a newer Node.',
  );
  process.exit(1);
}
