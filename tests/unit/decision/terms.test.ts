import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Group } from '../../../src/lib/content/rule-schema.ts';
import { termsOf, toMembers } from '../../../src/lib/decision/terms.ts';
import { inBoth } from '../../support/languages.ts';

const group = (id: string, more: Partial<Group>): Group => ({ id, name: inBoth(id, id), ...more });

test('termsOf(terms) are nodes, groups, requirements and practices, in this order', () => {
  const terms = termsOf({
    practices: ['p'],
    requirements: ['r'],
    groups: ['g'],
    nodes: ['b', 'a'],
  });
  assert.deepEqual(
    terms.map(({ kind, id }) => `${kind} ${id}`),
    ['node b', 'node a', 'group g', 'requirement r', 'practice p'],
  );
  assert.deepEqual(termsOf({}), []);
});

describe('toMembers(groups)', () => {
  const members = toMembers([
    group('flat', { nodes: ['a', 'b'] }),
    group('deep', { nodes: ['b', 'c'], groups: ['flat'] }),
    group('deeper', { groups: ['deep', 'flat'] }),
    group('one', { nodes: ['x'], groups: ['other'] }),
    group('other', { nodes: ['y'], groups: ['one'] }),
  ]);

  test('of a node is the node, of a requirement or a practice nothing', () => {
    assert.deepEqual(members.of({ kind: 'node', id: 'a' }), ['a']);
    assert.deepEqual(members.of({ kind: 'requirement', id: 'a' }), []);
    assert.deepEqual(members.of({ kind: 'practice', id: 'a' }), []);
  });

  test('of a group are its nodes and those of its groups, each once', () => {
    assert.deepEqual(members.of({ kind: 'group', id: 'flat' }), ['a', 'b']);
    assert.deepEqual(members.of({ kind: 'group', id: 'deep' }), ['b', 'c', 'a']);
    assert.deepEqual(members.of({ kind: 'group', id: 'deeper' }), ['b', 'c', 'a']);
  });

  test('of a group that leads back to itself come to an end', () => {
    assert.deepEqual(members.of({ kind: 'group', id: 'one' }), ['x', 'y']);
    assert.deepEqual(members.of({ kind: 'group', id: 'other' }), ['y', 'x']);
  });

  test('of an unknown group throws', () => {
    assert.throws(() => members.of({ kind: 'group', id: 'gone' }), /unknown group: gone/);
  });
});
