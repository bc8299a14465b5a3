import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allOpen,
  arrival,
  type Expansion,
  isSame,
  revealed,
  stepped,
} from '../../../src/lib/tree/expansion.ts';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { childrenOf, siblingsOf, trailOf } from '../../../src/lib/tree/model.ts';
import { visibleIds, visibleTree } from '../../../src/lib/tree/visible.ts';
import { content, ids } from '../support/real.ts';
import { en } from '../../support/languages.ts';

const real = drawnTree(content.tree, en);
const shown = (expansion: Expansion): string[] => visibleIds(visibleTree(real, expansion));

test('arrival(tree, id) of every real node shows its trail, siblings and branches, no more', () => {
  for (const id of ids) {
    const expected = [...trailOf(real, id), ...siblingsOf(real, id), ...childrenOf(real, id)];
    assert.deepEqual(shown(arrival(real, id)).toSorted(), expected.toSorted(), id);
  }
});

test('stepped(tree, expansion, from, to) shows to and hides nothing, whatever was opened', () => {
  for (const from of ids) {
    const states = [revealed(arrival(real, from), content.tree.root), allOpen(real)];
    for (const state of states) {
      if (isSame(state, arrival(real, from))) continue;
      for (const to of ids) {
        const after = new Set(shown(stepped(real, state, from, to)));
        for (const id of [to, ...shown(state)]) assert.ok(after.has(id), `${from} to ${to}: ${id}`);
      }
    }
  }
});
