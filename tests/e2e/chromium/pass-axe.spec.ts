import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { strings } from '../../../src/data/strings.ts';
import { nodeRoute, routes, treeExampleRoute } from '../../../src/lib/site/urls.ts';
import {
  address,
  concerns,
  content,
  deepest,
  everyKind,
  isLong,
  KINDS,
  STATUS_404,
  tree,
  UNKNOWN,
} from '../../support/pages.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { expect, test } from '../../support/test.ts';
import { SearchDialog } from '../../support/search-dialog.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

// Only here: axe is put into the page, which its policy forbids.
test.use({ bypassCSP: true, expectedErrors: [STATUS_404] });

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules that look at colours: the only ones that a theme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  run(context: object, options?: object): Promise<Result>;
}

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    document.getAnimations().forEach((animation) => animation.finish());
    const { axe: checker } = window as unknown as { axe: Axe };
    const options = only
      ? { runOnly: { type: 'rule', values: only } }
      : { rules: { 'target-size': { enabled: true } } };
    const result = await checker.run(document, { ...options, resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  }, rules);
}

/**
 * All rules in light colours, those about colours in dark ones; narrow ones too in the long run. The rule on the size of
 * what is touched (WCAG 2.2, 2.5.8) is one that axe leaves to be asked for.
 */
async function expectNone(
  page: Page,
  wide = { width: 1280, height: 720 },
  isDarkToo = true,
): Promise<void> {
  for (const { width, height } of isLong ? [wide, { width: 320, height: 720 }] : [wide]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await violations(page), `light, ${width} px`).toEqual([]);
    if (!isDarkToo) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, COLOUR_RULES), `dark, ${width} px`).toEqual([]);
  }
}

// The languages take turns from kind to kind: the markup is the same in both.
const kinds = [...KINDS, { name: 'unknown address', route: UNKNOWN }];
const pages = everyKind(kinds).filter(
  ({ locale, name }) =>
    isLong || (kinds.findIndex((kind) => kind.name === name) % 2 === 0) === (locale === en),
);

for (const [index, { name, locale, route }] of pages.entries()) {
  test(`axe finds nothing on ${name}: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, route));
    await page.addScriptTag({ path: axe });
    // The pairs of colours are tested by themselves: a sample of pages shows that they are the ones in use.
    await expectNone(page, undefined, isLong || index % 3 === 0);
  });
}

for (const locale of LOCALES) {
  test(`axe finds nothing in any state of the search: ${locale}`, async ({ page }) => {
    const search = new SearchDialog(page, locale);
    await page.goto(address(locale, routes.home));
    await page.addScriptTag({ path: axe });
    await search.open();
    await expectNone(page);
    await search.type('saga');
    await expect(search.results.first()).toBeVisible();
    await expectNone(page);
    await search.type('zzzz');
    await expect(search.results).toHaveCount(0);
    await expectNone(page);
  });
}

test('axe finds nothing with the table of technologies filtered', async ({ page }) => {
  await page.goto(address(en, routes.technologies));
  await page.addScriptTag({ path: axe });
  await page.getByLabel(strings(en)('technology.filter')).fill('apache');
  await expectNone(page);
});

for (const locale of LOCALES) {
  test(`axe finds nothing on a decision, with all that can be found: ${locale}`, async ({
    page,
  }) => {
    // Nothing else on the site has as much on one page.
    test.slow();
    const site = new DecidePage(page, locale);
    const { address: payment } = decisionCase('scenario-financial-payment');
    await site.open(`${payment}&service-registry=etcd&no-such-node=x&req=four-nines&have=timeout`);
    await expect(page.locator('[data-picture-drawing] svg')).toBeVisible();
    // All that can be unfolded is: fields for reasons, questions, what would change, the bill.
    await page.locator('[data-keep]').first().click();
    await page.locator('[data-note]').first().fill('x');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('[data-decide] details'))
        one.open = true;
    });
    await page.locator('[data-turn]').first().waitFor();
    await page.locator('[data-adr="ready"]').waitFor();
    await page
      .locator('[data-list="concerns"] [data-change="data-storage"] [data-says="unsure"]')
      .check();
    await page
      .locator('[data-part="changes"] details')
      .evaluate((one) => one.toggleAttribute('open'));
    await page.addScriptTag({ path: axe });
    await expectNone(page);
  });
}

const WIDE = { width: 1440, height: 900 };

/** Something of every state: taken, rejected, possible, skipped, not used. */
const DECIDED =
  '#strong-consistency=eventual-consistency&saga=saga-orchestration&atomic-commit=two-phase-commit&fault-tolerance=resilience-combination&data-storage=skip';

/** States of a drawing, each with what brings it about. */
const STATES: Record<string, (site: TreePage) => Promise<void>> = {
  whole: (site) => site.open(routes.tree),
  'whole, with a concern folded': async (site) => {
    await site.open(routes.tree);
    await site.pressButton('communication');
  },
  'whole, with something found': async (site) => {
    await site.open(routes.tree);
    await site.filter.fill('kafka');
    await expect(site.status).not.toBeEmpty();
  },
  'whole, with nothing found': async (site) => {
    await site.open(routes.tree);
    await site.filter.fill('zzzz');
    await expect(site.status).not.toBeEmpty();
  },
  'whole, with an example': async (site) => {
    await site.open(treeExampleRoute(content.examples[0]?.id ?? ''));
    await expect(site.status).not.toBeEmpty();
  },
  'whole, with a decision': async (site) => {
    await site.openDecided(routes.tree, DECIDED);
    await site.link(concerns[0] ?? '').focus();
  },
  'reading, with a decision': async (site) => {
    await site.openDecided(routes.tree, DECIDED);
    await site.pressSize('reading');
  },
  'a node, with a decision': async (site) => {
    await site.openDecided(nodeRoute('saga'), DECIDED);
    await site.link('saga-choreography').focus();
  },
  reading: async (site) => {
    await site.open(routes.tree);
    await site.pressSize('reading');
  },
  'reading, with branches closed': async (site) => {
    await site.open(routes.tree);
    await site.pressSize('reading');
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1 + concerns.length);
  },
  'a node, with all open and help': async (site) => {
    await site.openNode(deepest);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    await site.pressControl('keys');
  },
  'a node, with something found': async (site) => {
    await site.openNode(deepest);
    await site.filter.fill('kafka');
    await expect(site.status).not.toBeEmpty();
  },
};

for (const [index, [name, reach]] of Object.entries(STATES).entries()) {
  // The languages take turns, as above.
  for (const locale of isLong ? LOCALES : LOCALES.filter((_, at) => at === index % 2)) {
    test(`axe finds nothing on the tree, ${name}: ${locale}`, async ({ page }) => {
      await page.setViewportSize(WIDE);
      await reach(new TreePage(page, locale));
      await page.addScriptTag({ path: axe });
      await expectNone(page, WIDE);
    });
  }
}
