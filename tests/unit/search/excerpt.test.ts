import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { excerpt, sentences } from '../../../src/lib/search/excerpt.ts';

/** Marked parts stand in brackets. */
function seen(text: string, query: string, found: readonly string[]): string {
  return excerpt(text, query, found)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');
}

test('sentences(text) ends them in both languages, and at the end of a block', () => {
  assert.deepEqual(sentences('One. Two!\nthree 1.5 s\n三。四；'), [
    'One.',
    'Two!',
    'three 1.5 s',
    '三。',
    '四；',
  ]);
});

describe('excerpt(text, query, found)', () => {
  test('is the sentence with most of what was found, marked', () => {
    const text = 'A lock is held. The coordinator holds every lock. Nothing else.';
    assert.equal(
      seen(text, 'coordinator lock', ['coordinator', 'lock']),
      'The [coordinator] holds every [lock].',
    );
  });

  test('marks a piece of a Chinese sentence as one', () => {
    assert.equal(
      seen('先投递。消费者必须是幂等消费者。', '幂等消费', ['幂等', '等消', '消费']),
      '[消费]者必须是[幂等消费]者。',
    );
  });

  test('marks words where they begin, not inside others', () => {
    assert.equal(
      seen('Deblock the lock, unlock it.', 'lock', ['lock']),
      'Deblock the [lock], unlock it.',
    );
  });

  test('cuts a long sentence around what was found', () => {
    const text = `${'word '.repeat(80)}needle ${'word '.repeat(80)}`;
    const shown = seen(text, 'needle', ['needle']);
    assert.match(shown, /^… .*\[needle\].* …$/);
    assert.ok(shown.length < 230, shown);
  });

  test('is the first sentence when the words stand in the title alone', () => {
    assert.equal(seen('First. Second.', 'title', ['title']), 'First.');
  });

  test('of nothing is nothing', () => {
    assert.deepEqual(excerpt('', 'x', ['x']), []);
  });
});
