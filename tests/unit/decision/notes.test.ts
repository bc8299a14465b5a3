import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Notes, NOTES_KEY, toNotes } from '../../../src/lib/decision/notes.ts';

/** A browser's storage, and what it refuses. */
function storageOf(kept?: string) {
  const items = new Map<string, string>(kept === undefined ? [] : [[NOTES_KEY, kept]]);
  const state = { items, isFull: false, isDenied: false };
  const may = (): void => {
    if (state.isDenied) throw new Error('denied');
  };
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (state.isFull) throw new Error('full');
      items.set(key, text);
    },
    removeItem: (key: string) => void items.delete(key),
  };
  return { state, open: () => (may(), storage), kept: () => items.get(NOTES_KEY) };
}

const started = (kept?: string) => {
  const storage = storageOf(kept);
  return { ...storage, notes: toNotes(storage.open) };
};

const about = ({ isEmpty, isKept }: Notes): object => ({ isEmpty, isKept });

describe('notes', () => {
  test('stay on the page until the reader has them kept', () => {
    const { notes, kept } = started();
    assert.equal(notes.set('kept r', 'because'), true);
    assert.equal(notes.get('kept r'), 'because');
    assert.equal(notes.get('toString'), '');
    assert.equal(kept(), undefined);
    assert.equal(notes.keep(true), true);
    assert.equal(kept(), '{"kept r":"because"}');
    notes.set('kept s', 'so');
    assert.equal(toNotes(started(kept()).open).get('kept s'), 'so');
    assert.equal(notes.keep(false), true);
    assert.equal(kept(), undefined);
    assert.equal(notes.get('kept s'), 'so');
  });

  test('are taken away by an empty text', () => {
    const { notes, kept } = started('{"a":"x"}');
    assert.deepEqual(about(notes), { isEmpty: false, isKept: true });
    notes.set('a', ' \n');
    assert.deepEqual(about(notes), { isEmpty: true, isKept: true });
    assert.equal(kept(), '{}');
  });

  test('are deleted everywhere', () => {
    const { notes, kept } = started('{"a":"x"}');
    assert.equal(notes.clear(), true);
    assert.deepEqual(about(notes), { isEmpty: true, isKept: false });
    assert.equal(kept(), undefined);
  });

  for (const text of ['', 'null', '[1]', '7', '{"a":1,"b":null,"c":" "}', '{"a":'])
    test(`are none in ${text || 'an empty text'}`, () =>
      assert.deepEqual(about(started(text).notes), { isEmpty: true, isKept: true }));

  test('say that a full browser did not keep them, and stay on the page', () => {
    const { notes, state, kept } = started('{"a":"x"}');
    state.isFull = true;
    assert.equal(notes.set('a', 'y'), false);
    assert.equal(notes.get('a'), 'y');
    assert.equal(kept(), '{"a":"x"}');
    assert.equal(started().notes.isKept, false);
  });

  test('do without a browser that allows nothing', () => {
    const storage = storageOf('{"a":"x"}');
    storage.state.isDenied = true;
    const notes = toNotes(storage.open);
    assert.deepEqual(about(notes), { isEmpty: true, isKept: false });
    assert.equal(notes.set('a', 'y'), true);
    assert.equal(notes.keep(true), false);
    assert.equal(notes.isKept, false);
    assert.equal(notes.clear(), false);
    assert.equal(notes.isEmpty, true);
  });

  test('take over what another page had kept, and lose none of their own', () => {
    const { notes, state } = started();
    notes.set('own', 'mine');
    state.items.set(NOTES_KEY, '{"other":"theirs"}');
    notes.reload();
    assert.deepEqual(
      [notes.get('own'), notes.get('other'), notes.isKept],
      ['mine', 'theirs', true],
    );
    state.items.clear();
    notes.reload();
    assert.deepEqual([notes.get('other'), notes.isKept], ['theirs', false]);
  });
});
