import { CONTENT_FOLDER } from '../src/data/content-folder.ts';
import { contentReport } from '../src/data/check-folder.ts';

const report = contentReport(CONTENT_FOLDER);
if (report === undefined) console.log('The content has no problems.');
else {
  console.error(report);
  process.exitCode = 1;
}
