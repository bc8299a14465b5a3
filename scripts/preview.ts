import { settingsOrExit } from '../src/integration/settings-or-exit.ts';
import { servedSite } from './site-server.ts';

const { port } = settingsOrExit();

try {
  const { url, base } = await servedSite(port);
  console.log(`Ready: the site is at ${url}${base} (Ctrl+C stops it)`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=4400 npm start`
      : error.message,
  );
  process.exitCode = 1;
}
