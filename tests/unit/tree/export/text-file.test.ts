import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES, tree } from '../../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../../src/data/snapshot.ts';
import { textFile } from '../../../../src/lib/tree/export/text-file.ts';
import { lineOf } from '../../../../src/lib/tree/line.ts';
import { outline } from '../../../../src/lib/tree/outline.ts';
import { markOf } from '../../../../src/lib/tree/marks.ts';
import { nodeOf, toTree } from '../../../../src/lib/tree/model.ts';

for (const locale of LOCALES) {
  describe(`the whole tree as text: ${locale}`, () => {
    const text = textFile(arrivalSnapshot({ locale }));
    const lines = text.split('\n');
    const lineIn = (id: string): string => lineOf(nodeOf(tree, id), locale);
    const records = [...tree.nodes.values()];

    test('is the tree in its own words, but for what stands two spaces behind them', () => {
      const bare = lines.map((line) => line.replace(/ {2}[◆▲+] .*$/u, ''));
      assert.equal(bare.join('\n'), `${outline(tree, lineIn)}\n`);
    });

    test('without the additions, which are marked, it is the source’s tree', () => {
      const isSource = (id: string): boolean => nodeOf(tree, id).origin === 'source';
      const source = records.filter(({ id }) => isSource(id));
      const kept = toTree(
        tree.root,
        source.map((node) => ({ ...node, children: node.children?.filter(isSource) })),
      );
      const words = (line: string): string =>
        line.replace(/^[│├└─ ]+/u, '').replace(/ {2}[◆▲] .*$/u, '');
      assert.deepEqual(
        lines.filter((line) => line !== '' && !/ {2}\+ /u.test(line)).map(words),
        [...kept.nodes.keys()].map(lineIn),
      );
    });

    test('says every mark, and what to take instead', () => {
      records.forEach((node, index) => {
        const mark = markOf(node.cautions);
        const line = lines[index] ?? '';
        assert.equal(/ {2}◆ /u.test(line), mark === 'A', line);
        assert.equal(/ {2}▲ /u.test(line), mark === 'B', line);
      });
    });
  });
}

test('a node’s page says how many branches it keeps back', () => {
  for (const locale of LOCALES) {
    const [top = ''] = textFile(arrivalSnapshot({ locale, node: 'saga' })).split('\n');
    assert.match(top, / {2}… .*4/u);
  }
});
