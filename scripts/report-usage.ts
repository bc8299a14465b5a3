/** For `node --import`: what the process has used goes to its fourth stream when it ends. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.once('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
}
