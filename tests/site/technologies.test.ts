import assert from 'node:assert/strict';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { content, href, LOCALES, strings } from './support/real.ts';
import { pageAt } from './support/site.ts';
import { usesOfTechnology } from './support/uses.ts';

for (const locale of LOCALES) {
  const t = strings(locale);

  describe(`technologies, ${locale}`, () => {
    test('are the 22 that the source names', () => assert.equal(content.technologies.length, 22));

    for (const technology of content.technologies) {
      const { id, name, purpose, status, licence, rust, watch, successors } = technology;
      test(`${id} has a page with everything that is known of it`, () => {
        const { document } = pageAt(locale, recordRoute('technology', id));
        const text = words(one(document, 'main'));
        const facts = [status, licence, rust, ...watch, ...successors];
        for (const part of [purpose, licence.name, ...facts.map((one) => one.text)]) {
          assert.ok(text.includes(part?.[locale] ?? ''), part?.[locale]);
        }
        for (const one of successors) assert.ok(text.includes(one.name), one.name);
        assert.ok(text.includes(t(`state.${status.state}`)) && text.includes(status.asOf), name);
        const urls = linksIn(one(document, 'main')).map(([url]) => url);
        for (const key of facts.flatMap(({ sources }) => sources)) {
          const source = content.sources.find((candidate) => candidate.key === key);
          assert.ok(source && urls.includes(source.url), key);
        }
      });

      test(`${id} is linked with nodes, scenarios and examples both ways`, () => {
        const { document } = pageAt(locale, recordRoute('technology', id));
        const urls = linksIn(one(document, 'main')).map(([url]) => url);
        const { nodes, scenarios, examples } = usesOfTechnology(id);
        for (const route of [
          ...nodes.map(nodeRoute),
          ...scenarios.map((one) => recordRoute('scenario', one)),
          ...examples.map((one) => recordRoute('example', one)),
        ]) {
          assert.ok(urls.includes(href(locale, route)), route);
        }
        for (const route of [
          ...nodes.map(nodeRoute),
          ...(scenarios.length > 0 ? [routes.scenarios] : []),
          ...examples.map((one) => recordRoute('example', one)),
        ]) {
          const back = linksIn(one(pageAt(locale, route).document, 'main'));
          assert.ok(
            back.some(([url]) => url === href(locale, recordRoute('technology', id))),
            `back from ${route}`,
          );
        }
        assert.ok(nodes.length + scenarios.length + examples.length > 0, id);
      });
    }

    test('stand in one table, each with a place where it is recommended', () => {
      const { document } = pageAt(locale, routes.technologies);
      const rows = all(document, '[data-technology]');
      assert.deepEqual(
        rows.map((row) => attribute(row, 'data-technology')).toSorted(),
        content.technologies.map(({ id }) => id).toSorted(),
      );
      for (const row of rows) assert.ok(linksIn(row).length > 1, words(row));
    });
  });
}
