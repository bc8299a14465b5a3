import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { FILES } from '../../../src/lib/content/files.ts';
import { publishedJsonSchema } from '../../../src/lib/content/json-schema.ts';
import { id, meaningOf, reference, text } from '../../../src/lib/content/meaning.ts';
import { publishedTreeSchema } from '../../../src/lib/content/node-schema.ts';
import { publishedRulesSchema } from '../../../src/lib/content/rule-schema.ts';
import { leavesOf, meaningAt, placesIn } from '../../../src/lib/content/walk.ts';

for (const [file, schema] of Object.entries(FILES)) {
  test(`every leaf of the schema of ${file} has a meaning`, () => {
    const leaves = leavesOf(schema);
    assert.ok(leaves.length > 2);
    assert.deepEqual(
      leaves.filter(([, meaning]) => meaning === undefined),
      [],
    );
  });
}

test('a meaning stays when a schema is narrowed, described or made optional', () => {
  const to = { is: 'reference', to: 'node', isBack: true };
  assert.deepEqual(meaningOf(reference('node').min(3)), to);
  assert.deepEqual(meaningOf(reference('node').describe('words')), to);
  const parts = z.strictObject({ one: reference('node').optional() });
  assert.deepEqual(leavesOf(parts), [['/one', to]]);
});

describe('of a schema', () => {
  const schema = z.strictObject({
    things: z.array(
      z.strictObject({ id: id('term'), name: text(), see: reference('node').optional() }),
    ),
  });
  const value = { things: [{ id: 'a', name: {}, see: 'b' }, 7, { id: 'c' }] };

  test('placesIn(schema, value) are its parts with the record around them', () => {
    assert.deepEqual(
      placesIn(schema, value).map(
        ({ path, record }) => `${path.join('.')} in ${record?.id ?? 'none'}`,
      ),
      ['things.0.id in a', 'things.0.name in a', 'things.0.see in a', 'things.2.id in c'],
    );
  });

  for (const wrong of [null, 7, 'text', [], { things: {} }, { things: [null] }]) {
    test(`placesIn(schema, ${JSON.stringify(wrong)}) are none`, () =>
      assert.deepEqual(placesIn(schema, wrong), []));
  }

  test('meaningAt(schema, path) is that of the innermost part', () => {
    assert.equal(meaningAt(schema, ['things', 1, 'name', 'x'])?.is, 'text');
    assert.equal(meaningAt(schema, ['things', 1]), undefined);
    assert.equal(meaningAt(schema, ['other', 'length']), undefined);
  });
});

for (const [name, schema] of Object.entries({ publishedTreeSchema, publishedRulesSchema })) {
  test(`publishedJsonSchema(${name}, languages) requires each of them in every text`, () => {
    const written = JSON.stringify(publishedJsonSchema(schema, ['de', 'fr', 'it']));
    assert.match(written, /"required":\["de","fr","it"\]/);
    assert.doesNotMatch(written, /propertyNames/);
  });
}
