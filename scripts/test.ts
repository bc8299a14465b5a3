import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { ROOT, TOOLS } from './tools.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** What has to end before it begins. */
  readonly after?: readonly string[];
  /** It has no sense after a failed build; it begins after the build. */
  readonly needsBuild?: true;
  /** It may take minutes or install something: its output is shown as it comes. */
  readonly shown?: true;
}

const node = (...args: string[]): Step['command'] => [process.execPath, ...args];

/**
 * What `npm test` runs. A step begins, in this order, as soon as there is room and what it waits for has
 * ended. The browser tests take longest and often wait for a browser: the others run beside them.
 * `astro check` and every build write the types that the linter reads.
 */
const STEPS: readonly Step[] = [
  { name: 'build', command: node(TOOLS.astro, 'build') },
  { name: 'browsers', command: node('scripts/install-browsers.ts'), shown: true },
  {
    name: 'browser tests',
    command: node('scripts/test-e2e.ts'),
    after: ['browsers'],
    needsBuild: true,
    shown: true,
  },
  { name: 'format', command: node(TOOLS.prettier, '--check', '.') },
  { name: 'types of src/lib', command: node(TOOLS.tsc, '-p', 'src/lib') },
  { name: 'unused code', command: node(TOOLS.knip, '--no-progress', '--no-config-hints') },
  { name: 'rust', command: node('scripts/test-rust.ts') },
  {
    name: 'types',
    command: node(TOOLS.astro, 'check', '--minimumFailingSeverity', 'warning'),
    after: ['build'],
  },
  { name: 'lint', command: node(TOOLS.eslint, '--max-warnings', '0', '.'), after: ['types'] },
  { name: 'unit tests', command: node('scripts/test-node.ts', '--together', 'tests/unit') },
  { name: 'sizes', command: node(TOOLS.sizeLimit), needsBuild: true },
  {
    name: 'site tests',
    command: node('scripts/test-node.ts', '--together', 'tests/site'),
    needsBuild: true,
  },
  {
    name: 'builds of other sites',
    command: node('scripts/test-node.ts', '--serial', 'tests/builds'),
    needsBuild: true,
    after: ['lint', 'browsers'],
  },
];

/** More at once would wait for each other. */
const AT_ONCE = Math.min(2, availableParallelism());

const hasCargo = (): boolean => spawnSync('cargo', ['--version'], { stdio: 'ignore' }).status === 0;

const isCi = Boolean(process.env['CI']);
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const passed: string[] = [];
const failed: string[] = [];
const left: string[] = [];
const warnings: string[] = [];

const hasEnded = (name: string): boolean =>
  [passed, failed, left].some((all) => all.includes(name));

const isReady = ({ needsBuild, after = [] }: Step): boolean =>
  [...(needsBuild ? ['build'] : []), ...after].every(hasEnded);

const waiting = [...STEPS];
const running = new Set<Promise<void>>();
console.log(`Up to ${AT_ONCE} steps at once; each is named when it ends.`);
while (waiting.length > 0 || running.size > 0) {
  const index = running.size < AT_ONCE ? waiting.findIndex(isReady) : -1;
  const [step] = index < 0 ? [] : waiting.splice(index, 1);
  if (step) begin(step);
  else await Promise.race(running);
}

for (const warning of warnings) console.warn(`\nWarning: ${warning}`);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function begin(step: Step): void {
  if (step.needsBuild && failed.includes('build')) {
    console.log(`${step.name}: not run, because the build failed`);
    failed.push(step.name);
  } else if (step.name === 'rust' && !hasCargo()) {
    withoutCargo(step);
  } else {
    const end = run(step).then((isPassed) => {
      (isPassed ? passed : failed).push(step.name);
      running.delete(end);
    });
    running.add(end);
  }
}

async function run({ name, command: [program, ...args], shown }: Step): Promise<boolean> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      if (shown) console.log(`${name} | ${line}`);
      else lines.push(line);
    });
  }
  const problem = await new Promise<string | undefined>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code) => resolve(code === 0 ? undefined : ''));
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${problem === undefined ? 'passed' : 'FAILED'}, ${seconds} s`);
  if (problem === undefined) return true;
  console.log(['', ...lines, problem].join('\n'));
  return false;
}

function withoutCargo({ name }: Step): void {
  const text =
    'cargo is missing, so the Rust mappings were not checked. Install Rust from https://rustup.rs/';
  if (isCi) {
    console.log(`${name}: FAILED\n\n${text}\n`);
    failed.push(name);
  } else {
    warnings.push(text);
    left.push(name);
  }
}
