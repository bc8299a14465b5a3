import type { HookParameters } from 'astro';
import { sep } from 'node:path';

/** Reads the content anew when a file of it changes while pages are written, and shows it. */
export function devContent(
  server: HookParameters<'astro:server:setup'>['server'],
  folder: string,
): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + sep)) return;
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
}
