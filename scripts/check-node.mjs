// Runs once, after "npm ci". Plain JavaScript of an older day, so that every Node that may meet it can read it.
const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    [
      'Scripts would run on Node ' +
        process.versions.node +
        '; they need ' +
        NEEDED.join('.') +
        ' or newer.',
      '',
      'The project brings its own Node 24 for Linux, macOS and Windows ("optionalDependencies" in package.json),',
      'and npm scripts run on it once it is in place. One of these puts it there:',
      '  - Run "npm ci" again, without --omit=optional.',
      '  - On another system, install Node 24 on the machine.',
    ].join('\n'),
  );
  process.exit(1);
}
