import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleMarks, markNotes, trailMarks } from '../../../src/lib/content/examples.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { childrenOf, toTree } from '../../../src/lib/tree/model.ts';
import { outline } from '../../../src/lib/tree/outline.ts';
import { content } from '../support/real.ts';
import { drawing } from '../support/trees.ts';
import { en } from '../../support/languages.ts';

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

test('trailMarks(tree, id) marks the trail and nothing else', () => {
  const marks = trailMarks(tree, 'cqrs');
  const expected = `
    distributed-system
    └── transactional-consistency
        └── read-write-separation
            └── cqrs
  `;
  assert.equal(drawnPath(marks.path), drawing(expected));
  assert.equal(marks.skipped.size + marks.outside.size, 0);
});

describe('exampleMarks(tree, example, locale)', () => {
  test('has a path for every example', () => {
    assert.deepEqual(content.examples.map(({ id }) => id).toSorted(), [...paths.keys()].toSorted());
  });

  for (const [id, path] of paths) {
    test(`draws the path of ${id}`, () => {
      for (const locale of LOCALES) {
        assert.equal(drawnPath(exampleMarks(tree, example(id), locale).path), drawing(path));
      }
    });
  }

  test('skips and takes nothing from outside in ecommerce-order', () => {
    const { skipped, outside } = exampleMarks(tree, example('ecommerce-order'), en);
    assert.deepEqual([skipped.size, outside.size], [0, 0]);
  });

  test('of realtime-analytics skips a concern with the reason in its language', () => {
    const marks = LOCALES.map((locale) =>
      exampleMarks(tree, example('realtime-analytics'), locale),
    );
    assert.deepEqual(
      marks.map(({ skipped }) => [...skipped]),
      [
        [['transactional-consistency', 'Pure analytics']],
        [['transactional-consistency', '纯分析场景']],
      ],
    );
  });

  test('of realtime-analytics takes asynchronous processing from outside the walked branch', () => {
    const { outside, path } = exampleMarks(tree, example('realtime-analytics'), en);
    assert.deepEqual([...outside], ['asynchronous-messaging']);
    assert.ok(!path.has('asynchronous-messaging'));
  });
});

test('markNotes(marks, words) says what is skipped and what is from outside', () => {
  const marks = exampleMarks(tree, example('realtime-analytics'), en);
  const words = { skipped: (reason: string) => `Skipped: ${reason}`, outside: 'from outside' };
  assert.deepEqual(
    [...markNotes(marks, words)],
    [
      ['transactional-consistency', 'Skipped: Pure analytics'],
      ['asynchronous-messaging', 'from outside'],
    ],
  );
  assert.equal(markNotes(trailMarks(tree, 'cqrs'), words).size, 0);
});
