import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesBelow, importsOf, reachedFrom, textOf } from './support/imports.ts';

/** What each room may import, besides itself where it is named: rooms of `src`, content, packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'data', 'lib', 'astro', 'astro:content'],
  layouts: ['layouts', 'components', 'data', 'lib', 'styles', 'client', 'astro', 'astro:content'],
  components: [
    'components',
    'data',
    'lib',
    'styles',
    'client',
    'astro',
    'astro:components',
    'astro:content',
  ],
  client: ['client', 'lib', 'd3-selection'],
  data: ['data', 'lib', 'content', 'node:crypto'],
  lib: [
    'lib',
    'd3-hierarchy',
    'minisearch',
    'zod',
    'satteri',
    'acorn',
    'js-yaml',
    'github-slugger',
  ],
  'content.config.ts': ['data', 'lib', 'astro:content', 'astro/loaders', 'astro/zod'],
};
/** Folders that are not ours or that a command writes. */
const NOT_OURS = ['node_modules', '.git', '.astro', 'target', 'test-results', 'playwright-report'];

const code = filesBelow('src').filter((file) => /(?<!\.d)\.(?:ts|astro)$/.test(file));

/** `src/lib/tree/model.ts` is of `lib`, `content/examples.json` of `content`, a package of itself. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first === 'content' ? first : path;
}

describe('imports', () => {
  test('are found in every room', () => {
    assert.deepEqual([...new Set(code.map(roomOf))].toSorted(), Object.keys(MAY_IMPORT).toSorted());
    for (const room of Object.keys(MAY_IMPORT)) {
      const files = code.filter((file) => roomOf(file) === room);
      assert.ok(files.flatMap(importsOf).length > 0, room);
    }
  });

  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    test(`of ${room} lead to ${allowed.join(', ')}`, () => {
      const strays = code
        .filter((file) => roomOf(file) === room)
        .flatMap((file) => importsOf(file).map(({ to }) => ({ file, to })))
        .filter(({ to }) => !allowed.includes(roomOf(to)));
      assert.deepEqual(strays, []);
    });
  }

  test('of client are scripts of the page, outside of client itself', () => {
    const scripts = code
      .filter((file) => roomOf(file) !== 'client')
      .flatMap(importsOf)
      .filter(({ to }) => roomOf(to) === 'client');
    assert.ok(scripts.length > 0 && scripts.every(({ names }) => names === ''));
  });

  test('of files name them with their ending', () => {
    for (const file of code) {
      for (const { from } of importsOf(file)) {
        if (from.startsWith('.')) assert.match(from, /\.(?:ts|astro|json|css|rs)$/, file);
      }
    }
  });
});

describe('zod', () => {
  const users = code.filter((file) => importsOf(file).some(({ to }) => to === 'zod'));
  /** These read schemas, and what schemas say. */
  const TYPE_ONLY = /(?:parse-file|issue-text|front-matter)\.ts$/;

  test('stands in schemas only; elsewhere as a type', () => {
    assert.ok(users.includes('src/lib/content/schema.ts'));
    for (const file of users) {
      const isTypeOnly = importsOf(file).every((one) => one.to !== 'zod' || one.isTypeOnly);
      assert.ok(file.endsWith('schema.ts') || (isTypeOnly && TYPE_ONLY.test(file)), file);
    }
  });

  test('is not reached by the browser, nor is content', () => {
    const reached = [...reachedFrom(filesBelow('src/client'))];
    assert.ok(reached.includes('d3-selection') && reached.includes('src/lib/tree/model.ts'));
    const kept = reached.filter((to) => /zod|schema\.ts$|^content\/|^astro|^node:/.test(to));
    assert.deepEqual(kept, []);
  });
});

test('no file of src but an Astro page, a config or an endpoint has a default export', () => {
  const isEndpoint = (file: string): boolean => file.startsWith('src/pages/');
  const files = code.filter((file) => file.endsWith('.ts') && !isEndpoint(file));
  const withDefault = files.filter((file) =>
    /^export\s+(?:default\b|\{[^}]*\bas default\b)/m.test(textOf(file)),
  );
  assert.deepEqual(
    withDefault.filter((file) => !file.endsWith('.config.ts')),
    [],
  );
});

test('no file of the project refers to a folder outside of it', () => {
  const outside = [['..', 'shared'].join('/'), ['', 'work', ''].join('/')];
  const ours = filesBelow('', NOT_OURS).filter((file) => !file.startsWith('dist'));
  assert.ok(ours.includes('package.json') && ours.includes('tests/unit/boundaries.test.ts'));
  const strays = ours.filter((file) => outside.some((path) => textOf(file).includes(path)));
  assert.deepEqual(strays, []);
});
