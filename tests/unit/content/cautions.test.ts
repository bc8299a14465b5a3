import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caution } from '../../../src/lib/content/node-schema.ts';
import { content } from '../support/real.ts';
import { mdxFiles } from '../support/mdx.ts';
import { en, zh } from '../../support/languages.ts';

/** Rows of the review of the source that a node must carry. */
const NODE_ROWS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 18, 19, 20, 21, 22, 23, 24, 26, 29, 31, 32, 34, 35,
];
/** Rows that a scenario or an example must carry. */
const TABLE_ROWS = [38, 39, 40, 41, 47, 48];

interface Placed {
  readonly at: string;
  readonly caution: Caution;
}

const placed = (items: readonly { id: string; cautions: readonly Caution[] }[]): Placed[] =>
  items.flatMap(({ id, cautions }) => cautions.map((caution) => ({ at: id, caution })));

const onNodes = placed([...content.tree.nodes.values()]);
const onTables = placed([...content.scenarios, ...content.examples]);
const all = [...onNodes, ...onTables, ...placed(content.patterns)];
const rowsOf = (list: readonly Placed[]): Set<number | null> =>
  new Set(list.map(({ caution }) => caution.row));

for (const row of NODE_ROWS) {
  test(`row ${row} of the review stands at a node`, () => assert.ok(rowsOf(onNodes).has(row)));
}

for (const row of TABLE_ROWS) {
  test(`row ${row} of the review stands at a scenario or an example`, () => {
    assert.ok(rowsOf(onTables).has(row));
  });
}

describe('every caution', () => {
  const known = new Set(content.sources.map(({ key }) => key));

  test('has both texts and a date', () => {
    for (const { at, caution } of all) {
      assert.match(caution.text[en], /[."]$/, at);
      assert.match(caution.text[zh], /\p{Script=Han}/u, at);
      assert.match(caution.reviewed, /^\d{4}-\d{2}-\d{2}$/, at);
    }
  });

  test('has a source that we know, or is marked as our judgement', () => {
    for (const { at, caution } of all) {
      assert.ok(caution.sources.length > 0 || caution.judgement === true, at);
      for (const key of caution.sources) assert.ok(known.has(key), `${at}: ${key}`);
    }
  });

  test('cites only what was read: no other source is listed', () => {
    const unread = content.sources.filter(({ seen }) => seen === 'not-opened');
    assert.deepEqual(unread, []);
  });

  test('says something else than the others', () => {
    for (const locale of [en, zh] as const) {
      const texts = all.map(({ caution }) => caution.text[locale]);
      assert.equal(new Set(texts).size, texts.length);
    }
  });
});

test('every note cites only sources that we know', () => {
  const keys = new Set(content.sources.map(({ key }) => key));
  for (const { file, text } of [...mdxFiles('patterns'), ...mdxFiles('pages')]) {
    for (const [, key = ''] of text.matchAll(/<Cite key="([^"]*)"/g)) {
      assert.ok(keys.has(key), `${file}: ${key}`);
    }
  }
});
