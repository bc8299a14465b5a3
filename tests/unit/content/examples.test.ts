import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleMarks } from '../../../src/lib/content/examples.ts';
import { childrenOf, toTree } from '../../../src/lib/tree/model.ts';
import { outline } from '../../../src/lib/tree/outline.ts';
import { content } from '../support/real.ts';
import { drawing } from '../support/trees.ts';

const { tree } = content;
const paths = new Map([
  [
    'ecommerce-order',
    `
    distributed-system
    └── transactional-consistency
        └── strong-consistency
            └── eventual-consistency
                └── long-transaction
                    └── saga
                        └── saga-orchestration
                            └── temporal-cadence
    `,
  ],
  [
    'realtime-analytics',
    `
    distributed-system
    ├── transactional-consistency
    │   └── no-cross-service-transaction
    └── fault-tolerance
        └── resilience-combination
            ├── circuit-breaker
            └── bulkhead
    `,
  ],
]);

/** The part of the tree that is highlighted. */
function drawnPath(path: ReadonlySet<string>): string {
  const nodes = [...path].map((id) => ({
    id,
    children: childrenOf(tree, id).filter((child) => path.has(child)),
  }));
  return outline(toTree(tree.root, nodes), (id) => id);
}

const example = (id: string) => {
  const found = content.examples.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};

describe('exampleMarks(tree, example)', () => {
  test('has a path for every example', () => {
    assert.deepEqual(content.examples.map(({ id }) => id).toSorted(), [...paths.keys()].toSorted());
  });

  for (const [id, path] of paths) {
    test(`draws the path of ${id}`, () => {
      assert.equal(drawnPath(exampleMarks(tree, example(id)).path), drawing(path));
    });
  }

  test('has the node of every step, in order', () => {
    for (const { id, steps } of content.examples) {
      const marked = exampleMarks(tree, example(id)).steps;
      assert.deepEqual(
        marked,
        steps.map(({ node }) => node),
        id,
      );
      assert.equal(new Set(marked).size, marked.length, id);
    }
  });

  test('of ecommerce-order takes nothing from outside', () => {
    assert.equal(exampleMarks(tree, example('ecommerce-order')).outside.size, 0);
  });

  test('of realtime-analytics takes asynchronous processing from outside the walked branch', () => {
    const { outside, path } = exampleMarks(tree, example('realtime-analytics'));
    assert.deepEqual([...outside], ['asynchronous-messaging']);
    assert.ok(!path.has('asynchronous-messaging'));
  });
});
