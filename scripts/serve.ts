import { existsSync } from 'node:fs';
import { normalBase } from '../src/lib/site/urls.ts';
import { DIST } from './root.ts';
import { startServer } from './server.ts';

const port = Number(process.env['PORT'] || 4321);
const base = normalBase(process.env['BASE_PATH'] || '/');

if (!existsSync(DIST)) {
  console.error('There is no built site in dist: run "npm run build" first.');
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535; it is "${process.env['PORT']}".`);
  process.exit(1);
}

try {
  const server = await startServer(DIST, base, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`Ready: the site is at http://localhost:${actual}${base} (Ctrl+C stops it)`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=4400 npm start`,
  );
  process.exitCode = 1;
}
