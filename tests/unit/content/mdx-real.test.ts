import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluate } from 'satteri';
import { mdxElement } from '../../../src/lib/content/mdx/components-schema.ts';
import { readAttributes } from '../../../src/lib/content/mdx/read-attributes.ts';
import { type MdxKind, readMdx } from '../../../src/lib/content/mdx/read-mdx.ts';
import { twinProblems } from '../../../src/lib/content/mdx/twin-problems.ts';
import { isJsx, nodesIn, parseMdx } from '../../../src/lib/content/mdx/syntax-tree.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ROOMS = { patterns: 'pattern', pages: 'page' } as const satisfies Record<string, MdxKind>;

const texts = Object.entries(ROOMS).flatMap(([room, kind]) =>
  globSync(`content/${room}/*/*.mdx`, { cwd: ROOT }).map((file) => {
    const text = readFileSync(ROOT + file, 'utf8');
    return { file, kind, text, read: readMdx(kind, file, text) };
  }),
);

/** What the compiled text gives to its components, in the order of their tags. */
function given(text: string): unknown[] {
  const seen: unknown[] = [];
  const names = new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name));
  const components = Object.fromEntries([...names].map((name) => [name, name]));
  const jsx = (type: unknown, all: Record<string, unknown>, key?: string) => {
    const props = Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'children'));
    if (/^[A-Z]/.test(String(type)))
      seen.push([type, key === undefined ? props : { ...props, key }]);
    return null;
  };
  const { default: content } = evaluate(text, {
    jsx,
    jsxs: jsx,
    Fragment: 'fragment',
  } as never) as {
    default: (props: object) => unknown;
  };
  content({ components });
  return seen;
}

describe('the notes and pages', () => {
  test('are there', () => assert.ok(texts.length > 60));

  for (const { file, text, read } of texts) {
    test(`${file} has no problem`, () => {
      assert.deepEqual(read.problems, []);
      assert.ok(read.frontMatter);
    });

    test(`${file} gives its components what the check has read`, () => {
      const body = text.replace(/^---[\s\S]*?\n---/, '');
      const tree = parseMdx(body, () => assert.fail()) ?? assert.fail();
      const elements = [...nodesIn(tree.root)].filter(isJsx).flatMap((node) => {
        // Markdown makes elements of lower case as well.
        if (!/^[A-Z]/.test(node.name ?? '')) return [];
        const element = mdxElement(node.name ?? '') ?? assert.fail();
        const { values } = readAttributes(node, element, tree.source, () => assert.fail());
        return [[node.name, values]];
      });
      const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).toSorted();
      assert.deepEqual(sorted(elements), sorted(given(text)));
    });
  }

  test('are built alike in every language', () => {
    const byName = Map.groupBy(texts, ({ kind, file }) => `${kind} ${file.split('/').at(-1)}`);
    for (const [name, group] of byName) {
      assert.ok(group.length > 1, name);
      assert.deepEqual(twinProblems(group.map(({ read }) => read)), []);
    }
  });
});
