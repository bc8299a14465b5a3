import { spawnSync } from 'node:child_process';
import { TOOLS } from './tools.ts';

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** It has no sense after a failed build. */
  readonly needsBuild?: true;
  /** It may take minutes or install something: its output is shown as it comes. */
  readonly shown?: true;
}

const node = (...args: string[]): Step['command'] => [process.execPath, ...args];

/** What `npm test` runs, in this order. `astro check` writes the types that the linter reads. */
export const STEPS: readonly Step[] = [
  { name: 'format', command: node(TOOLS.prettier, '--check', '.') },
  { name: 'types', command: node(TOOLS.astro, 'check', '--minimumFailingSeverity', 'warning') },
  { name: 'types of src/lib', command: node(TOOLS.tsc, '-p', 'src/lib') },
  { name: 'lint', command: node(TOOLS.eslint, '--max-warnings', '0', '.') },
  { name: 'unit tests', command: node('scripts/test-node.ts', 'tests/unit') },
  { name: 'rust', command: node('scripts/test-rust.ts') },
  { name: 'build', command: node(TOOLS.astro, 'build') },
  { name: 'site tests', command: node('scripts/test-node.ts', 'tests/site'), needsBuild: true },
  { name: 'browser tests', command: node('scripts/test-e2e.ts'), needsBuild: true, shown: true },
];

export const hasCargo = (): boolean =>
  spawnSync('cargo', ['--version'], { stdio: 'ignore' }).status === 0;
