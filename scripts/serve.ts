/** Serves the built site and prints its address: `node scripts/serve.ts [folder]`. `PORT` sets the port, `BASE_PATH` the path. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { site } from '../src/site/site.ts';
import { startStaticServer } from './static-server.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);

if (!existsSync(resolve(folder, 'index.html'))) {
  console.error(`${folder} holds no built site. Run \`npm run build\` first, or \`npm start\`, which does both.`);
  process.exit(1);
}
try {
  const { url } = await startStaticServer({ folder, base: site.base, port });
  console.log(`The site is at ${url} (Ctrl+C ends it)`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
