// Plain JavaScript of an older day, so that every Node that may meet it can read it.
const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    [
      'This runs on Node ' +
        process.versions.node +
        '; it needs Node ' +
        NEEDED.join('.') +
        ' or newer.',
      '',
      'The project brings its own Node 24 (the package "node" in package.json), and npm scripts run on it',
      'once it is in place. One of these puts it there:',
      '  - Start by "npm start" or "npm test", not by "node" itself.',
      '  - Run "npm ci" again, without --ignore-scripts and without --omit=dev: an install script fetches',
      '    that Node. package.json approves the script in "allowScripts".',
      '  - If an install script cannot run here, install Node 24 on the machine.',
    ].join('\n'),
  );
  process.exit(1);
}
