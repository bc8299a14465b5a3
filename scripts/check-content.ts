import { contentReport } from '../src/data/check-folder.ts';
import { settingsOrExit } from '../src/integration/settings-or-exit.ts';

const report = contentReport(settingsOrExit().contentDir);
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
