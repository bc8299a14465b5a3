import { spawnSync } from 'node:child_process';
import { ROOT, TOOLS } from './tools.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** It has no sense after a failed build. */
  readonly needsBuild?: true;
  /** It may take minutes or install something: its output is shown as it comes. */
  readonly shown?: true;
}

const node = (...args: string[]): Step['command'] => [process.execPath, ...args];

/** What `npm test` runs, in this order. `astro check` writes the types that the linter reads. */
const STEPS: readonly Step[] = [
  { name: 'format', command: node(TOOLS.prettier, '--check', '.') },
  { name: 'types', command: node(TOOLS.astro, 'check', '--minimumFailingSeverity', 'warning') },
  { name: 'types of src/lib', command: node(TOOLS.tsc, '-p', 'src/lib') },
  { name: 'lint', command: node(TOOLS.eslint, '--max-warnings', '0', '.') },
  { name: 'unused code', command: node(TOOLS.knip, '--no-progress', '--no-config-hints') },
  { name: 'unit tests', command: node('scripts/test-node.ts', 'tests/unit') },
  { name: 'rust', command: node('scripts/test-rust.ts') },
  { name: 'build', command: node(TOOLS.astro, 'build') },
  { name: 'sizes', command: node(TOOLS.sizeLimit), needsBuild: true },
  { name: 'site tests', command: node('scripts/test-node.ts', 'tests/site'), needsBuild: true },
  { name: 'browser tests', command: node('scripts/test-e2e.ts'), needsBuild: true, shown: true },
];

const hasCargo = (): boolean => spawnSync('cargo', ['--version'], { stdio: 'ignore' }).status === 0;

const isCi = Boolean(process.env['CI']);
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const passed: string[] = [];
const failed: string[] = [];
const warnings: string[] = [];

for (const step of STEPS) {
  if (step.needsBuild && failed.includes('build')) {
    console.log(`${step.name}: not run, because the build failed`);
    failed.push(step.name);
  } else if (step.name === 'rust' && !hasCargo()) {
    withoutCargo(step);
  } else {
    (run(step) ? passed : failed).push(step.name);
  }
}

for (const warning of warnings) console.warn(`\nWarning: ${warning}`);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run({ name, command: [program, ...args], shown }: Step): boolean {
  process.stdout.write(`${name} … ${shown ? '\n' : ''}`);
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${shown ? `${name}: ` : ''}${status === 0 ? 'passed' : 'FAILED'}, ${seconds} s`);
  if (status === 0) return true;
  if (!shown) console.log(`\n${stdout}${stderr}`);
  if (error) console.log(error.message);
  return false;
}

function withoutCargo({ name }: Step): void {
  const text =
    'cargo is missing, so the Rust mappings were not checked. Install Rust from https://rustup.rs/';
  if (isCi) {
    console.log(`${name}: FAILED\n\n${text}\n`);
    failed.push(name);
  } else warnings.push(text);
}
