import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf } from '../support/source-files.ts';

const THEMES = ['light', 'dark'] as const;

/** What WCAG 2.2 asks of words, and of shapes and lines. */
const WORDS = 4.5;
const SHAPES = 3;

/** `--ink: light-dark(#1b2225, #e4e7e5)` of the tokens, as the colours of both themes. */
const tokens = new Map(
  [
    ...textOf('src/styles/tokens.css').matchAll(
      /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

const hues = [1, 2, 3, 4, 5].map((number) => `hue-${number}`);
const tints = hues.map((hue) => `${hue}-tint`);
const sheets = ['paper', 'surface'];

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The pairs of a colour and what is behind it that lie closer than they may, in any theme. */
function tooClose(fronts: readonly string[], behind: readonly string[], least: number): string[] {
  return THEMES.flatMap((theme) =>
    fronts.flatMap((front) =>
      behind.flatMap((back) => {
        const [one, other] = [tokens.get(front), tokens.get(back)];
        assert.ok(one && other, `unknown token: ${one ? back : front}`);
        const found = contrast(one[theme], other[theme]);
        return found < least ? [`${theme}: ${front} on ${back} ${found.toFixed(2)}`] : [];
      }),
    ),
  );
}

test('contrast(one, other) is the one of WCAG', () => {
  assert.equal(contrast('#ffffff', '#000000').toFixed(2), '21.00');
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.equal(contrast('#1b2225', '#1b2225'), 1);
});

describe('the colours of concerns', () => {
  test('of words can be read on the sheets and on the tint of their concern', () => {
    assert.deepEqual(
      hues.flatMap((hue) => tooClose([hue], [...sheets, `${hue}-tint`], WORDS)),
      [],
    );
  });

  test('of edges are seen on the sheets and on the tint of their concern', () => {
    assert.deepEqual(
      hues.flatMap((hue) => tooClose([`${hue}-line`], [...sheets, `${hue}-tint`], SHAPES)),
      [],
    );
  });

  test('let the words of the page be read on every tint', () => {
    assert.deepEqual(tooClose(['ink', 'muted', 'accent'], tints, WORDS), []);
  });
});

test('the signs of marks are seen wherever they stand', () => {
  const behind = [...sheets, ...tints, 'sunken', 'accent-soft', 'danger-soft', 'warning-soft'];
  assert.deepEqual(tooClose(['mark-a', 'mark-b'], behind, SHAPES), []);
});

test('the words of the page can be read on what lies behind them', () => {
  const behind = [...sheets, 'sunken', 'accent-soft'];
  assert.deepEqual(tooClose(['ink', 'muted', 'accent'], behind, WORDS), []);
  assert.deepEqual(tooClose(['danger'], [...sheets, ...tints, 'danger-soft'], WORDS), []);
  assert.deepEqual(tooClose(['warning'], [...sheets, ...tints, 'warning-soft'], WORDS), []);
});
