import { resolve } from 'node:path';
import { contentReport } from '../src/data/content-report.ts';
import { settingsOrExit } from '../src/integration/settings-or-exit.ts';
import { ROOT } from './tools.ts';

const report = contentReport(resolve(ROOT, settingsOrExit().contentDir));
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
