import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStrings } from '../../../src/lib/content/check-strings.ts';
import { fileProblems } from '../../../src/lib/content/check-files.ts';
import { readJson } from '../../../src/lib/content/read-json.ts';
import { smallSite } from '../support/copied-site.ts';

describe('readJson(file, text)', () => {
  const cases = [
    { text: '\uFEFF{}', said: 'byte-order-mark 1: U+FEFF' },
    { text: '{\n"a": 1,\n"a": 2 }', said: 'repeated-key 3: "a"' },
    { text: '{"a": {"b": 1}, "b": {"b": 1}}', said: '' },
    { text: '{\n"__proto__": 1 }', said: 'unknown-key 2: "__proto__"' },
    { text: '["a",\n"\\uD800"]', said: 'bad-character 2: U+D800' },
    { text: '{\n"a": 1\n"b": 2 }', said: 'not-json 3: ' },
    { text: '{\n"a": [\n', said: 'not-json 3: ' },
    { text: `{\n"a": ${'['.repeat(5000)}`, said: 'too-much 2: ' },
    { text: JSON.stringify({ a: '\\"{'.repeat(99), b: '['.repeat(99) }), said: '' },
    { text: '// words\n{}', said: 'not-json 1: ' },
    { text: '', said: 'not-json 1: ' },
  ];
  for (const { text, said } of cases) {
    test(`of ${JSON.stringify(text)} says ${said || 'nothing'}`, () => {
      const { problems } = readJson('x.json', text);
      const [first = ''] = problems.map(({ kind, line, detail }) => `${kind} ${line}: ${detail}`);
      assert.ok(said === '' ? first === '' : first.startsWith(said), first);
    });
  }
});

describe('readStrings(file, text)', () => {
  const whole = JSON.parse(smallSite().get('strings/en.json') ?? '') as Record<string, unknown>;
  const cases = [
    { change: {}, said: [] },
    { change: { 'nav.tree': undefined }, said: ['missing-text nav.tree: "nav.tree"'] },
    { change: { more: 'x' }, said: ['unknown-key null: "more"'] },
    {
      change: { 'tree.more': '{cuont} more' },
      said: ['bad-string tree.more: "{cuont} more" must hold {count}'],
    },
    { change: { 'nav.tree': 7 }, said: ['bad-string nav.tree: 7 is no text'] },
    { change: { 'nav.tree': null }, said: ['bad-string nav.tree: null is no text'] },
    {
      change: { 'nav.tree': '' },
      said: ['bad-string nav.tree: "" is empty or has space around it'],
    },
    {
      change: { 'nav.tree': ' x' },
      said: ['bad-string nav.tree: " x" is empty or has space around it'],
    },
  ];
  for (const { change, said } of cases) {
    test(`of ${JSON.stringify(change)} says ${said.join(' ') || 'nothing'}`, () => {
      const { problems } = readStrings('x.json', JSON.stringify({ ...whole, ...change }));
      assert.deepEqual(
        problems.map(({ kind, node, detail }) => `${kind} ${String(node)}: ${detail}`),
        said,
      );
    });
  }
});

test('fileProblems(files, languages, texts) names what is missing and what nothing reads', () => {
  const files = new Map(smallSite())
    .set('patterns/en/x.mdx', '')
    .set('strings/xx.json', '{}')
    .set('pages/xx/home.mdx', '');
  files.delete('glossary.json');
  const texts = { pages: ['home'], patterns: ['diffuser'] };
  const found = fileProblems(files, ['en', 'zh'], texts).map(({ kind, file }) => `${kind} ${file}`);
  for (const said of [
    'missing-file glossary.json',
    'unused-file patterns/en/x.mdx',
    'unused-file strings/xx.json',
    'unused-file pages/xx/home.mdx',
  ])
    assert.ok(found.includes(said), said);
});
