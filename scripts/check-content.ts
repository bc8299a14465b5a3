import { join } from 'node:path';
import { contentReport } from '../src/data/content-report.ts';
import { ROOT } from './root.ts';

const report = contentReport(join(ROOT, 'content'));
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
