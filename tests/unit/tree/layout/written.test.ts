import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Drawing } from '../../../../src/lib/tree/layout/drawing.ts';
import {
  boxStyle,
  canvasStyle,
  edgeShapes,
  inDrawingOrder,
  leafKind,
  nodeStyle,
  sizesStyle,
} from '../../../../src/lib/tree/layout/written.ts';

const whole: Drawing = {
  places: new Map([['a', { dx: 1, dy: 2.5, width: 3, height: 4 }]]),
  edges: new Map([['a', 'M0 0L1 1']]),
  frames: new Map([['a', { x: 0.5, y: 2, width: 10, height: 4.25 }]]),
  width: 20,
  height: 10.5,
};
const reading: Drawing = { ...whole, frames: new Map(), width: 40, height: 80 };
const drawings = [
  ['whole', whole],
  ['reading', reading],
] as const;

test('nodeStyle(drawings, id) says where a node stands in each size', () => {
  assert.equal(nodeStyle(drawings, 'a'), '--wx:1;--wy:2.5;--rx:1;--ry:2.5');
  assert.equal(nodeStyle(drawings.slice(1), 'a'), '--rx:1;--ry:2.5');
  assert.equal(nodeStyle([], 'a'), '');
});

test('boxStyle(drawings, id) says how large its box is in each size', () => {
  assert.equal(boxStyle(drawings, 'a'), '--ww:3;--wh:4;--rw:3;--rh:4');
});

test('canvasStyle(drawings) says how large each size is', () => {
  assert.equal(canvasStyle(drawings), '--wwidth:20;--wheight:10.5;--rwidth:40;--rheight:80');
});

test('sizesStyle() holds lengths of both sizes', () => {
  assert.match(sizesStyle(), /^(?:--[wr](?:type|when|line|row):[\d.]+;?){8}$/);
});

describe('edgeShapes(drawing, id)', () => {
  test('is a path', () => {
    assert.deepEqual(edgeShapes(reading, 'a'), { d: 'M0 0L1 1', frame: undefined });
  });

  test('and, of a concern, its frame in hundredths', () => {
    const frame = { x: 50, y: 200, width: 1000, height: 425, rx: 40 };
    assert.deepEqual(edgeShapes(whole, 'a'), { d: 'M0 0L1 1', frame });
  });
});

test('inDrawingOrder(ids, path) has the path last, each group in its order', () => {
  assert.deepEqual(inDrawingOrder(['a', 'b', 'c', 'd'], new Set(['a', 'c'])), ['b', 'd', 'a', 'c']);
});

test('leafKind(node) is a word for leaves alone', () => {
  const leaf = {
    id: 'a',
    kind: 'outcome',
    title: 'A',
    label: '',
    when: '',
    isAddition: false,
  } as const;
  assert.equal(leafKind({ ...leaf, children: ['b'] }, true), undefined);
  assert.equal(leafKind(leaf, true), '');
  assert.equal(leafKind({ ...leaf, isStacked: true }, true), 'stacked');
  assert.equal(leafKind({ ...leaf, isStacked: true }, false), '');
});
