import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs packages of the system. Says what it does; whether it worked, only what it was for can show. */
export function installPackages(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runLoudly('apt-get', ['update', '-q'], { seconds: 300, env });
  runLoudly('apt-get', ['install', '-y', '-q', ...names], { seconds: 900, env });
}

/** Nobody reads the exit code: what matters is whether the thing is there afterwards. */
export function runLoudly(
  command: string,
  args: readonly string[],
  { seconds, env = process.env }: { seconds: number; env?: NodeJS.ProcessEnv },
): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: seconds * 1000,
    env,
  });
  if (status !== 0) console.log(`That did not work (${error?.message ?? `exit code ${status}`}).`);
}
