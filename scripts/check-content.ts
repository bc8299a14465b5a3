import { contentReport } from '../src/data/check-folder.ts';
import { settingsOrExit } from '../src/integration/settings-or-exit.ts';

/** The day where it begins first. */
const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
const report = contentReport(settingsOrExit().contentDir, today);
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
