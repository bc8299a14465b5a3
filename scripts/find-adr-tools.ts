import { spawnSync } from 'node:child_process';
import { installPackages, isRootOnDebian } from './debian-packages.ts';

const isThere = (): boolean => spawnSync('adr', ['help']).error === undefined;

/**
 * Whether adr-tools is there; it is installed where that can be done.
 * @throws where it is missing and tests have to be complete
 */
export function findAdrTools(): boolean {
  if (isThere()) return true;
  if (isRootOnDebian()) {
    console.log('No adr-tools found. Installing the package of the system with apt-get …');
    installPackages(['adr-tools']);
    if (isThere()) return true;
  }
  const wayOut =
    'adr-tools is missing: put its program adr on the PATH (on Debian: apt-get install adr-tools)';
  if (process.env['CI'] === 'true') throw new Error(wayOut);
  console.warn(`Warning: ${wayOut}. Records in the form of Nygard are not read by it.`);
  return false;
}
