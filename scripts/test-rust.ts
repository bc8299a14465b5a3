import { spawnSync } from 'node:child_process';

const MANIFEST = ['--manifest-path', 'content/rust/Cargo.toml'];

/** Everything that the crate must pass; what it shows on the pages is cut out of what was tested here. */
const COMMANDS: readonly (readonly string[])[] = [
  ['build', '--quiet', '--locked', ...MANIFEST],
  ['test', '--quiet', '--locked', ...MANIFEST],
  ['clippy', '--quiet', '--locked', '--all-targets', ...MANIFEST, '--', '-D', 'warnings'],
  ['fmt', '--check', ...MANIFEST],
];

for (const args of COMMANDS) {
  console.log(`cargo ${args[0]}`);
  const { status, error } = spawnSync('cargo', args, { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(error ? `cargo could not be started: ${error.message}` : `cargo ${args[0]} failed`);
  if (args[0] === 'clippy' || args[0] === 'fmt') {
    console.error('If it is missing: rustup component add clippy rustfmt');
  }
  process.exit(1);
}
