import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedIds, type Reference, toLinks } from '../../../src/lib/content/links.ts';
import { checkContent } from '../../../src/lib/content/check-content.ts';
import { PROSE_PAGES } from '../../../src/lib/site/pages.ts';
import { smallSite } from '../support/copied-site.ts';

const node = { kind: 'node', id: 'a' } as const;
const term = { kind: 'term', id: 'a' } as const;
const references: Reference[] = [
  { from: term, to: node, isBack: true },
  { from: node, to: { kind: 'pattern', id: 'b' }, isBack: true },
  { from: { kind: 'pattern', id: 'c' }, to: node, isBack: false },
];

test('toLinks(references) finds them from both ends, by kind and id', () => {
  const links = toLinks(references);
  assert.deepEqual(links.from('term', 'a'), references.slice(0, 1));
  assert.deepEqual(links.to('node', 'a'), [references[0], references[2]]);
  assert.deepEqual(links.to('node', 'x'), []);
});

test('linkedIds(links, kind, record) are linked by either of the two, unless the link leads one way', () => {
  const links = toLinks(references);
  assert.deepEqual(linkedIds(links, 'term', node), new Set(['a']));
  assert.deepEqual(linkedIds(links, 'node', term), new Set(['a']));
  assert.deepEqual(linkedIds(links, 'pattern', node), new Set(['b']));
});

test('the links of the small site have those of JSON and those of MDX', () => {
  const links = checkContent(smallSite(), { pageNames: PROSE_PAGES }).content?.links;
  assert.ok(links);
  const from = links.to('source', 'LAMP-GUIDE').map((one) => `${one.from.kind} ${one.from.id}`);
  assert.deepEqual(
    [...new Set(from)],
    [
      ...['node bright', 'pattern diffuser', 'technology glow-bulb'],
      ...['rule light-needs-power', 'rule dazzle', 'rule glare', 'term lumen'],
    ],
  );
  assert.deepEqual(
    linkedIds(links, 'node', { kind: 'pattern', id: 'diffuser' }),
    new Set(['bright']),
  );
  assert.deepEqual(
    linkedIds(links, 'practice', { kind: 'pattern', id: 'diffuser' }),
    new Set(['shading']),
  );
});
