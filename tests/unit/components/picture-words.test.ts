import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PicturePart } from '../../../src/lib/components/picture.ts';
import { lackedBy, partWords } from '../../../src/lib/components/picture-words.ts';

const part = (given: Partial<PicturePart>): PicturePart => ({
  id: 'db',
  kind: 'store',
  name: 'Database',
  notes: [],
  nodes: [],
  open: undefined,
  inside: undefined,
  ...given,
});

const wordsOf = (...parts: PicturePart[]) =>
  partWords({ parts, links: [] }, ', ', (kind) => `a ${kind}`);

test('partWords(picture, joiner, kindName) joins notes and names the part around', () => {
  const [one] = wordsOf(
    part({ notes: ['A', 'B'], inside: 'host' }),
    part({ id: 'host', name: 'H' }),
  );
  assert.equal(one?.notes, 'A, B');
  assert.equal(one.inside, 'H');
});

test('partWords(picture, joiner, kindName) names a kind only where the name does not', () => {
  const kinds = wordsOf(part({}), part({ name: 'A store of rows' })).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['a store', undefined]);
});

test('lackedBy(links) names each practice once', () => {
  const link = { from: 'a', to: 'b', link: 'call', labels: [], guards: [], nodes: [] } as const;
  const marks = ['outbox', undefined, 'outbox'];
  assert.deepEqual(lackedBy(marks.map((mark) => ({ ...link, open: undefined, mark }))), ['outbox']);
});
