import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { contentReport } from '../src/data/content-report.ts';
import { ROOT } from './root.ts';
import { variableProblems } from './site-variables.ts';

if (!process.env['SITE_URL']) {
  console.warn(
    'Warning: SITE_URL is not set, so canonical links will name http://localhost:4321/.\n' +
      'Set it to the address where the site will live before you publish.\n',
  );
}

const report = contentReport(join(ROOT, 'content'));
const problems = [...variableProblems(process.env), ...(report === undefined ? [] : [report])];
for (const problem of problems) console.error(problem);

if (problems.length === 0 && buildSite()) console.log('The site is built in the folder dist.');
else {
  console.error('The build failed; the folder dist is as it was before.');
  process.exitCode = 1;
}
