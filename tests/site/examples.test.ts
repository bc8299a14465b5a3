import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { componentModels } from '../../src/data/component-file.ts';
import { decisionModel } from '../../src/data/decision-file.ts';
import { drawnExample } from '../../src/data/drawn-example.ts';
import { pictureOf } from '../../src/lib/components/picture.ts';
import { decide } from '../../src/lib/decision/decide.ts';
import { architectureDecision } from '../../src/lib/decision/presets.ts';
import { childrenOf, nodeOf } from '../../src/lib/tree/model.ts';
import { nodeRoute, routes, treeExampleRoute } from '../../src/lib/site/urls.ts';
import { expectedCautions, shownCautions } from './support/cautions.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, href, LOCALES, tree } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

const cases = LOCALES.flatMap((locale) =>
  content.examples.map((example) => ({
    locale,
    example,
    route: recordRoute('example', example.id),
  })),
);

for (const { locale, example, route } of cases) {
  const main = (): Element => mainOf(pageAt(locale, route));
  const steps = (): Element[] => all(one(main(), '.steps'), 'li[data-step]');
  const link = (id: string): string[] => [
    href(locale, nodeRoute(id)),
    nodeOf(tree, id).title[locale],
  ];

  describe(`${route}, ${locale}`, () => {
    test('has every step with its question, answer and reason', () => {
      assert.deepEqual(
        steps().map((step) => [
          linksIn(one(step, '.step-line')),
          words(one(step, '.answer')),
          words(one(step, '.reason')),
          words(step.querySelector('.note')),
        ]),
        example.steps.map(({ node, question, answer, reason, note }) => [
          [[href(locale, nodeRoute(node)), question[locale]]],
          answer[locale],
          reason[locale],
          note?.[locale] ?? '',
        ]),
      );
    });

    test('says of every step where it leads, unless its question is called the same', () => {
      assert.deepEqual(
        steps().map((step) => all(step, '.step-result').flatMap(linksIn)),
        example.steps.map(({ question, to }) =>
          nodeOf(tree, to).title[locale] === question[locale] ? [] : [link(to)],
        ),
      );
    });

    test('says of every step what was not taken', () => {
      const { decision } = drawnExample(locale, example.id);
      assert.deepEqual(
        steps().map((step) => all(step, '.not-taken').flatMap(linksIn)),
        example.steps.map(({ node }) =>
          childrenOf(tree, node)
            .filter((id) => decision[id]?.is === 'rejected')
            .map(link),
        ),
      );
    });

    test('links every step with its node in the drawing, both ways, and with the steps beside it', () => {
      const page = pageAt(locale, route).document;
      const last = example.steps.length;
      steps().forEach((step, index) => {
        const toNode = attribute(one(step, '.step-number'), 'href').slice(1);
        const item = page.querySelector(`[id="${toNode}"]`)?.closest('[data-node]');
        assert.equal(attribute(item ?? null, 'data-node'), example.steps[index]?.node);
        const back = item?.querySelector(':scope > .box > .step') ?? null;
        assert.equal(attribute(back, 'href'), `#${attribute(step, 'id')}`);
        const number = String(index + 1);
        assert.deepEqual([words(one(step, '.step-number')), words(back)], [number, number]);
        assert.deepEqual(
          all(step, '.other-steps a').map((other) => attribute(other, 'href')),
          [index, index + 2].filter((at) => at >= 1 && at <= last).map((at) => `#step-${at}`),
        );
      });
    });

    test('draws the architecture in two widths and says the same in words', () => {
      const model = decisionModel(locale);
      const decided = decide(model.questionnaire, model.rulebook, architectureDecision(example));
      const file = componentModels.get(locale);
      assert.ok(file);
      const { parts, links } = pictureOf(file, decided);
      const picture = one(main(), '.picture');
      const drawings = all(picture, 'svg[role="img"]');
      assert.deepEqual(
        drawings.map((drawing) => attribute(drawing, 'data-room')),
        ['wide', 'narrow'],
      );
      for (const drawing of drawings) {
        assert.notEqual(attribute(drawing, 'aria-label'), '');
        const drawn = words(drawing).replaceAll(/\s/g, '');
        for (const { name } of parts) assert.ok(drawn.includes(name.replaceAll(/\s/g, '')), name);
      }
      assert.deepEqual(
        all(picture, '[data-picture-part]').map((part) => attribute(part, 'data-picture-part')),
        parts.map(({ id }) => id),
      );
      assert.deepEqual(
        all(picture, '[data-picture-link]').map((part) => attribute(part, 'data-picture-link')),
        links.map((one) => `${one.from} ${one.link} ${one.to}`),
      );
      for (const { nodes } of parts)
        for (const id of nodes)
          assert.ok(
            linksIn(picture).some(([url]) => url === link(id)[0]),
            id,
          );
    });

    test('has the recommendation', () => {
      const { text, items } = example.recommendation;
      assert.ok(words(one(main(), '.recommendation')).includes(text[locale]));
      const shown = all(main(), '.recommendation-items > li');
      assert.deepEqual(
        shown.map(linksIn),
        items.map(({ node }) => [link(node)]),
      );
      for (const [index, item] of items.entries())
        assert.ok(words(shown[index]).startsWith(item.text[locale]), item.node);
    });

    test('has the resulting architecture with its nodes and technologies', () => {
      const rows = all(one(main(), '.architecture'), ':scope > div');
      assert.equal(rows.length, example.architecture.length);
      example.architecture.forEach(({ part, choice, nodes, technologies, note }, index) => {
        const row = rows[index];
        assert.ok(row);
        assert.equal(words(one(row, 'dt')), part[locale]);
        assert.equal(words(one(row, 'strong')), choice[locale]);
        assert.ok(words(row).includes(note?.[locale] ?? ''));
        const named = technologies.map((id) => {
          const technology = content.technologies.find((one) => one.id === id);
          return [href(locale, recordRoute('technology', id)), technology?.name ?? ''];
        });
        assert.deepEqual(linksIn(row), [...nodes.map(link), ...named]);
      });
    });

    test('has every caution', () => {
      assert.ok(example.cautions.length > 0);
      assert.deepEqual(shownCautions(main()), expectedCautions(example.cautions, locale));
    });

    test('leads to the whole tree with the example drawn on it', () => {
      const whole = href(locale, treeExampleRoute(example.id));
      const found = all(main(), 'a').filter((one) => attribute(one, 'href') === whole);
      assert.equal(found.length, 1);
      assert.ok(found[0]?.classList.contains('needs-script'));
      assert.equal(attribute(one(main(), '[data-tree]'), 'data-example'), example.id);
    });
  });
}

for (const locale of LOCALES) {
  test(`${routes.examples} lists every example, ${locale}`, () => {
    const list = one(mainOf(pageAt(locale, routes.examples)), '.examples');
    assert.deepEqual(
      linksIn(list),
      content.examples.map(({ id, title }) => [
        href(locale, recordRoute('example', id)),
        title[locale],
      ]),
    );
  });
}
