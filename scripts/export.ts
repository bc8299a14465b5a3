import { writeFileSync } from 'node:fs';
import { arrivalSnapshot } from '../src/data/snapshot.ts';
import { exportFile, fileName } from '../src/lib/tree/export/export-file.ts';
import { exportOptions, HELP } from './export-options.ts';
import { messageOf, Refusal, runOrRefuse } from './refusal.ts';
import { toPixels } from './to-pixels.ts';

await runOrRefuse(run);

async function run(): Promise<void> {
  const options = exportOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return;
  }
  const { format, theme, out, ...wanted } = options;
  const snap = arrivalSnapshot(wanted);
  const file =
    format === 'png'
      ? await toPixels(exportFile(snap, 'svg', theme))
      : exportFile(snap, format, theme);
  if (out === '-') process.stdout.write(file);
  else write(out ?? fileName(snap, format), file);
}

function write(out: string, file: string | Buffer): void {
  try {
    writeFileSync(out, file);
  } catch (error) {
    throw new Refusal(`--out ${out}: cannot be written (${messageOf(error)})`);
  }
  console.log(out);
}
