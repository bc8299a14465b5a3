import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFolder } from '../../../src/data/read-folder.ts';
import { checkContent } from '../../../src/lib/content/check-content.ts';
import type { ContentFiles } from '../../../src/lib/content/files.ts';
import { type MdxText, readMdx } from '../../../src/lib/content/mdx/read-mdx.ts';
import { type Problem, problemReport } from '../../../src/lib/content/problems.ts';
import { PROSE_PAGES } from '../../../src/lib/site/pages.ts';
import { COMPONENT_OPERATORS } from '../support/fuzz/component-operators.ts';
import { FILE_OPERATORS } from '../support/fuzz/file-operators.ts';
import { ID_OPERATORS } from '../support/fuzz/id-operators.ts';
import { MDX_OPERATORS } from '../support/fuzz/mdx-operators.ts';
import { NAME_OPERATORS } from '../support/fuzz/name-operators.ts';
import type { Mutation, WrongOperator } from '../support/fuzz/operator.ts';
import { PRESET_OPERATORS } from '../support/fuzz/preset-operators.ts';
import { randomFrom } from '../support/fuzz/random.ts';
import { RULE_OPERATORS } from '../support/fuzz/rule-operators.ts';
import { STATEMENT_OPERATORS } from '../support/fuzz/statement-operators.ts';
import { TREE_OPERATORS } from '../support/fuzz/tree-operators.ts';
import { VALID_OPERATORS } from '../support/fuzz/valid-operators.ts';
import { VALUE_OPERATORS } from '../support/fuzz/value-operators.ts';

const SEED = 20261122;

/** How often each operator is tried on the small site. */
const ROUNDS = process.env['LONG_TESTS'] ? 40 : 2;

/** Most of many like contents is the same text again: it is read once. */
const texts = new Map<string, MdxText>();
const readOnce: typeof readMdx = (kind, file, text) => {
  const key = `${file}\n${text}`;
  const read = texts.get(key) ?? readMdx(kind, file, text);
  texts.set(key, read);
  return read;
};

const problemsOf = (files: ContentFiles): readonly Problem[] =>
  checkContent(files, { pageNames: PROSE_PAGES, today: '2098-12-31', read: readOnce }).problems;

const WRONG: readonly WrongOperator[] = [
  ...VALUE_OPERATORS,
  ...TREE_OPERATORS,
  ...FILE_OPERATORS,
  ...MDX_OPERATORS,
  ...NAME_OPERATORS,
  ...STATEMENT_OPERATORS,
  ...ID_OPERATORS,
  ...RULE_OPERATORS,
  ...PRESET_OPERATORS,
  ...COMPONENT_OPERATORS,
];

/** The real content is large: there each operator is tried less often, or only every eighth of them. */
const SITES = [
  { site: 'the small site', folder: 'tests/fixtures/site', rounds: ROUNDS, every: 1 },
  {
    site: 'the real content',
    folder: 'content',
    rounds: Math.ceil(ROUNDS / 10),
    every: ROUNDS < 10 ? 8 : 1,
  },
];

/** Fails unless a problem says what was made wrong, and where. */
function assertReported({ files, file, kinds, names }: Mutation): void {
  const problems = problemsOf(files);
  const hits = problems.filter(
    (problem) => kinds.includes(problem.kind) && (file === '' || problem.file === file),
  );
  const said = problems.slice(0, 5).map((problem) => JSON.stringify(problem));
  const wanted = `${kinds.join(' or ')} in ${file || 'any file'}: ${names}`;
  assert.ok(
    hits.some(({ detail }) => detail.includes(names)),
    `wanted ${wanted}\nreported: ${said.join('\n')}`,
  );
  // A second parent is reported where the first one is, and a string that is missing has no line.
  for (const { kind, file: at, line, node } of hits) {
    if (kind === 'two-parents' || kind === 'missing-text' || node === null) continue;
    assert.ok(line !== undefined, `no line of ${kind} in ${at}: ${node}`);
  }
  const longest = Math.max(...problems.map(({ detail }) => detail.length));
  assert.ok(longest < 400, `a detail of ${longest} characters`);
  assert.doesNotMatch(problemReport(problems, 'content'), /\bundefined\b|\[object /);
}

for (const { site, folder, rounds, every } of SITES) {
  const { files } = readFolder(folder);
  const isTried = (_: unknown, index: number): boolean => index % every === 0;

  describe(`checkContent(files) of ${site}`, () => {
    test('has no problem', () => assert.deepEqual(problemsOf(files), []));

    for (const { name, mutate } of WRONG.filter(isTried)) {
      test(`reports ${name}`, () => {
        const random = randomFrom(SEED);
        for (let round = 0; round < rounds; round++) {
          const mutation = mutate(files, random);
          if (mutation) assertReported(mutation);
        }
      });
    }

    for (const { name, change } of VALID_OPERATORS.filter(isTried)) {
      test(`takes ${name}`, () => {
        const random = randomFrom(SEED);
        for (let round = 0; round < rounds; round++) {
          const changed = change(files, random);
          if (changed) assert.deepEqual(problemsOf(changed), []);
        }
      });
    }
  });
}
