import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';

import { otherLocales } from '../../src/data/content.ts';
import { recordTitle } from '../../src/data/records.ts';
import { usesOf } from './support/uses.ts';
import { childrenOf, siblingsOf } from '../../src/lib/tree/model.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { expectedCautions, shownCautions } from './support/cautions.ts';
import { all, areInOrder, attribute, linksIn, one, words } from './support/elements.ts';
import { href, nodePages, strings, tree } from './support/real.ts';
import { mainOf } from './support/site.ts';

/** The section that a heading names. */
function section(root: ParentNode, heading: string): Element | undefined {
  return all(root, 'section').find((one) => words(one.querySelector('h2')) === heading);
}

describe('the page of every node, in every language', () => {
  test('has every caution with its text, its sources’ links and its date', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const expected = expectedCautions(node.cautions, locale);
      assert.deepEqual(shownCautions(mainOf(page)), expected, name);
    }
  });

  test('has what speaks against it before its meaning, the most severe first', () => {
    const order = ['A', 'B', ''];
    for (const { name, node, locale, page } of nodePages()) {
      const cautions = section(mainOf(page), strings(locale)('node.cautions'));
      const before = node.cautions.filter(({ scope }) => scope !== 'wording');
      assert.equal(cautions !== undefined, before.length > 0, name);
      if (!cautions) continue;
      assert.deepEqual(shownCautions(cautions), expectedCautions(before, locale), name);
      const marks = all(cautions, '.cautions > li').map((item) => attribute(item, 'data-mark'));
      const inOrder = marks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      assert.deepEqual(marks, inOrder, name);
      assert.ok(areInOrder(mainOf(page), [cautions, one(page.document, '.summary')]), name);
    }
  });

  test('has what is to be said of the source’s words beside these words', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const wording = one(mainOf(page), 'section:has(> .wording)');
      const expected = node.cautions.filter(({ scope }) => scope === 'wording');
      assert.deepEqual(shownCautions(wording), expectedCautions(expected, locale), name);
      const heading = strings(locale)(node.addition ? 'node.addedWording' : 'node.source');
      assert.equal(words(one(wording, 'h2')), heading, name);
    }
  });

  test('leads from its heading to its first caution', () => {
    for (const { name, node, page } of nodePages()) {
      const flags = all(one(page.document, '.kind-line'), 'a[href^="#"]');
      assert.equal(flags.length, node.cautions.length > 0 ? 1 : 0, name);
      for (const flag of flags) {
        const heading = one(page.document, attribute(flag, 'href'));
        const [first] = all(page.document, '.cautions');
        assert.ok(first && heading.parentElement?.contains(first), name);
      }
    }
  });

  test('has the patterns, technologies, scenarios and examples that refer to it', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const { patterns, technologies, scenarios, examples } = usesOf(node.id);
      const used = section(mainOf(page), strings(locale)('node.usedIn'));
      const expected = [
        ...patterns.map((id) => ['pattern', id] as const),
        ...technologies.map((id) => ['technology', id] as const),
        ...scenarios.map((id) => ['scenario', id] as const),
        ...examples.map((id) => ['example', id] as const),
      ];
      assert.deepEqual(
        used ? linksIn(used) : [],
        expected.map(([kind, id]) => [
          href(locale, recordRoute(kind, id)),
          recordTitle(locale, kind, id),
        ]),
        name,
      );
    }
  });

  test('has buttons that copy its link, and a link to its twin', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const share = section(mainOf(page), strings(locale)('node.share'));
      assert.ok(share, name);
      const alone = one(share, 'button:not([hidden])');
      assert.equal(words(alone), strings(locale)('node.copyLink'), name);
      assert.ok(alone.classList.contains('needs-script'), name);
      // Who has answered nothing has nothing to copy with it.
      const whole = one(share, 'button[hidden]');
      assert.equal(words(whole), strings(locale)('node.copyLinkWithAnswers'), name);
      const twin = one(share, 'a');
      const [other = locale] = otherLocales(locale);
      assert.equal(attribute(twin, 'href'), href(other, nodeRoute(node.id)), name);
      assert.deepEqual(
        [attribute(twin, 'hreflang'), attribute(twin, 'lang')],
        [other, other],
        name,
      );
    }
  });

  test('has its parts in order', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const main = mainOf(page);
      const t = strings(locale);
      const around = [...childrenOf(tree, node.id), ...siblingsOf(tree, node.id)];
      const answers = all(main, '.answers');
      const lists = all(main, '.branches, .comparison');
      assert.equal(answers.length + lists.length > 0, around.length > 0, name);
      const cautions = section(main, t('node.cautions'));
      const rules = section(main, t('node.rules'));
      const used = section(main, t('node.usedIn'));
      const share = section(main, t('node.share'));
      const parts = [
        ...all(main, '.trail'),
        one(main, 'h1'),
        one(main, '.kind-line'),
        ...answers,
        ...(cautions ? [cautions] : []),
        one(main, '.summary'),
        ...all(main, '.weighing'),
        ...all(main, '.added'),
        ...lists,
        one(main, '[data-tree]'),
        ...(rules ? [rules] : []),
        ...(used ? [used] : []),
        one(main, '.wording'),
        ...(share ? [share] : []),
      ];
      assert.ok(areInOrder(main, parts), name);
      assert.equal(share?.nextElementSibling ?? null, null, name);
    }
  });

  test('is dated', () => {
    for (const { name, node, page } of nodePages()) {
      const date = one(page.document, 'body > footer time');
      assert.equal(attribute(date, 'datetime'), node.reviewed, name);
      assert.ok(words(date).includes(node.reviewed), name);
    }
  });
});
