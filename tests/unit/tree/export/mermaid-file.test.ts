import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content, LOCALES, tree } from '../../../../src/data/content.ts';
import { drawnIn } from '../../../../src/data/drawn.ts';
import { arrivalSnapshot } from '../../../../src/data/snapshot.ts';
import { mermaidText } from '../../../../src/lib/export/mermaid.ts';
import { mermaidFile } from '../../../../src/lib/tree/export/mermaid-file.ts';
import { MARK_SIGNS } from '../../../../src/lib/tree/export/snapshot.ts';
import { nodeOf } from '../../../../src/lib/tree/model.ts';
import { flat } from '../../../../src/lib/tree/view/visible.ts';
import { readFlowchart, readLabel } from '../../support/mermaid-grammar.ts';

const HOSTILE = [
  'say "yes"',
  'a [b] (c) {d}',
  '`code` and **bold**',
  'end',
  'the end, end-to-end',
  'this | that || other',
  '<b>bold</b> & <br/>',
  '1 < 2 > 0 # 3; #quot; #35;',
  'two\nlines\tand tabs',
  '%% no comment --> n1',
  '是“否”（可选）；end',
];

for (const locale of LOCALES) {
  describe(`the whole tree as Mermaid: ${locale}`, () => {
    const { tree: drawn } = drawnIn(locale);
    const snap = arrivalSnapshot({ locale });
    const { nodes, edges } = readFlowchart(mermaidFile(snap));
    const idOf = new Map([...drawn.nodes.values()].map(({ id, title }) => [title, id]));
    const idAt = (name: string): string => {
      const [title = ''] = nodes.get(name) ?? [];
      return idOf.get(title) ?? assert.fail(`no such title: ${title}`);
    };

    test('has every node once, with its mark', () => {
      assert.deepEqual([...nodes.keys()].map(idAt), [...tree.nodes.keys()]);
      for (const [name, [, ...remarks]] of nodes) {
        const { mark, isAddition } = nodeOf(drawn, idAt(name));
        const signs = remarks.map((remark) => [...remark][0]);
        assert.deepEqual(signs, [
          ...(mark ? [MARK_SIGNS[mark]] : []),
          ...(isAddition ? ['+'] : []),
        ]);
      }
    });

    test('has every edge once, with its condition', () => {
      const found = edges.map(({ from, to, label }) => [idAt(from), idAt(to), label]);
      const expected = [...tree.parents].map(([id, above]) => [above, id, nodeOf(drawn, id).when]);
      const sorted = (rows: string[][]): string[] => rows.map(String).toSorted();
      assert.deepEqual(sorted(found), sorted(expected));
    });
  });

  test(`an example’s arrows are those of its states, and its steps are numbered: ${locale}`, () => {
    for (const { id, steps } of content.examples) {
      const snap = arrivalSnapshot({ locale, example: id });
      const { nodes, edges } = readFlowchart(mermaidFile(snap));
      const names = new Map(flat(snap.top).map(({ node }, index) => [node.id, `n${index + 1}`]));
      steps.forEach(({ node }, index) => {
        const [title = ''] = nodes.get(names.get(node) ?? '') ?? [];
        assert.equal(
          title,
          `${String.fromCodePoint(0x2460 + index)} ${nodeOf(drawnIn(locale).tree, node).title}`,
        );
      });
      const arrows = new Set(edges.map(({ arrow }) => arrow));
      assert.ok(
        arrows.has('==>') && arrows.has('--x') && arrows.has('-.->'),
        [...arrows].join(' '),
      );
    }
  });
}

test('a label holds nothing that Mermaid refuses, and is read as it was', () => {
  for (const text of HOSTILE) {
    const label = mermaidText([text]);
    assert.match(label, /^"[^"]*"$/u, text);
    assert.deepEqual(readLabel(label.slice(1, -1)), [text.replaceAll(/\s+/gu, ' ')], text);
  }
});

test('the grammar refuses what Mermaid would', () => {
  const refused = ['n1["a"b"]', 'n1["a [b"]', 'n1["`a`"]', 'n1["the end"]', 'n1["a # b"]', 'n1[a]'];
  for (const line of [...refused, 'n1 --> n2', 'end']) {
    assert.throws(() => readFlowchart(`flowchart LR\n${line}\n`), line);
  }
});
