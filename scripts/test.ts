import { spawnSync } from 'node:child_process';
import { ROOT } from './tools.ts';
import { hasCargo, type Step, STEPS } from './test-steps.ts';

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
