import { folderProblem, readSettings, type Settings } from '../lib/site/settings.ts';

/** The settings of the environment. Ends the process with a sentence for each that is wrong. */
export function settingsOrExit(): Settings {
  const read = readSettings(process.env);
  if ('settings' in read) return read.settings;
  for (const problem of read.problems) console.error(problem);
  return process.exit(1);
}

/** Ends the process when a site cannot be built in this folder. */
export function refuseFolder(folder: string): void {
  const problem = folderProblem(folder);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
