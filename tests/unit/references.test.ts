import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleNodes } from '../../src/lib/content/examples.ts';
import { patternNodes, referencesOf } from '../../src/lib/content/references.ts';
import { content, ids } from './support/real.ts';

/** The ids that a node's page lists. */
function listed(
  id: string,
): Record<'patterns' | 'technologies' | 'scenarios' | 'examples', string[]> {
  const { patterns, technologies, scenarios, examples } = referencesOf(content, id);
  const idsOf = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);
  return {
    patterns: idsOf(patterns),
    technologies: idsOf(technologies),
    scenarios: idsOf(scenarios),
    examples: idsOf(examples),
  };
}

describe('referencesOf(content, id)', () => {
  test('of an outcome lists all that refers to it', () => {
    assert.deepEqual(listed('temporal-cadence'), {
      patterns: ['saga'],
      technologies: ['temporal', 'cadence'],
      scenarios: ['ecommerce-order'],
      examples: ['ecommerce-order'],
    });
  });

  test('of a node that nothing refers to is empty', () => {
    assert.deepEqual(listed('prefer-simplicity'), {
      patterns: content.tree.nodes.get('prefer-simplicity')?.patterns,
      technologies: [],
      scenarios: [],
      examples: [],
    });
  });

  test('throws on an unknown id', () => {
    assert.throws(() => referencesOf(content, 'x'), { message: 'unknown node: x' });
  });

  test('of every node of a pattern lists its note', () => {
    for (const { id, nodes } of content.patterns) {
      for (const node of nodes) assert.ok(listed(node).patterns.includes(id), `${id}: ${node}`);
    }
  });

  test('of every node that a technology names lists it, and its scenarios', () => {
    for (const { id, nodes } of content.technologies) {
      const scenarios = content.scenarios.filter(({ stack }) =>
        stack.items.some(({ technology }) => technology === id),
      );
      for (const node of nodes) {
        assert.ok(listed(node).technologies.includes(id), `${node}: ${id}`);
        for (const one of scenarios) assert.ok(listed(node).scenarios.includes(one.id), node);
      }
    }
  });

  test('of a node lists a technology that names it, though the node does not name it', () => {
    const [first] = content.technologies;
    assert.ok(first);
    const kafka = { ...first, nodes: ['rest'] };
    const { technologies } = referencesOf({ ...content, technologies: [kafka] }, 'rest');
    assert.deepEqual(technologies, [kafka]);
  });

  test('of every node that a cell of a scenario names lists the scenario', () => {
    for (const { id, architecture, patterns, stack } of content.scenarios) {
      for (const { items } of [architecture, patterns, stack]) {
        for (const { node, pattern } of items) {
          const main = content.patterns.find((one) => one.id === pattern)?.node;
          for (const to of [node, main]) {
            if (to !== undefined) assert.ok(listed(to).scenarios.includes(id), `${to}: ${id}`);
          }
        }
      }
    }
  });

  test('of every node lists exactly the examples that speak of it', () => {
    for (const id of ids) {
      const examples = content.examples.filter((example) => exampleNodes(example).has(id));
      assert.deepEqual(
        listed(id).examples,
        examples.map((example) => example.id),
      );
    }
  });
});

describe('patternNodes(tree, pattern)', () => {
  test('are the nodes that name it and those that its note names, in reading order', () => {
    const naming = ids.filter((id) => content.tree.nodes.get(id)?.patterns.includes('bulkhead'));
    const expected = ids.filter((id) => naming.includes(id) || id === 'gossip' || id === 'saga');
    assert.deepEqual(
      patternNodes(content.tree, { id: 'bulkhead', nodes: ['gossip', 'saga'] }),
      expected,
    );
  });

  test('names no node twice', () => {
    const nodes = patternNodes(content.tree, {
      id: 'bulkhead',
      nodes: ['bulkhead', 'bulkhead'],
    });
    assert.equal(new Set(nodes).size, nodes.length);
  });

  test('are none for a pattern that nothing names', () => {
    assert.deepEqual(patternNodes(content.tree, { id: 'x', nodes: [] }), []);
  });
});
