import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { normalBase } from '../src/lib/site/urls.ts';
import { DIST } from './root.ts';
import { startServer } from './server.ts';

/** Serves the built site on a free port. */
export async function servedSite(): Promise<{ url: string; base: string; close: () => void }> {
  if (!existsSync(DIST))
    throw new Error('There is no built site in dist: run "npm run build" first.');
  const base = normalBase(process.env['BASE_PATH'] || '/');
  const server = await startServer(DIST, base, 0);
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}`, base, close };
}
