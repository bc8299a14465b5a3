import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxFiles } from '../support/mdx.ts';
import { content } from '../support/real.ts';

test('home and tree say how many nodes the source has and how many were added, in each language', () => {
  const nodes = [...content.tree.nodes.values()];
  const added = nodes.filter(({ origin }) => origin === 'addition').length;
  const saying = mdxFiles('pages').filter(({ file }) => /(?:home|tree)\.mdx$/.test(file));
  assert.equal(saying.length, 4);
  for (const { file, text } of saying) {
    const counts = [...text.matchAll(/(?<![\w-])(\d+) ?(?=nodes|additions|that were added|个)/g)];
    assert.deepEqual(
      counts.map(([, count]) => Number(count)),
      [nodes.length - added, added],
      file,
    );
  }
});
