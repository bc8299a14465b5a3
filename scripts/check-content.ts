import { contentReport } from './content-report.ts';
import { ROOT } from './root.ts';

const report = contentReport(ROOT);
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
