import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FOCUS, STYLES } from '../../../../src/lib/tree/layout/style.ts';
import { drawnWhen, textBox } from '../../../../src/lib/tree/layout/text-box.ts';
import type { VisibleNode } from '../../../../src/lib/tree/view/visible.ts';

const { whole, reading } = STYLES;

function shown(title: string, more: Partial<VisibleNode> = {}, when = ''): VisibleNode {
  const node = { id: 'a', kind: 'outcome', title, label: '', when, isAddition: false } as const;
  const isOpen = more.isOpen ?? true;
  return { node, isConcern: false, isOpen, isPassed: false, heldBack: 0, branches: [], ...more };
}

function inner(title: string, more: Partial<VisibleNode> = {}, when = ''): VisibleNode {
  const leaf = shown(title, more, when);
  return { ...leaf, node: { ...leaf.node, children: ['b'] } };
}

const LONG = 'Which consistency do transactions need?';

describe('textBox(shown, style)', () => {
  test('of a leaf is one line, as wide as condition and title', () => {
    for (const style of [whole, reading]) {
      const leaf = textBox(shown('Outbox'), style);
      assert.equal(leaf.height, style.row);
      const withWhen = textBox(shown('Outbox', {}, 'Yes'), style);
      assert.equal(withWhen.height, style.row);
      assert.ok(withWhen.width > leaf.width);
    }
  });

  test('of a long leaf has two lines where the frame is narrow', () => {
    const when = 'Each participant can reserve';
    const line = shown('Reserve, then confirm', {}, when);
    const leaf = { ...line, node: { ...line.node, isStacked: true } };
    assert.ok(textBox(leaf, FOCUS).height > reading.row);
    const widths = ['Reserve, then confirm', when].map(
      (words) => textBox(shown(words), reading).width,
    );
    assert.ok(textBox(leaf, FOCUS).width <= Math.max(...widths));
    for (const style of [whole, reading]) {
      assert.deepEqual(textBox(leaf, style), textBox(line, style));
    }
  });

  test('of a passed node is one line', () => {
    assert.equal(textBox(inner(LONG, { isPassed: true }), reading).height, reading.row);
  });

  test('of a node with branches is wrapped, and higher', () => {
    for (const style of [whole, reading]) {
      const box = textBox(inner(LONG), style);
      assert.ok(box.height > style.row && box.width < textBox(shown(LONG), style).width);
    }
  });

  test('of a node with branches has its condition above', () => {
    const [without, within] = [inner(LONG), inner(LONG, {}, 'Yes')].map((one) =>
      textBox(one, reading),
    );
    assert.equal(without?.width, within?.width);
    assert.ok(within && without && within.height > without.height);
  });

  test('of a node with branches is the same open and closed at reading size', () => {
    const [open, closed] = [true, false].map((isOpen) => textBox(inner(LONG, { isOpen }), reading));
    assert.deepEqual(open, closed);
  });

  test('has room for the button, for what is held back, and for the larger title of a concern', () => {
    const { width } = textBox(inner('Saga'), reading);
    assert.ok(width > textBox(shown('Saga'), reading).width);
    assert.ok(textBox(inner('Saga', { heldBack: 2 }), reading).width > width);
    assert.ok(textBox(inner('Saga', { isConcern: true }), reading).width > width);
  });
});

test('drawnWhen(when, style) is nothing where it is too long for a size', () => {
  assert.deepEqual(
    ['Yes', 'Always', 'Not at all'].map((when) => drawnWhen(when, whole)),
    ['Yes', 'Always', ''],
  );
  assert.equal(drawnWhen('Not at all', reading), 'Not at all');
});
