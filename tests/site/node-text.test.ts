import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineOf } from '../../src/lib/tree/line.ts';
import { childrenOf, nodeOf, siblingGroups, trailOf } from '../../src/lib/tree/model.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { href, nodePages, strings, tree } from './support/real.ts';
import { mainOf } from './support/site.ts';

/** The branches of a list: where each leads, its condition, its label. */
function branchesIn(section: Element): string[][] {
  return all(section, 'li').map((item) => [
    attribute(one(item, 'a'), 'href'),
    words(item.querySelector('.answer')),
    words(one(item, '.label')),
  ]);
}

describe('the page of every node, in every language', () => {
  test('has the node’s title as its heading', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(words(one(page.document, 'h1')), node.title[locale], name);
    }
  });

  test('has the trail: the answer at every step, each linked, the last one current', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const steps = all(one(mainOf(page), '.trail'), 'li');
      assert.deepEqual(
        steps.map((step) => [linksIn(step)[0]?.[0], words(step.querySelector('.answer'))]),
        trailOf(tree, node.id).map((id) => [
          href(locale, nodeRoute(id)),
          nodeOf(tree, id).when?.[locale] ?? '',
        ]),
        name,
      );
      assert.deepEqual(
        steps.map((step) => words(one(step, 'a'))),
        trailOf(tree, node.id).map((id) =>
          id === node.id ? node.title[locale] : nodeOf(tree, id).label[locale],
        ),
        name,
      );
      const current = steps.filter((step) => step.querySelector('[aria-current="page"]'));
      assert.ok(current.length === 1 && current[0] === steps.at(-1), name);
    }
  });

  test('names the kind', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const kind = one(page.document, '.kind-line .kind');
      assert.equal(words(kind), strings(locale)(`kind.${node.kind}`), name);
      assert.equal(attribute(kind, 'data-kind'), node.kind, name);
    }
  });

  test('says that the source recommends it where the source does, and nowhere else', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(
        words(one(page.document, '.kind-line')).includes(strings(locale)('node.recommended')),
        node.recommended === true,
        name,
      );
    }
  });

  test('marks an addition, and nothing else', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(
        words(one(page.document, '.kind-line')).includes(strings(locale)('node.added')),
        node.origin === 'addition',
        name,
      );
    }
  });

  test('has the source’s own wording of the line', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(words(one(page.document, '.wording dd')), lineOf(node, locale), name);
    }
  });

  test('has the summary', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(words(one(page.document, '.summary')), node.summary[locale], name);
    }
  });

  test('has its branches, or a leaf its siblings, each with its condition', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const branches = childrenOf(tree, node.id);
      const { over, beside } = siblingGroups(tree, node.id);
      const expected = branches.length > 0 ? branches : [...over, ...beside];
      const sections = all(mainOf(page), 'section').filter(
        (section) => section.querySelector('.branches') !== null,
      );
      const always = strings(locale)('node.always');
      assert.deepEqual(
        sections.flatMap(branchesIn),
        expected.map((id) => {
          const { when, kind, label } = nodeOf(tree, id);
          const condition = when?.[locale] ?? (kind === 'advice' ? always : '');
          return [href(locale, nodeRoute(id)), condition, label[locale]];
        }),
        name,
      );
    }
  });

  test('says of a leaf’s siblings which it is chosen over, and never so of advice', () => {
    for (const { name, node, locale, page } of nodePages()) {
      if (childrenOf(tree, node.id).length > 0) continue;
      const { over, beside } = siblingGroups(tree, node.id);
      const t = strings(locale);
      const headings = all(mainOf(page), 'section:has(> .branches) > h2').map(words);
      const expected = [
        over.length > 0 && t('node.chosenOver'),
        beside.length > 0 && t('node.beside'),
      ];
      assert.deepEqual(headings, expected.filter(Boolean), name);
    }
  });

  test('says how several branches combine', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const several = childrenOf(tree, node.id).length > 1;
      const expected = node.choose && several ? strings(locale)(`choose.${node.choose}`) : '';
      assert.equal(words(mainOf(page).querySelector('.choose')), expected, name);
    }
  });
});
