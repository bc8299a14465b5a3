import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES } from '../../../src/data/content.ts';
import { content } from '../support/real.ts';

const nodes = [...content.tree.nodes.values()];

for (const locale of LOCALES) {
  describe(`titles, ${locale}`, () => {
    test('of nodes are unique', () => {
      const titles = nodes.map(({ title }) => title[locale].toLowerCase());
      assert.deepEqual(
        titles.filter((title, index) => titles.indexOf(title) !== index),
        [],
      );
    });

    test('of scenarios, examples, patterns and documents are unique', () => {
      const lists = [
        content.scenarios.map(({ name }) => name),
        content.examples.map(({ title }) => title),
        content.patterns.map(({ title }) => title),
        content.related.documents.map(({ title }) => title),
      ];
      for (const list of lists) {
        assert.equal(new Set(list.map((title) => title[locale])).size, list.length);
      }
    });
  });
}

test('ids of scenarios, examples, patterns, technologies, sources and documents are unique', () => {
  const lists = [
    content.scenarios.map(({ id }) => id),
    content.examples.map(({ id }) => id),
    content.patterns.map(({ id }) => id),
    content.technologies.map(({ id }) => id),
    content.sources.map(({ key }) => key),
    content.related.documents.map(({ id }) => id),
  ];
  for (const list of lists) assert.equal(new Set(list).size, list.length, list.join(' '));
});
