import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { citations, mdxCitations } from '../../src/lib/content/citations.ts';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { content } from './support/real.ts';
import { en } from '../support/languages.ts';

const texts = mdxCitations([
  {
    name: 'patterns/saga',
    title: 'Saga',
    body: 'x <Cite key="GMS87"/> y <Cite key="AZ-SAGA" />',
    keys: ['AZ-COMP'],
  },
  { name: 'rust', title: 'Rust', body: '<Cite key="AZ-CB"/>', keys: [] },
]);
const cited = citations(content, en, texts);
const routesOf = (key: string): string[] => (cited.get(key) ?? []).map(({ route }) => route);

test('mdxCitations(texts) reads the keys of the text and those of its head', () => {
  assert.deepEqual(texts[0]?.keys, ['AZ-COMP', 'GMS87', 'AZ-SAGA']);
});

describe('citations(content, locale, texts)', () => {
  test('names notes and pages by what they cite', () => {
    assert.ok(routesOf('GMS87').includes(recordRoute('pattern', 'saga')));
    assert.ok(routesOf('AZ-CB').includes(routes.rust));
  });

  test('names every node by its cautions and by why it was added', () => {
    for (const node of content.tree.nodes.values()) {
      const keys = [...node.cautions, ...(node.addition ? [node.addition] : [])];
      for (const key of keys.flatMap(({ sources }) => sources)) {
        assert.ok(routesOf(key).includes(nodeRoute(node.id)), `${node.id}: ${key}`);
      }
    }
  });

  test('names technologies and terms', () => {
    for (const { id, status } of content.technologies) {
      for (const key of status.sources)
        assert.ok(routesOf(key).includes(recordRoute('technology', id)), id);
    }
    for (const { id, sources } of content.terms) {
      for (const key of sources) assert.ok(routesOf(key).includes(recordRoute('term', id)), id);
    }
  });

  test('names each place once', () => {
    for (const [key, places] of cited) {
      assert.equal(new Set(places.map(({ route }) => route)).size, places.length, key);
    }
  });
});
