import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { delays } from '../../../src/lib/figures/delays.ts';
import { GRID, grid } from '../../../src/lib/figures/grid.ts';
import { sequence } from '../../../src/lib/figures/sequence.ts';
import { textWidth, wrapped } from '../../../src/lib/text/wrap.ts';

describe('wrapped(text, width)', () => {
  for (const text of ['prepare the order and wait', '协调者崩溃，锁一直持有。', 'Orchestrator']) {
    test(`keeps every letter of "${text}" and no line too long`, () => {
      const lines = wrapped(text, 6);
      const letters = (words: string): string => words.replace(/[\s-]/g, '');
      assert.equal(letters(lines.join('')), letters(text));
      for (const line of lines) assert.ok(textWidth(line) <= 6 + 1.1, line);
      assert.ok(lines.length > 1);
    });
  }

  test('does not start a line with punctuation', () => {
    for (const line of wrapped('锁持有，直到返回。', 3)) assert.doesNotMatch(line, /^[，。]/);
  });
});

describe('sequence(data, width)', () => {
  const data = {
    actors: [
      { id: 'a', text: 'Coordinator' },
      { id: 'b', text: 'Orders' },
    ],
    steps: [
      { from: 'a', to: 'b', text: 'prepare' },
      { from: 'b', to: 'a', text: 'yes', kind: 'lost' as const },
      { at: 'a', text: 'crashes', kind: 'fail' as const },
      { over: ['a', 'b'], text: 'locks stay held', kind: 'wait' as const },
    ],
  };

  for (const width of [288, 600]) {
    test(`keeps everything inside ${width}, each step below the one before`, () => {
      const drawing = sequence(data, width);
      const tops = drawing.steps.map(({ arrow, box }) => arrow?.y ?? box?.y ?? NaN);
      assert.deepEqual(
        tops,
        tops.toSorted((a, b) => a - b),
      );
      assert.ok(Math.max(...tops) < drawing.height);
      for (const { box } of drawing.steps) {
        if (box) assert.ok(box.x >= 0 && box.x + box.width <= width);
      }
    });
  }

  test('lets a lost message end before its receiver', () => {
    const [call, lost] = sequence(data, 600).steps;
    assert.equal(call?.arrow?.x2, 450);
    assert.ok(lost?.arrow && lost.arrow.x2 > 150 && lost.arrow.x2 < 450);
  });

  test('names an unknown actor', () => {
    const steps = [{ at: 'nobody', text: 'x' }];
    assert.throws(() => sequence({ ...data, steps }, 600), /unknown actor: nobody/);
  });
});

describe('grid(data)', () => {
  const boxes = [
    { id: 'closed', text: 'Closed', at: [0, 0] as const },
    { id: 'open', text: 'Open', at: [1, 0] as const },
    { id: 'half', text: 'Half-Open', at: [1, 1] as const },
  ];

  test('numbers the arrows that say something, in their order', () => {
    const { arrows } = grid({
      boxes,
      arrows: [
        { from: 'closed', to: 'open', text: 'rate too high' },
        { from: 'open', to: 'half' },
        { from: 'half', to: 'half', text: 'trial' },
      ],
    });
    assert.deepEqual(
      arrows.map(({ mark }) => mark?.number),
      [1, undefined, 2],
    );
  });

  test('keeps two arrows of a pair apart, and marks off the boxes', () => {
    const {
      arrows,
      boxes: drawn,
      boxWidth,
      boxHeight,
    } = grid({
      boxes,
      arrows: [
        { from: 'open', to: 'half', text: 'the wait has passed' },
        { from: 'half', to: 'open', text: 'trials fail' },
        { from: 'open', to: 'open', text: 'rejected' },
      ],
    });
    assert.equal(new Set(arrows.map(({ mark }) => `${mark?.x} ${mark?.y}`)).size, 3);
    for (const { mark } of arrows) {
      const isCovered = drawn.some(
        ({ x, y }) =>
          mark && mark.x > x && mark.x < x + boxWidth && mark.y > y && mark.y < y + boxHeight,
      );
      assert.equal(isCovered, false);
    }
  });

  test('keeps a number off the name of a group that its arrow leads into', () => {
    const { arrows, groups } = grid({
      boxes,
      arrows: [
        { from: 'open', to: 'half', text: 'down into it' },
        { from: 'half', to: 'open', text: 'up out of it' },
      ],
      groups: [{ text: 'A group', boxes: ['half'] }],
    });
    for (const { mark } of arrows)
      assert.ok((mark?.y ?? NaN) + GRID.mark < (groups[0]?.y ?? NaN), JSON.stringify(mark));
  });

  test('fits three columns into a page of 320 px', () => {
    const wide = [...boxes, { id: 'third', text: 'Third', at: [2, 0] as const }];
    assert.ok(grid({ boxes: wide, arrows: [] }).width <= 18 * 16 + 8);
  });

  test('names an unknown box', () => {
    assert.throws(() => grid({ boxes, arrows: [{ from: 'open', to: 'x' }] }), /unknown box: x/);
  });
});

describe('delays(data, width)', () => {
  const data = { unit: 's', end: 60, rows: [{ text: 'Exponential', marks: [0, 1, 3, 7, 60] }] };

  test('places attempts in proportion, all on the axis', () => {
    const [row] = delays(data, 288).rows;
    const [start = NaN, first = NaN, second = NaN] = row?.marks ?? [];
    assert.ok(row?.marks.every((x) => x > 0 && x < 288));
    assert.ok(Math.abs((second - start) / (first - start) - 3) < 0.1);
  });

  test('labels the axis in its unit', () => {
    const texts = delays(data, 288).ticks.map(({ text }) => text);
    assert.deepEqual(texts, ['0', '10 s', '20 s', '30 s', '40 s', '50 s', '60 s']);
  });
});
