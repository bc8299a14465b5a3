import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Text } from '../../../src/lib/content/language.ts';
import { isOption } from '../../../src/lib/tree/model.ts';
import { en, zh } from '../../support/languages.ts';
import { content } from '../support/real.ts';

/** The most characters of a line that stands beside others in a table. */
const MOST = [
  [en, 60],
  [zh, 28],
] as const;

const nodes = [...content.tree.nodes.values()];
const weighed = nodes.map(({ id, gains = [], costs = [] }) => ({
  id,
  texts: [...gains, ...costs].map(({ text }) => text),
}));
const lines = [
  ...weighed.flatMap(({ id, texts }) => texts.map((text) => ({ id, text }))),
  ...nodes.flatMap(({ id, option }) => (option ? [{ id, text: option }] : [])),
];

const inEach = (text: Text): string[] => [text[en], text[zh]];

describe('gains, costs and options', () => {
  test('are at most one line of a table long, without a full stop', () => {
    for (const { id, text } of lines) {
      for (const [locale, most] of MOST) {
        assert.ok(text[locale].length <= most, `${id}: ${text[locale]}`);
      }
      assert.doesNotMatch(inEach(text).join('\n'), /[.。]$/m, id);
    }
  });

  test('say something once at a node', () => {
    for (const { id, texts } of weighed) {
      for (const locale of [en, zh] as const) {
        assert.equal(new Set(texts.map((text) => text[locale])).size, texts.length, id);
      }
    }
  });

  test('stand at the outcomes and at the questions that are answers', () => {
    const expected = nodes.filter(
      ({ id, kind }) => kind === 'outcome' || isOption(content.tree, id),
    );
    assert.deepEqual(
      weighed.filter(({ texts }) => texts.length > 1).map(({ id }) => id),
      expected.map(({ id }) => id),
    );
  });
});
