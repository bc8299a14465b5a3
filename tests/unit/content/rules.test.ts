import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content } from '../support/real.ts';
import { en, zh } from '../../support/languages.ts';

const { rules, practices, requirements, groups } = content;

describe('every rule', () => {
  test('gives its reason in one sentence, another than the others', () => {
    assert.ok(rules.length > 40);
    for (const { id, reason } of rules) {
      assert.match(reason[en], /^[A-Z0-9][^.!?]*\.$|^[A-Z0-9].*[^.!?]\.$/, id);
      assert.doesNotMatch(reason[en], /[.!?] [A-Z]/, id);
      assert.match(reason[zh], /^[^。！？]*\p{Script=Han}[^。！？]*。$/u, id);
    }
    for (const locale of [en, zh]) {
      assert.equal(new Set(rules.map(({ reason }) => reason[locale])).size, rules.length);
    }
  });

  test('says what to do about it in whole sentences', () => {
    for (const { id, remedy } of rules) {
      assert.match(remedy?.[en] ?? 'None.', /^[A-Z].*\.$/, id);
      assert.match(remedy?.[zh] ?? '无。', /。$/, id);
    }
  });
});

test('what rules name is called by a few words, not by a sentence', () => {
  for (const { id, name } of [...practices, ...requirements, ...groups]) {
    assert.doesNotMatch(name[en], /[.:;!?]$/, id);
    assert.doesNotMatch(name[zh], /[。：；！？]$/, id);
  }
});

test('a requirement asks the same as it is called', () => {
  for (const { id, name, ask } of requirements) {
    assert.match(ask[en], /\?$/, id);
    assert.match(ask[zh], /？$/, id);
    assert.ok(name[en].length <= ask[en].length + 5, id);
  }
});
